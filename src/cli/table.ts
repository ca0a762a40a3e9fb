import { padded, printable, widthOf, wrapped } from "./width";

/** No narrower than this is the last column, however narrow the terminal. */
const NARROWEST = 24;
const GAP = "  ";

/**
 * Lines of an aligned table: every column as wide as its widest cell, the last one wrapped to what is left of the width.
 * Cells are made fit for a terminal.
 */
export function tableLines(rows: readonly (readonly string[])[], width: number, indent: string): readonly string[] {
  const clean = rows.map((row) => row.map(printable));
  const last = Math.max(0, ...clean.map((row) => row.length)) - 1;
  const widths = Array.from({ length: Math.max(0, last) }, (_, column) => Math.max(...clean.map((row) => widthOf(row[column] ?? ""))));
  const used = indent.length + widths.reduce((sum, each) => sum + each + GAP.length, 0);
  return clean.flatMap((row) => {
    const lead = widths.map((each, column) => padded(row[column] ?? "", each) + GAP).join("");
    const lines = wrapped(row[last] ?? "", Math.max(NARROWEST, width - used));
    return lines.map((line, index) => `${indent}${index === 0 ? lead : " ".repeat(used - indent.length)}${line}`.trimEnd());
  });
}
