import { columnName, type CellRef, type HighlightLook } from "../../../workbook";

/** One cell that is to be marked. */
export interface Mark {
  readonly at: CellRef;
  readonly look: HighlightLook;
  /** When it shows, with places as `place` writes them; `null`: as long as it stands. Marks of one column with the same words share a rule. */
  readonly when: string | null;
}

/** Most severe first: where several looks of one cell would show, the first counts. */
export const LOOK_ORDER: readonly HighlightLook[] = ["error", "missing-value", "missing-evidence", "warning", "below-target", "note"];

/** Another cell (or the marked one) as a condition names it: its column, and how many rows below the marked one it stands. */
export function place(of: CellRef, from: CellRef): string {
  return `{${of.column}:${of.row - from.row}}`;
}

/** The condition as it reads for a cell of that row, e.g. `$F12<$G12`. */
export function written(when: string, row: number): string {
  return when.replace(
    /\{(\d{1,5}):(-?\d{1,7})\}/g,
    (_, column: string, below: string) => `$${columnName(Number(column))}${row + Number(below)}`,
  );
}

/** Nothing, or nothing but spaces; an empty text that a formula gives counts as nothing. */
export function isEmpty(...places: readonly string[]): string {
  return `LEN(TRIM(${places.join("&")}))=0`;
}
