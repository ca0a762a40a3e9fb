import type { Area, Cell } from "../../workbook";
import type { Grid } from "./grid";
import { readHeader, type HeaderMeaning, type HeaderReading } from "./lexicon";

/** One column under a header. */
export interface HeaderColumn {
  readonly column: number;
  /** Folded words, from top to bottom, each merged cell once. */
  readonly parts: readonly string[];
  /** The same as shown, joined. */
  readonly words: string;
  readonly reading: HeaderReading | null;
}

export interface Header {
  readonly area: Area;
  readonly columns: readonly HeaderColumn[];
}

const MOST_ROWS = 5;
const WIDEST = 60;

/** The roles that make a row a header: something to name an indicator by, and something about it. */
const NAMING: ReadonlySet<HeaderMeaning> = new Set(["ordinal", "code", "name"]);

/** Whether a row opens a header: at least two columns of different meaning, one of them naming the indicator, and no data. */
export function opensHeader(grid: Grid, row: number): boolean {
  const meanings = new Set<HeaderMeaning>();
  let others = 0;
  for (const [column, cell] of grid.sheet.rows.get(row) ?? []) {
    if (isFigure(cell)) return false;
    if (cell.content.kind !== "text" || cell.content.text.length > 160) continue;
    const reading = readHeader([grid.key(row, column)]);
    if (!reading || reading.weight < 0.45) continue;
    if (reading.meaning === "other") others++;
    else meanings.add(reading.meaning);
  }
  const naming = [...meanings].filter((meaning) => NAMING.has(meaning)).length;
  const telling = meanings.size - naming + (others > 0 ? 1 : 0);
  return naming >= 1 && (telling >= 1 ? meanings.size + (others > 0 ? 1 : 0) >= 2 : naming >= 2 && spansBelow(grid, row));
}

/** A number that is no year: a row of data. Row numbers count as well, also those typed as text. */
function isFigure({ content }: Pick<Cell, "content">): boolean {
  if (content.kind === "number") return !isYear({ content });
  return content.kind === "text" && /^\s*\d[\d.,]*\s*%?\s*$/.test(content.text) && !/^\s*(19|20)\d\d\s*$/.test(content.text);
}

/** A first row of nothing but "TT | Tên chỉ tiêu | …" counts where it is merged over a second header row. */
function spansBelow(grid: Grid, row: number): boolean {
  return [...(grid.sheet.rows.get(row)?.keys() ?? [])].some((column) => (grid.merge(row, column)?.bottom ?? row) > row);
}

/** The whole header that a row opens: `isData` tells rows that bear an indicator or a heading of the table. */
export function headerAt(grid: Grid, top: number, isData: (row: number) => boolean): Header {
  const bottom = lastHeaderRow(grid, top, isData);
  const [left, right] = extent(grid, top, bottom);
  const columns: HeaderColumn[] = [];
  for (let column = left; column <= right; column++) columns.push(columnAt(grid, top, bottom, column));
  return { area: { top, left, bottom, right }, columns };
}

function lastHeaderRow(grid: Grid, top: number, isData: (row: number) => boolean): number {
  let bottom = mergedDown(grid, top, top);
  for (let row = top + 1; row < top + MOST_ROWS; row++) {
    if (isData(row)) return row - 1;
    if (row <= bottom) bottom = Math.max(bottom, mergedDown(grid, top, row));
    else if (isNumbering(grid, row) || isSubHeader(grid, row)) bottom = row;
    else break;
  }
  return Math.min(bottom, top + MOST_ROWS - 1);
}

/** How far merged cells that begin in this row reach down; a cell merged over many rows is data (an agency over its indicators), not a header. */
function mergedDown(grid: Grid, top: number, row: number): number {
  let bottom = row;
  for (const column of grid.sheet.rows.get(row)?.keys() ?? []) {
    const area = grid.merge(row, column);
    if (area && area.top === row && area.bottom - top < MOST_ROWS) bottom = Math.max(bottom, area.bottom);
  }
  return bottom;
}

