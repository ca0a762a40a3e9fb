import type { Finding } from "../../core/rules/finding";
import type { Waiver } from "../../core/waivers";
import { isoDay } from "../../language";
import { ok, refused, type Plan, type Result, type Snapshot } from "../../workbook";
import type { Judgement } from "../check";
import type { Language } from "../text";
import type { WaiverWords } from "../waive";
import type { Ready } from "./behind";
import type { Changer, Desk } from "./change";
import type { SessionOptions } from "./options";
import type { Outcome, SessionError } from "./state";

/** What stands between the last check and the submission. */
export interface Submitting {
  /** Answers for a finding, so that it blocks no more; said once more, it replaces what was said before. */
  readonly waive: (finding: Finding, words: WaiverWords) => Promise<Outcome>;
  readonly withdrawWaiver: (waiver: Waiver) => Promise<Outcome>;
  /** Puts the stamp on the workbook, with the sheet of findings; refused unless it is ready at that moment. */
  readonly stamp: (role: string, language: Language) => Promise<Outcome>;
  /** Opens a stamped workbook again: its stamp stays in the history. */
  readonly reopen: (language: Language) => Promise<Outcome>;
  readonly writeFindingsSheet: (language: Language) => Promise<Outcome>;
}

type Planned = Result<Plan, SessionError>;

/** All of it is planned from a judgement of the workbook as it is at that moment, not from the one on the screen. */
export function createSubmitting({ options }: Desk, { change }: Changer): Submitting {
  const judgedPlan = (planFor: (judgement: Judgement, now: Snapshot, ready: Ready) => Planned) => {
    return async (now: Snapshot, ready: Ready): Promise<Planned> => {
      const quiet = { signal: new AbortController().signal, progress: () => undefined };
      const judgement = await options.judge(now, { today: options.today() }, quiet);
      return judgement.ok ? planFor(judgement.value, now, ready) : refused({ kind: "refusal", refusal: judgement.error });
    };
  };
  return {
    waive: (finding, words) =>
      change(
        "waive",
        judgedPlan((judgement, now, { planOfWaiver }) => {
          const still = sameFinding(finding, judgement);
          return ok(still ? planOfWaiver(still, words, judgement, now) : { edits: [] });
        }),
      ),
    withdrawWaiver: (waiver) => change("withdraw", (now, { planOfWithdrawal }) => planOfWithdrawal(waiver, now)),
    stamp: (role, language) =>
      change(
        "stamp",
        judgedPlan((judgement, _, { planOfStamp }) => {
          const plan = planOfStamp(judgement, { at: momentOf(options), role, language });
          return plan.ok ? plan : refused({ kind: "refusal", refusal: plan.error });
        }),
      ),
    reopen: (language) =>
      change(
        "reopen",
        judgedPlan((judgement, now, { planOfReopening }) => ok(planOfReopening(judgement, now, { at: momentOf(options), language }))),
      ),
    writeFindingsSheet: (language) =>
      change(
        "findings-sheet",
        judgedPlan((judgement, _, { findingsPlan }) => ok({ edits: [findingsPlan(judgement, language, judgement.stamp.stamp)] })),
      ),
  };
}

/** The finding once more in a judgement made later; `undefined`: it is gone. */
function sameFinding({ rule, at, sheet, indicator, component }: Finding, judgement: Judgement): Finding | undefined {
  const subject = JSON.stringify([rule, at, sheet, indicator, component]);
  return judgement.findings.find((other) => {
    return JSON.stringify([other.rule, other.at, other.sheet, other.indicator, other.component]) === subject;
  });
}

function momentOf({ now, today }: SessionOptions): string {
  return now ? new Date(now()).toISOString() : isoDay(today());
}
