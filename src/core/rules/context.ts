import type { Framework, Profile } from "../../framework";
import type { Day } from "../../language";
import type { Snapshot } from "../../workbook";
import type { Located } from "../reading";
import type { RuleId } from "./catalogue";
import type { Finding, FindingOf } from "./finding";

/** Everything a rule may look at. Rules read nothing else: no clock, no settings, no other rule's findings. */
export interface CheckContext {
  readonly snapshot: Snapshot;
  readonly located: Located;
  readonly framework: Framework;
  readonly profile: Profile;
  /** "Today" for rules about dates. */
  readonly today: Day;
}

/** A rule: total, pure, and silent on sound data. The severity is set by `check`, from the catalogue and the profile. */
export interface Rule<Id extends RuleId = RuleId> {
  readonly id: Id;
  judge(context: CheckContext): readonly Unrated<FindingOf<Id>>[];
}

/** A finding without its severity, unless the rule itself says a milder one than the catalogue (a central indicator is never blamed). */
export type Unrated<F extends Finding = Finding> = F extends Finding
  ? Omit<F, "severity"> & { readonly severity?: F["severity"] }
  : never;
