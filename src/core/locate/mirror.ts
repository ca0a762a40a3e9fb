import { parseCell, type CellRef } from "../../workbook";
import type { Reading, Table } from "../reading";

/** The overview or the chart's data beside a form: its numbers are taken from there cell by cell, and it says nothing else of its own. */
export function isMirror(table: Table, others: readonly Table[]): boolean {
  if (table.columns.evidence !== undefined || table.columns.target !== undefined) return false;
  const valued = table.readings.filter(({ value }) => value !== null && value.formula !== null);
  const written = table.readings.filter(({ value }) => value !== null && (value.formula !== null || value.content !== null));
  const sources = others.filter((other) => other !== table).flatMap((other) => other.readings);
  return (
    valued.length > 0 &&
    valued.length === written.length &&
    valued.every((reading) => sources.some((source) => isTakenFrom(reading, source)))
  );
}

/** Whether a row's number is nothing but a reference to the number of another row for the same indicator. */
export function isTakenFrom({ indicator, value }: Reading, source: Reading): boolean {
  const at = source.value?.at;
  if (indicator !== source.indicator || at === undefined || value?.formula == null) return false;
  const named = referenceIn(value.formula, value.at.sheet);
  return named !== null && named.row === at.row && named.column === at.column && named.sheet.toLowerCase() === at.sheet.toLowerCase();
}

const REFERENCE = /^\s*\+?\s*(?:(?:'((?:[^'[\]]|''){1,80})'|([^\s'!"()[\]]{1,31}))!)?(\$?[A-Z]{1,3}\$?\d{1,7})\s*$/iu;

/** `'Biểu 1'!F9`, `+F9`; `null` for any other formula. */
function referenceIn(formula: string, own: string): CellRef | null {
  const match = REFERENCE.exec(formula.slice(0, 120));
  const cell = match && parseCell(match[3] ?? "");
  return cell && { ...cell, sheet: match[1]?.replaceAll("''", "'") ?? match[2] ?? own };
}
