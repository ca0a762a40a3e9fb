import { type Cell, type Sheet, type Snapshot, sameContent } from "../../workbook";

type Rows = Sheet["rows"];
export type Row = ReadonlyMap<number, Cell>;

/** Rows that changed, `null` for those that are gone; `fresh`: they are all there is. */
export interface RowNews {
  readonly sheet: string;
  readonly fresh: boolean;
  readonly rows: readonly (readonly [number, Row | null])[];
}

/** About as many cells as can be taken over within a few milliseconds. */
const PIECE = 4_000;

/** What somebody who has `before` must hear to have `after`, in pieces. */
export function* rowNews(before: Snapshot | null, after: Snapshot): Generator<RowNews> {
  for (const { name, rows } of after.sheets) {
    const known = before?.sheets.find((sheet) => sheet.name === name)?.rows;
    if (known === rows) continue;
    const changed = known ? changedRows(known, rows) : [...rows];
    if (known && changed.length === 0) continue;
    yield* pieces(name, !known, changed);
  }
}

function* pieces(sheet: string, fresh: boolean, rows: readonly (readonly [number, Row | null])[]): Generator<RowNews> {
  let piece: (readonly [number, Row | null])[] = [];
  let cells = 0;
  let first = fresh;
  for (const entry of rows) {
    piece.push(entry);
    cells += entry[1]?.size ?? 1;
    if (cells < PIECE) continue;
    yield { sheet, fresh: first, rows: piece };
    first = false;
    piece = [];
    cells = 0;
  }
  if (piece.length > 0 || first) yield { sheet, fresh: first, rows: piece };
}

function changedRows(before: Rows, after: Rows): (readonly [number, Row | null])[] {
  const changed: (readonly [number, Row | null])[] = [];
  for (const [row, cells] of after) {
    const known = before.get(row);
    if (!known || !sameRow(known, cells)) changed.push([row, cells]);
  }
  for (const row of before.keys()) if (!after.has(row)) changed.push([row, null]);
  return changed;
}

function sameRow(a: Row, b: Row): boolean {
  if (a.size !== b.size) return false;
  for (const [column, cell] of b) {
    const known = a.get(column);
    if (!known || known.style !== cell.style || known.formula !== cell.formula || !sameContent(known.content, cell.content)) return false;
    if (known.runs?.length !== cell.runs?.length) return false;
  }
  return true;
}

/** Takes rows over into a copy; row numbers ascend again afterwards. */
export function withNews(known: Rows | undefined, news: Pick<RowNews, "fresh" | "rows">): Rows {
  const rows = new Map(news.fresh ? [] : known);
  let last = 0;
  for (const row of rows.keys()) last = row;
  let ordered = true;
  for (const [row, cells] of news.rows) {
    if (cells === null) rows.delete(row);
    else {
      if (row > last) last = row;
      else if (!rows.has(row)) ordered = false;
      rows.set(row, cells);
    }
  }
  return ordered ? rows : new Map([...rows].sort(([a], [b]) => a - b));
}
