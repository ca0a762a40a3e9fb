import { foldBare } from "../../language";
import type { Catalog } from "./catalog";
import type { Grid } from "./grid";
import { readHeader } from "./lexicon";
import { headerAt, isNumbering, opensHeader, type Header } from "./header";

/** A header and the rows below it, up to the next one. */
export interface Section {
  readonly header: Header;
  /** The same header again inside the section, as on each printed page. */
  readonly repeats: readonly Header[];
  /** First row below the header and last row before the next section, or the sheet's last used row. */
  readonly top: number;
  readonly bottom: number;
}

/** Sheets with more text than this are other data: looked at near their top and near codes only. */
const LARGE = 20_000;
const NEAR_TOP = 300;
const NEAR_CODE = 40;

export function sectionsOf(grid: Grid, catalog: Catalog): readonly Section[] {
  const isData = (row: number): boolean => bearsData(grid, row, catalog);
  const rows = rowsWorthALook(grid, catalog);
  const headers: Header[] = [];
  for (const row of rows) {
    const last = headers.at(-1);
    if (last && row <= last.area.bottom) continue;
    if (!opensHeader(grid, row)) continue;
    const again = last && repeatOf(grid, last, row);
    headers.push(...(again ? [again] : sideBySide(headerAt(grid, row, isData))));
  }
  if (headers.length === 0) {
    const inferred = headerless(grid, rows.filter(isData));
    return inferred ? sections(grid, [inferred], isData) : [];
  }
  return sections(grid, headers, isData);
}

/**
 * The same words in the same columns again, as on each printed page: as high as the first time and no higher, since the rest of a split row may
 * follow. The numbers of the columns may be left out.
 */
function repeatOf(grid: Grid, first: Header, top: number): Header | null {
  const { left, right } = first.area;
  const rows = span(first.area.top, first.area.bottom).filter((row) => !isNumbering(grid, row));
  const same = (row: number, again: number): boolean =>
    span(left, right).every((column) => sameWords([grid.key(row, column)], [grid.key(again, column)]));
  if (!rows.every((row, index) => same(row, top + index))) return null;
  const bottom = top + rows.length - 1;
  return { columns: first.columns, area: { top, left, right, bottom: isNumbering(grid, bottom + 1) ? bottom + 1 : bottom } };
}

