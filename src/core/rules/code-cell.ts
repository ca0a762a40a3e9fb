import type { CellRef, CellInput } from "../../workbook";
import type { CellReading, Reading, Table } from "../reading";
import type { Fix } from "./finding";

export function sameCell(a: CellRef, b: CellRef): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}

/** Code and name are written in one cell: neither can be exchanged without the other. */
export function sharesCell(reading: Reading): boolean {
  return reading.code !== null && reading.name !== null && sameCell(reading.code.at, reading.name.at);
}

/** Where the row says which indicator it is: at its code, else at its name; `null` where it has neither. */
export function identityCell(reading: Reading): CellReading | null {
  return reading.code ?? reading.name;
}

/** Exchanges what stands in a cell for a text; `null` where a formula stands, which must be mended by hand. */
export function textFix(cell: CellReading, text: string, numberFormat?: string): Fix | null {
  if (cell.formula !== null) return null;
  const after: CellInput = { kind: "text", text };
  return { at: cell.at, before: cell.text, after, ...(numberFormat === undefined ? {} : { numberFormat }) };
}

/** A column of codes is one in which so many rows bear one. */
const FILLED = 0.6;
const FEW = 2;

/** The column in which this table keeps the framework's codes; `null` where it has none, or one that is mostly blank or holds other signs. */
export function codeColumn(table: Table): number | null {
  const column = table.columns.code?.column;
  if (column === undefined) return null;
  const firsts = table.readings.filter((reading) => reading.component === null);
  const whole = firsts.length > 0 ? firsts : table.readings;
  const filled = whole.filter((reading) => reading.writtenCode !== null && reading.code?.at.column === column);
  // Of one or two rows a blank one says nothing about the column: its words must.
  if (whole.length <= FEW) return filled.length > 0 || /^m[ãa]/i.test(table.columns.code?.words.normalize("NFC") ?? "") ? column : null;
  return filled.length < whole.length * FILLED ? null : column;
}
