import type { Bilingual } from "../../../framework";
import { MAX_COLUMN, cellAt, inSpans, sheetNamed, type CellRef, type Sheet } from "../../../workbook";
import type { Reading, ReadingStatus, Table } from "../../reading";
import { isOthers } from "../../rules/assignment";
import type { CheckContext } from "../../rules/context";
import { reportingRows } from "../../rules/rows";
import { supplyOf } from "../../rules/supply";
import { STATUS_HEADERS, STATUS_WORDS } from "./status-words";

/** A word that is to stand beside a row. */
export interface StatusWord {
  readonly at: CellRef;
  readonly text: string;
}

interface StatusPlan {
  readonly words: readonly StatusWord[];
  /** Tables right of which no column is free, or whose sheet is protected: they get no words. */
  readonly without: readonly Table[];
}

/** Farther right nobody looks. */
const FARTHEST = 60;

/**
 * A column of words for each table: in the first column right of it that is free beside all of its rows. Rows of other agencies get none, nor do
 * numbers that a central body has yet to supply.
 */
export function planStatusWords(
  context: CheckContext,
  statuses: ReadonlyMap<Reading, ReadingStatus>,
  language: keyof Bilingual,
): StatusPlan {
  const taken: { readonly sheet: string; readonly column: number; readonly top: number; readonly bottom: number }[] = [];
  const words: StatusWord[] = [];
  const without: Table[] = [];
  for (const table of context.located.tables) {
    const rows = wordsOf(context, table, statuses, language);
    const sheet = sheetNamed(context.snapshot, table.sheet);
    if (rows.length === 0 || !sheet) continue;
    const top = table.header.top;
    const bottom = Math.max(table.body.bottom, ...rows.map(({ row }) => row));
    const isTaken = (column: number): boolean =>
      taken.some((other) => other.sheet === sheet.name && other.column === column && other.top <= bottom && top <= other.bottom);
    const column = sheet.protected ? null : freeColumn(sheet, table, top, bottom, isTaken);
    if (column === null) {
      without.push(table);
      continue;
    }
    taken.push({ sheet: sheet.name, column, top, bottom });
    words.push({ at: { sheet: sheet.name, row: table.header.bottom, column }, text: STATUS_HEADERS[language] });
    words.push(...rows.map(({ row, text }) => ({ at: { sheet: sheet.name, row, column }, text })));
  }
  return { words, without };
}

function wordsOf(
  context: CheckContext,
  table: Table,
  statuses: ReadonlyMap<Reading, ReadingStatus>,
  language: keyof Bilingual,
): readonly { readonly row: number; readonly text: string }[] {
  if (table.columns.value === undefined) return [];
  const own = reportingRows(context).filter((row) => row.table === table && !isOthers(context, table, row.reading));
  return own.flatMap(({ reading }) => {
    const status = statuses.get(reading) ?? "no-target";
    const text = STATUS_WORDS[language][status];
    const awaited = status === "missing-value" && supplyOf(context, reading) === "central";
    return text === null || awaited ? [] : [{ row: reading.value?.at.row ?? reading.row, text }];
  });
}

function freeColumn(sheet: Sheet, table: Table, top: number, bottom: number, isTaken: (column: number) => boolean): number | null {
  const used = Object.values(table.columns).flatMap(({ column, more }) => [column, ...more]);
  const first = Math.max(table.header.right, ...used) + 1;
  for (let column = first; column <= Math.min(first + FARTHEST, MAX_COLUMN); column++) {
    if (!isTaken(column) && !inSpans(sheet.hiddenColumns, column) && isFree(sheet, column, top, bottom)) return column;
  }
  return null;
}

function isFree(sheet: Sheet, column: number, top: number, bottom: number): boolean {
  if (sheet.merges.some((area) => area.left <= column && column <= area.right && area.top <= bottom && top <= area.bottom)) return false;
  for (let row = top; row <= bottom; row++) if (cellAt(sheet, row, column)) return false;
  return true;
}
