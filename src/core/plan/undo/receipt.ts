import type { CellContent, CellRef, Highlight, OwnedSheet, OwnedSheetName } from "../../../workbook";

/** What the user did, in one word: faces say it in theirs. */
export const ACTIONS = [
  "fix",
  "fix-all",
  "reading",
  "mapping",
  "mark",
  "clear",
  "summary",
  "findings-sheet",
  "evidence-index",
  "template",
  "transfer",
  "status",
  "waive",
  "withdraw",
  "stamp",
  "reopen",
] as const;
export type ActionName = (typeof ACTIONS)[number];

/**
 * What one action changed and what stood there before: enough to take it back, whatever the host's own undo does. Made from the workbook
 * before the action and the plan alone, never from the workbook after it: what the user typed in between would pass for ours.
 */
export interface Receipt {
  readonly action: ActionName;
  readonly cells: readonly CellTrace[];
  readonly sheets: readonly SheetTrace[];
  readonly newSheets: readonly NewSheetTrace[];
  /** `null`: the action did not touch them. */
  readonly highlights: HighlightsTrace | null;
  readonly memory: readonly MemoryTrace[];
}

/** What a cell holds; of a formula its text counts, not its result. */
export interface CellState {
  readonly content: CellContent | null;
  readonly formula?: string;
  /** Absent where it is not known: a blank cell's. */
  readonly numberFormat?: string;
  /** Several fonts inside the text, which no edit can write. */
  readonly rich?: true;
}

export interface CellTrace {
  readonly at: CellRef;
  /** Hashes of the longest texts of its row: finds the row again after others were inserted or removed above it. */
  readonly beside: readonly string[];
  readonly before: CellState;
  readonly after: CellState;
}

/** One of our own sheets that was written or removed. */
export interface SheetTrace {
  readonly sheet: OwnedSheetName;
  /** `null`: there was none; `lost`: there was one, but it was too large to keep. */
  readonly before: OwnedSheet | "lost" | null;
  /** The print (see `printOfContent`) of what was written; `null`: it was removed. */
  readonly after: string | null;
}

/** A sheet that became the user's. */
export interface NewSheetTrace {
  readonly sheet: string;
  readonly content: OwnedSheet;
  /** Whether the action made it or took it back. */
  readonly made: boolean;
}

export interface HighlightsTrace {
  /** `null`: not known what stood there. */
  readonly before: readonly Highlight[] | null;
  readonly after: readonly Highlight[];
}

export interface MemoryTrace {
  readonly key: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What undo leaves as it is, and why. */
export type Left =
  /** `changed`: it holds something else by now; `gone`: its sheet or its row is not there any more; `unwritable`: errors and mixed fonts. */
  | { readonly kind: "cell"; readonly at: CellRef; readonly why: "changed" | "gone" | "unwritable" }
  | { readonly kind: "sheet"; readonly sheet: string; readonly why: "changed" | "lost" }
  | { readonly kind: "memory"; readonly key: string }
  | { readonly kind: "highlights" };
