import { cellAt, sheetNamed } from "../../workbook";
import type { CellReading, Reading } from "../reading";
import { sameCell, textFix } from "./code-cell";
import type { CheckContext } from "./context";
import type { Fix } from "./finding";
import { oncePerCheck } from "./once";
import { everyRow } from "./rows";

export interface TextCell {
  readonly reading: Reading;
  readonly cell: CellReading;
  readonly text: string;
}

/** The typed texts of all rows with an indicator, each cell once: code, name, unit, value, target, evidence, note. */
export const textCells = oncePerCheck((context): readonly TextCell[] =>
  everyRow(context).flatMap(({ reading }) => {
    const { code, name, unit, value, target, evidence, note } = reading;
    // A text that several cells give together is mended in each of them.
    const cells = [code, name, unit, value, target, ...(evidence?.parts ?? []), note].filter((cell) => cell !== null);
    const once = cells.filter((cell, index) => cells.findIndex((other) => sameCell(cell.at, other.at)) === index);
    return once.flatMap((cell) => (cell.content?.kind === "text" ? [{ reading, cell, text: cell.content.text }] : []));
  }),
);

/** Exchanges the text; `null` where a formula makes it, or where fonts inside the text would be lost. */
export function rewrite(context: CheckContext, { cell }: TextCell, text: string): Fix | null {
  const sheet = sheetNamed(context.snapshot, cell.at.sheet);
  const stored = sheet === undefined ? undefined : cellAt(sheet, cell.at.row, cell.at.column);
  return stored?.runs === undefined ? textFix(cell, text) : null;
}
