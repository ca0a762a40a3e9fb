import type { Area, CellAddress } from "./address";
import type { CellContent, CellRef } from "./snapshot";

/**
 * What we may do to a workbook: a closed union. There is no edit that deletes, renames, moves or unprotects a user's sheet,
 * and none that writes a user's cell without saying who decided it.
 */
export type Edit = CellEdit | SheetEdit | NewSheetEdit | TakeBackEdit | HighlightsEdit | MemoryEdit;

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
  /**
   * `fix`: one of our fixes, shown before; `typed`: the user typed it into the grid of the page; `status`: a word in the status column that the
   * user asked for; `transfer`: carried from an old template, shown before; `undo`: what stood there before one of our own actions, or after it.
   */
  readonly decidedBy: "fix" | "typed" | "status" | "transfer" | "undo";
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
  /** Heights in points by row; a row without one fits its text. */
  readonly rowHeights?: Readonly<Record<number, number>>;
  readonly charts?: readonly OwnedChart[];
  /** Looks that follow the values: the first condition that holds counts. */
  readonly conditionals?: readonly OwnedConditional[];
  /** Cells in which only a value of a list may be entered. */
  readonly validations?: readonly OwnedValidation[];
}

/** A native chart of the host: it follows the cells. */
export interface OwnedChart {
  /** `bar`: clustered, horizontal; `radar`: filled lines round a centre. */
  readonly kind: "bar" | "radar";
  readonly title: string;
  /** The cells that it covers. */
  readonly at: Area;
  /** The cells of its labels, on the same sheet. */
  readonly categories: Area;
  readonly series: readonly OwnedSeries[];
  readonly axis?: { readonly min: number; readonly max: number };
}

export interface OwnedSeries {
  /** The cell that bears its name, on the same sheet. */
  readonly name: CellAddress;
  readonly values: Area;
  /** `#RRGGBB`. */
  readonly color: string;
}

export interface OwnedConditional {
  readonly area: Area;
  /** Without `=`, as it reads for the top left cell of the area. */
  readonly formula: string;
  readonly color: string;
  readonly fill: string;
}

export interface OwnedValidation {
  readonly area: Area;
  /** Where the allowed values stand: a column of a sheet of this workbook. */
  readonly list: { readonly sheet: string; readonly area: Area };
  /** Said where something else is entered. */
  readonly message: string;
}

/** A sheet for the user to fill; it is the user's from then on. Refused where the name is taken. */
export interface NewSheetEdit {
  readonly kind: "new-sheet";
  readonly sheet: string;
  readonly content: OwnedSheet;
}

/** Takes such a sheet back while it holds nothing but what we put there; refused as soon as the user wrote anything. */
export interface TakeBackEdit {
  readonly kind: "take-back";
  readonly sheet: string;
  readonly content: OwnedSheet;
}

/**
 * Our highlights on the user's sheets as they shall be, all of them: what stands already is left alone, what is not listed is removed, the user's
 * own conditional formats are neither read nor changed. An empty list removes every trace.
 */
export interface HighlightsEdit {
  readonly kind: "highlights";
  readonly highlights: readonly Highlight[];
}

/** The workbook name that every condition of ours asks first: set to FALSE, none of them shows. */
export const HIGHLIGHT_SWITCH = "PII_DANH_DAU";

/** A conditional format of our own. */
export interface Highlight {
  readonly sheet: string;
  readonly areas: readonly Area[];
  /** Without `=`, as it reads for the top left cell of the first area, A1 style; `null`: always. The host puts the switch before it. */
  readonly condition: string | null;
  readonly look: HighlightLook;
}

/** What is marked; hosts turn it into colours that differ for the colour-blind too. */
export type HighlightLook = "error" | "warning" | "note" | "missing-value" | "missing-evidence" | "below-target";

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