function span(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/** Two tables beside each other have the first words of their headers twice, with others between: `STT … Mục tiêu | | STT … Mục tiêu`. */
function sideBySide(header: Header): Header[] {
  const worded = header.columns.filter(({ parts }) => parts.length > 0);
  const [first] = worded;
  const again = worded.find(({ column, parts }) => first && column > first.column + 1 && parts.join("/") === first.parts.join("/"));
  if (!first || !again || (first.reading?.meaning !== "ordinal" && first.reading?.meaning !== "code" && first.reading?.meaning !== "name"))
    return [header];
  const part = (left: number, right: number): Header => ({
    area: { ...header.area, left, right },
    columns: header.columns.filter(({ column }) => column >= left && column <= right),
  });
  return [part(header.area.left, again.column - 1), ...sideBySide(part(again.column, header.area.right))];
}

function rowsWorthALook(grid: Grid, catalog: Catalog): readonly number[] {
  const { rowNumbers, sheet } = grid;
  let cells = 0;
  for (const columns of sheet.rows.values()) cells += columns.size;
  if (cells <= LARGE) return rowNumbers;
  const coded = rowNumbers.filter((row) => hasCode(grid, row, catalog));
  const near = new Set<number>();
  for (const row of coded.slice(0, 2_000)) for (let at = row - NEAR_CODE; at <= row + 2; at++) near.add(at);
  return rowNumbers.filter((row, index) => index < NEAR_TOP || near.has(row));
}

function hasCode(grid: Grid, row: number, catalog: Catalog): boolean {
  for (const cell of grid.sheet.rows.get(row)?.values() ?? []) {
    if (cell.content.kind !== "text" || !/^[\s"'“(]*\d/.test(cell.content.text)) continue;
    const code = catalog.codeIn(cell.content.text);
    if (code && catalog.node(code.canonical)?.indicator) return true;
  }
  return false;
}

/** A row that bears an indicator or a heading of the framework, by code or by name: where a header ends. */
function bearsData(grid: Grid, row: number, catalog: Catalog): boolean {
  for (const [column, cell] of grid.sheet.rows.get(row) ?? []) {
    if (cell.content.kind !== "text") continue;
    const text = grid.text(row, column);
    const code = catalog.codeIn(text);
    if (code && catalog.dotted && catalog.node(code.canonical) && code.written.includes(".")) return true;
    const name = code?.rest || text;
    if (name.length > 8 && name.length <= 400 && (catalog.named(name)?.likeness ?? 0) >= 0.72) return true;
  }
  return false;
}

/** Rows of indicators under no header at all. */
function headerless(grid: Grid, dataRows: readonly number[]): Header | null {
  const [first] = dataRows;
  if (first === undefined || dataRows.length < 3) return null;
  const columns = new Set(dataRows.slice(0, 60).flatMap((row) => [...(grid.sheet.rows.get(row)?.keys() ?? [])]));
  const left = Math.min(...columns);
  const right = Math.max(...columns);
  const top = Math.max(1, first - 1);
  const blank = (column: number): Header["columns"][number] => ({ column, parts: [], words: "", reading: null });
  return {
    area: { top, left, bottom: top === first ? 0 : top, right },
    columns: Array.from({ length: Math.min(right - left + 1, 60) }, (_, index) => blank(left + index)),
  };
}

function sections(grid: Grid, headers: readonly Header[], isData: (row: number) => boolean): readonly Section[] {
  const lastRow = grid.rowNumbers.at(-1) ?? 0;
  const found: { header: Header; repeats: Header[]; top: number; bottom: number }[] = [];
  for (const header of headers) {
    const open = found.at(-1);
    if (open && sameHeader(open.header, header) && !hasTitle(grid, open, header, isData)) {
      open.repeats.push(header);
      continue;
    }
    // Tables side by side share their rows; what ends is every section whose rows are taken by the new header.
    for (const earlier of found)
      if (earlier.bottom >= header.area.top && earlier.header.area.top < header.area.top) earlier.bottom = header.area.top - 1;
    found.push({ header, repeats: [], top: header.area.bottom + 1, bottom: lastRow });
  }
  return found;
}

function sameHeader(a: Header, b: Header): boolean {
  const columns = new Set([...a.columns, ...b.columns].filter(({ words }) => words !== "").map(({ column }) => column));
  const words = (header: Header, column: number): readonly string[] => header.columns.find((each) => each.column === column)?.parts ?? [];
  return [...columns].every((column) => sameWords(words(a, column), words(b, column)));
}

/** The same words, or others that mean the same ("Đơn vị tính", "ĐVT"). */
function sameWords(a: readonly string[], b: readonly string[]): boolean {
  if (a.join("/") === b.join("/")) return true;
  const [one, other] = [readHeader(a), readHeader(b)];
  return one !== null && one.meaning === other?.meaning && one.year === other.year && one.partial === other.partial;
}

/** `(Tiếp theo)` and `Trang 2/3` before a repeated header name no table of their own. */
const CONTINUED = /^\W*(tiep\b|trang \d|tr\.? ?\d|page \d|\d+ ?\/ ?\d+\W*$)|\(tiep( theo)?\)/;

/** Text between the last indicator above and a header that repeats the one before: a table of its own with its own title. */
function hasTitle(grid: Grid, open: { top: number }, header: Header, isData: (row: number) => boolean): boolean {
  for (let row = header.area.top - 1; row >= open.top; row--) {
    const texts = [...(grid.sheet.rows.get(row)?.keys() ?? [])]
      .map((column) => grid.text(row, column).trim())
      .filter((text) => text !== "");
    if (texts.length === 0 || texts.every((text) => CONTINUED.test(foldBare(text.slice(0, 80))))) continue;
    return texts.length <= 2 && !isData(row);
  }
  return false;
}
