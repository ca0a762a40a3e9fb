import type { Day } from "../language";
import type { HostError, NewSheetEdit, Plan, Result, Snapshot } from "../workbook";
import type { Paint } from "./paint";

/** A workbook that was opened from a file's bytes. */
export interface OpenedWorkbook {
  read(): Snapshot;
  apply(plan: Plan): Result<void, HostError>;
  save(): Uint8Array;
}

/** What the command line gets from outside: the hands for workbooks, the clock, the terminal. */
export interface Machine {
  open(file: { readonly name: string; readonly bytes: Uint8Array }): Result<OpenedWorkbook, HostError>;
  /** A new workbook with these sheets. */
  create(name: string, sheets: readonly NewSheetEdit[]): Pick<OpenedWorkbook, "save">;
  today(): Day;
  /** Milliseconds since 1970, for the time on a stamp; without it the day alone stands there. */
  now?(): number;
  out(text: string): void;
  err(text: string): void;
  readonly width: number;
  readonly paint: Paint;
}

/** 0 ready, 1 not ready, 2 a file cannot be read or the call is wrong. */
export type ExitStatus = 0 | 1 | 2;
