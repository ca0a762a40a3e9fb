import type { Framework, Profile } from "../../framework";
import type { Day } from "../../language";
import type { Snapshot } from "../../workbook";
import type { Located } from "../reading";
import type { RuleId } from "./catalogue";
import type { Spoken } from "./speaking";

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
  judge(context: CheckContext): readonly Spoken<Id>[];
}
