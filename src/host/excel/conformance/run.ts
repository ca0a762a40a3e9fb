import { hasApi } from "../support";
import type { Answer, ScriptCase } from "./case";

const SHEET = "PII nháp";

export interface Outcome {
  readonly id: string;
  readonly outcome: "as-expected" | "different" | "unsupported";
  readonly answer: Answer;
}

/** Runs one script on an empty sheet of its own and removes the sheet. What Excel refuses is the answer. */
export async function runScript({ id, needs, ask, expected }: ScriptCase): Promise<Outcome> {
  if (!hasApi(needs)) return { id, outcome: "unsupported", answer: null };
  const answer = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(SHEET);
    await context.sync();
    try {
      return await ask(context, sheet);
    } catch (error) {
      if (!(error instanceof OfficeExtension.Error)) throw error;
      return `refused: ${error.code}`;
    } finally {
      sheet.delete();
      await context.sync();
    }
  });
  const isExpected = JSON.stringify(answer) === JSON.stringify(expected);
  return { id, outcome: isExpected ? "as-expected" : "different", answer };
}
