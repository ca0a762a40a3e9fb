import type { CellContent, CellRef } from "./snapshot";

/**
 * What we may do to a workbook: a closed union. There is no edit that deletes, renames, moves or unprotects a user's sheet,
 * and none that writes a user's cell without saying who decided it.
 */
export type Edit = CellEdit | SheetEdit | MemoryEdit;

export interface Plan {
  readonly edits: readonly Edit[];
}

/** What a cell is to hold. Text is written as text, never as a formula, whatever it begins with. */
export type CellInput =
  | Exclude<CellContent, { kind: "error" } | { kind: "uncalculated" }>
  | { readonly kind: "blank" }
  /** `cached` is the result as far as we know it; hosts that calculate replace it. */
  | { readonly kind: "formula"; readonly formula: string; readonly cached?: CellContent };

/** A change of one of the user's cells; formats, borders and protection stay, the number format only where `numberFormat` is given. */
export interface CellEdit {
  readonly kind: "cell";
  readonly at: CellRef;
  readonly input: CellInput;
  readonly numberFormat?: string;
  /** `fix`: one of our fixes, shown before; `typed`: the user typed it into the grid of the page. */
  readonly decidedBy: "fix" | "typed";
}

/** The names of the sheets that are ours: created, rewritten and removed as a whole. */
export const OWNED_SHEETS = ["PII - Tổng hợp", "PII - Vấn đề", "PII - Minh chứng", "PII - Đơn vị", "PII - Phương pháp"] as const;
export type OwnedSheetName = (typeof OWNED_SHEETS)[number];

export function isOwnedSheet(name: string): name is OwnedSheetName {
  return (OWNED_SHEETS as readonly string[]).includes(name);
}

/** One of our sheets as it shall be; `null` removes it. Written anew when it differs, left alone when it does not. */
export interface SheetEdit {
  readonly kind: "sheet";
  readonly sheet: OwnedSheetName;
  readonly content: OwnedSheet | null;
}

export interface OwnedSheet {
  /** Widths in characters of the default font, from column A. */
  readonly columnWidths: readonly number[];
  readonly cells: readonly OwnedCell[];
  readonly merges: readonly string[];
  /** Rows above this one stay in view; also repeated on each printed page together with `repeatRows`. */
  readonly freezeRows?: number;
  readonly repeatRows?: { readonly from: number; readonly to: number };
  readonly landscape: boolean;
}

export interface OwnedCell {
  readonly row: number;
  readonly column: number;
  readonly input: CellInput;
  readonly style?: OwnedStyle;
  /** Goes to a cell of this workbook when clicked. */
  readonly link?: CellRef;
}

/** The few looks our own sheets have; hosts turn them into fonts, fills and borders. */
export interface OwnedStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly border?: boolean;
  readonly wrap?: boolean;
  readonly align?: "left" | "center" | "right";
  readonly numberFormat?: string;
}

/** Keeps a JSON text in the workbook under a key (see `Snapshot.memory`); `null` forgets it. */
export interface MemoryEdit {
  readonly kind: "memory";
  readonly key: string;
  readonly value: string | null;
}
