import { ok, refused } from "../../workbook";
import type { Language } from "../text";
import type { Changer, Desk } from "./change";
import type { Outcome } from "./state";

export interface Summarising {
  /** Writes the three summary sheets, or writes them anew; what the user entered on the sheet of the method is kept. */
  readonly summarise: (language: Language) => Promise<Outcome>;
}

/** The summary sheets are planned from a judgement of the workbook as it is at that moment, not from the one on the screen. */
export function createSummarising({ options }: Desk, { change }: Changer): Summarising {
  return {
    summarise: (language) =>
      change("summary", async (now, { summarisePlan }) => {
        const quiet = { signal: new AbortController().signal, progress: () => undefined };
        const judgement = await options.judge(now, { today: options.today() }, quiet);
        return judgement.ok ? ok(summarisePlan(judgement.value, language)) : refused({ kind: "refusal", refusal: judgement.error });
      }),
  };
}
