import { ok, refused, type OwnedSheetName, type Result, type Snapshot } from "../../workbook";
import type { Judgement } from "../check";
import { sheetInUse } from "../mark";
import type { Changer, Desk } from "./change";
import type { Session } from "./commands";
import type { Outcome, SessionError } from "./state";

/** Marking and clearing: planned from a judgement of the workbook as it is at that moment, not from the one on the screen. */
export function createMarking({ options, store }: Desk, { change }: Changer): Pick<Session, "mark" | "clear"> {
  async function judged(now: Snapshot): Promise<Result<Judgement, SessionError>> {
    const quiet = { signal: new AbortController().signal, progress: () => undefined };
    const judgement = await options.judge(now, { today: options.today() }, quiet);
    return judgement.ok ? judgement : refused({ kind: "refusal", refusal: judgement.error });
  }
  return {
    mark: (asked) =>
      change("mark", async (now, { markPlan }) => {
        const judgement = await judged(now);
        if (!judgement.ok) return judgement;
        const { plan, report } = markPlan(judgement.value, now, asked);
        store.set({ marking: { did: "mark", ...report } });
        return ok(plan);
      }),
    clear: () => clearKeeping([]),
  };

  async function clearKeeping(kept: readonly OwnedSheetName[]): Promise<Outcome> {
    const outcome = await change("clear", async (now, { clearPlan }) => {
      const judgement = await judged(now);
      if (!judgement.ok) return judgement;
      const { plan, report } = clearPlan(judgement.value, now, kept);
      store.set({ marking: { did: "clear", ...report } });
      return ok(plan);
    });
    const inUse = !outcome.ok && outcome.error.kind === "host" ? sheetInUse(outcome.error.error) : null;
    return inUse === null || kept.includes(inUse) ? outcome : clearKeeping([...kept, inUse]);
  }
}
