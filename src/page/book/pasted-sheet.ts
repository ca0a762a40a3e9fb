import { readNumber } from "../../language";
import { MAX_COLUMN, type CellInput, type NewSheetEdit, type OwnedCell, type OwnedStyle } from "../../workbook";

/** What XML cannot hold, and no cell shows. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const MAX_TEXT = 32_767;

/** Sheets that we make show no grid lines, so the cells bear their own. */
const NUMBER: OwnedStyle = { border: true };
const TEXT: OwnedStyle = { border: true, wrap: true };

/** A sheet that holds a pasted range: numbers with one meaning as numbers, everything else as the text it is. What no sheet can hold is cut. */
export function pastedSheet(sheet: string, rows: readonly (readonly string[])[]): NewSheetEdit {
  const cells = rows.flatMap((row, index) => row.slice(0, MAX_COLUMN).flatMap((text, column) => pastedCell(text, index + 1, column + 1)));
  return { kind: "new-sheet", sheet, content: { columnWidths: columnWidths(rows), cells, merges: [], landscape: true } };
}

function pastedCell(text: string, row: number, column: number): OwnedCell[] {
  const clean = text.replace(FORBIDDEN, "").slice(0, MAX_TEXT);
  if (clean === "") return [];
  const input = inputOf(clean);
  return [{ row, column, input, style: input.kind === "number" ? NUMBER : TEXT }];
}

/** `12,4` is a number; `1.234` can mean two, `007` is a code, `52,9 %` needs a format. */
function inputOf(text: string): CellInput {
  const reading = /^[-+(]?0\d/.test(text) ? null : readNumber(text);
  const isPlain = reading?.kind === "number" && !reading.percent && reading.unit === "";
  return isPlain ? { kind: "number", number: reading.number } : { kind: "text", text };
}

const WIDEST = 60;
const NARROWEST = 8;
/** Further rows are not asked how wide they are. */
const ROWS_MEASURED = 500;

function columnWidths(rows: readonly (readonly string[])[]): number[] {
  const widths: number[] = [];
  for (const row of rows.slice(0, ROWS_MEASURED))
    row.slice(0, MAX_COLUMN).forEach((text, column) => {
      widths[column] = Math.max(widths[column] ?? NARROWEST, Math.min(text.length + 2, WIDEST));
    });
  return widths;
}