/** `(1) (2) (3)=(1)/(2)`, `A B 1 2 3`: the numbers of the columns. */
export function isNumbering(grid: Grid, row: number): boolean {
  const cells = [...(grid.sheet.rows.get(row)?.keys() ?? [])].map((column) => grid.text(row, column).trim());
  const filled = cells.filter((text) => text !== "");
  if (filled.length < 3) return false;
  const numbering = filled.filter((text) => /^\(?\s*(\d{1,2}|[A-Z]|[a-z])\s*\)?(\s*[=:].{0,30})?$/.test(text));
  if (numbering.length < filled.length) return false;
  const numbers = filled.map((text) => Number(/\d+/.exec(text)?.[0] ?? Number.NaN)).filter((number) => !Number.isNaN(number));
  return numbers.length >= 2 && numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);
}

/** A row that only splits the headings above it: years, quarters, "Kế hoạch | Thực hiện", "Số ký hiệu | Ngày". */
function isSubHeader(grid: Grid, row: number): boolean {
  let known = 0;
  let filled = 0;
  for (const [column, cell] of grid.sheet.rows.get(row) ?? []) {
    const text = grid.text(row, column).trim();
    if (text === "") continue;
    if (isFigure(cell)) return false;
    filled++;
    if (text.length <= 60 && (isYear(cell) || splitsHeading(grid, row, column) || readHeader([grid.key(row, column)]))) known++;
  }
  return known >= 1 && known >= filled * 0.6 && !opensHeader(grid, row);
}

function isYear({ content }: Pick<Cell, "content">): boolean {
  return content.kind === "number" && content.number >= 1990 && content.number <= 2100;
}

/** The cell above is merged over this column and others, or its words stand further left, above a column that is split as well. */
function splitsHeading(grid: Grid, row: number, column: number): boolean {
  const above = grid.merge(row - 1, column);
  if (above) return above.right > above.left && above.bottom === row - 1;
  return (
    headingLeftOf(grid, row - 1, column) !== null ||
    (grid.text(row - 1, column).trim() !== "" && headingLeftOf(grid, row - 1, column + 1) === column)
  );
}

const WIDEST_HEADING = 12;

/** The column whose words head this one too, in a header that is not merged: the nearest to the left, if both have words in the row below. */
function headingLeftOf(grid: Grid, row: number, column: number): number | null {
  if (grid.text(row, column).trim() !== "" || grid.merge(row, column) || grid.text(row + 1, column).trim() === "") return null;
  // The numbers of the columns are under every heading.
  if (isNumbering(grid, row + 1)) return null;
  for (let left = column - 1; left >= Math.max(1, column - WIDEST_HEADING); left--) {
    if (grid.text(row + 1, left).trim() === "") return null;
    if (grid.text(row, left).trim() !== "") return left;
  }
  return null;
}

function extent(grid: Grid, top: number, bottom: number): [number, number] {
  let left = Number.POSITIVE_INFINITY;
  let right = 0;
  for (let row = top; row <= bottom; row++) {
    for (const column of grid.sheet.rows.get(row)?.keys() ?? []) {
      if (grid.text(row, column).trim() === "") continue;
      left = Math.min(left, column);
      right = Math.max(right, grid.merge(row, column)?.right ?? column);
    }
  }
  return Number.isFinite(left) ? [left, Math.min(right, left + WIDEST)] : [1, 1];
}

function columnAt(grid: Grid, top: number, bottom: number, column: number): HeaderColumn {
  const parts: string[] = [];
  const shown: string[] = [];
  let last: Area | undefined;
  for (let row = top; row <= bottom; row++) {
    const area = grid.merge(row, column);
    if (area && area === last) continue;
    last = area;
    const from = area ? area.left : ((row < bottom ? headingLeftOf(grid, row, column) : null) ?? column);
    const text = grid.text(area?.top ?? row, from).trim();
    if (text === "" || (row > top && isNumbering(grid, row))) continue;
    parts.push(grid.key(area?.top ?? row, from));
    shown.push(text);
  }
  return { column, parts, words: shown.join(" / "), reading: readHeader(parts) };
}
