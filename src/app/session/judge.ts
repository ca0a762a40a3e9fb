import type { Result, Snapshot } from "../../workbook";
import { checkWorkbook, type CheckRequest, type Judgement } from "../check";
import type { CheckRefusal } from "../refusals";

/** What a check is told beside the workbook. The user's choices need not be passed: they are kept in the workbook's memory. */
export type Choices = Omit<CheckRequest, "snapshot">;

export interface JudgeWatch {
  /** Set off when nobody waits for the result any more. */
  readonly signal: AbortSignal;
  readonly progress: (done: number, of: number) => void;
}

/** Makes a judgement, here or in a worker. */
export type Judge = (snapshot: Snapshot, choices: Choices, watch: JudgeWatch) => Promise<Result<Judgement, CheckRefusal>>;

/** Judges where it is called. One turn of the event loop passes before, so that the face can show what is being done. */
export const judgeHere: Judge = async (snapshot, choices) => {
  await new Promise((resolve) => setTimeout(resolve, 0));
  return checkWorkbook({ snapshot, ...choices });
};
