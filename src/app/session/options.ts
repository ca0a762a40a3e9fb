import type { Day } from "../../language";
import type { WorkbookPort } from "../../workbook";
import type { BugListener } from "./bug";
import type { Judge } from "./judge";

export interface SessionOptions {
  readonly port: WorkbookPort;
  readonly today: () => Day;
  /** `judgeHere`, or one that asks a worker. */
  readonly judge: Judge;
  /** Milliseconds since 1970, for "checked at"; without it the day alone is shown. */
  readonly now?: () => number;
  /** How long edits must pause before the workbook is checked again. */
  readonly pauseMs?: number;
  readonly onBug?: BugListener;
}
