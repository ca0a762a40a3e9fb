import type { CheckRefusal, Judgement, Report } from "../../app";
import type { Choices } from "../../app/session";
import type { CellContent, CellEdit, CellRef, Edit, HostError, Plan, Result, Sheet, Snapshot } from "../../workbook";
import type { GridBook, GridRows, GridSheet } from "../view/types";

/** What the page asks of the worker of one workbook, and what comes back. One worker, one workbook: stopping it stops everything about it. */
export interface Calls {
  readonly open: {
    readonly ask: { readonly name: string; readonly bytes: Uint8Array; readonly kept: KeptEdits; readonly draft: string };
    readonly answer: Result<Opened, HostError>;
  };
  readonly apply: { readonly ask: Plan; readonly answer: Result<Applied, HostError> };
  /** Formulas of typed edits are as people write them, number formats as the grid has them. */
  readonly type: { readonly ask: readonly CellEdit[]; readonly answer: Result<Applied, HostError> };
  /** Cells as they are now, to put them back where an edit was refused. */
  readonly cells: { readonly ask: readonly CellRef[]; readonly answer: readonly ChangedCell[] };
  readonly results: { readonly ask: readonly FormulaResult[]; readonly answer: null };
  /** Whatever of the snapshot the page does not have yet. */
  readonly read: { readonly ask: null; readonly answer: SnapshotNews };
  /** Judges ahead, while the page is still loading what shows the judgement. */
  readonly prepare: { readonly ask: Choices; readonly answer: null };
  readonly judge: { readonly ask: Choices; readonly answer: Result<Judged, CheckRefusal> };
  /** The report of the command line, made here. */
  readonly report: { readonly ask: Choices; readonly answer: Result<Report, CheckRefusal> };
  /** Unsaved work need not be kept any longer: it was saved or given up. */
  readonly forget: { readonly ask: null; readonly answer: null };
  readonly save: { readonly ask: null; readonly answer: Uint8Array };
}

export type CallName = keyof Calls;

/** Framework and profile of a judgement: large, and nearly always those of the one before. */
export type Frame = Pick<Judgement, "framework" | "profile">;

/** A judgement without what the page has already. `frame`: `null` while it is that of the judgement before. */
export interface Judged extends Omit<Judgement, "snapshot" | keyof Frame> {
  readonly frame: Frame | null;
}

/** What was changed since the file was opened: enough to have the same workbook again. */
export type KeptEdits = readonly Edit[];

/** What the grid calculated for a cell that has a formula. */
export interface FormulaResult {
  readonly at: CellRef;
  readonly content: CellContent;
}

export interface Opened {
  readonly book: GridBook;
  /** Edits kept from an earlier time were laid over the file. */
  readonly isChanged: boolean;
}

/** What a plan changed, for whoever shows the workbook. */
export interface Applied {
  readonly isChanged: boolean;
  readonly cells: readonly ChangedCell[];
  /** Sheets of ours as they are now, with their cells; in the place of what stood under their name. */
  readonly sheets: readonly { readonly sheet: GridSheet; readonly rows: GridRows; readonly styles: GridBook["styles"] }[];
  readonly removedSheets: readonly string[];
  /** All conditional formats of the user's sheets, in the place of those before, where the plan changed any of them. */
  readonly conditionals: readonly SheetConditionals[];
}

export interface SheetConditionals {
  readonly sheet: string;
  readonly rules: GridSheet["conditionals"];
}

export interface ChangedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly data: GridRows[number][number];
  readonly numberFormat: string;
}

/** The snapshot without rows; those that changed came before it as `rows`. */
export interface SnapshotNews extends Omit<Snapshot, "sheets"> {
  readonly sheets: readonly Omit<Sheet, "rows">[];
}

/** Pieces that come before an answer, so that none of them holds up the page. */
export type Piece =
  | { readonly kind: "progress"; readonly step: OpenStep; readonly done: number; readonly of: number }
  | { readonly kind: "grid-rows"; readonly sheet: number; readonly rows: GridRows }
  /** Rows of a sheet that changed since the last reading; `null` for a row that has no cells any more. `fresh`: forget those before. */
  | {
      readonly kind: "rows";
      readonly sheet: string;
      readonly fresh: boolean;
      readonly rows: readonly (readonly [number, Sheet["rows"] extends ReadonlyMap<number, infer Row> ? Row | null : never])[];
    };

export type OpenStep = "reading" | "drawing" | "checking";

export type ToWorker = {
  readonly [Name in CallName]: { readonly id: number; readonly call: Name; readonly ask: Calls[Name]["ask"] };
}[CallName];

export type FromWorker =
  | { readonly id: number; readonly kind: "answer"; readonly answer: unknown }
  | { readonly id: number; readonly kind: "thrown"; readonly message: string; readonly stack: string }
  | { readonly id: number; readonly kind: "piece"; readonly piece: Piece };
