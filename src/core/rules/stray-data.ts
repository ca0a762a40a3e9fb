import { areaName, cellName, sheetNamed, type Area, type CellAddress, type Sheet } from "../../workbook";
import { isDateFormat } from "../../language";
import type { CellReading, Reading, Table } from "../reading";
import { blocksOf, boundsOf } from "./blocks";
import type { CheckContext, Rule } from "./context";
import { ofPlace, type Spoken } from "./speaking";

/** A larger block is another table, not something forgotten. */
const LARGEST_STRAY = 20;
const MOST_PER_SHEET = 20;
/** Sums and notes stand right under a table; what is further down was forgotten. */
const CLEAR_ROWS = 3;
/** A gap in a table with more in it is a column whose heading was left out. */
const MOST_IN_A_GAP = 2;
/** A row of more numbers is a sum, or the numbers of the columns. */
const MOST_ALONE = 2;

export const strayData: Rule<"stray-data"> = {
  id: "stray-data",
  judge: (context) => [...new Set(context.located.tables.map((table) => table.sheet))].flatMap((sheet) => onSheet(context, sheet)),
};

function onSheet(context: CheckContext, name: string): readonly Spoken<"stray-data">[] {
  const sheet = sheetNamed(context.snapshot, name);
  if (sheet === undefined) return [];
  const tables = context.located.tables.filter((table) => table.sheet === name);
  const blocks = blocksOf(numbersOutside(context, sheet, tables));
  const stray = blocks.filter((block) => block.length <= LARGEST_STRAY && !isLabelled(sheet, tables, block));
  return stray.slice(0, MOST_PER_SHEET).map((block) => {
    const bounds = boundsOf(block);
    const first = block[0] ?? { row: bounds.top, column: bounds.left };
    const facts = { area: areaName(bounds), cells: block.length, first: cellName(first) };
    return ofPlace("stray-data", name, { sheet: name, ...first }, facts);
  });
}

/** Numbers that belong to no table: right of one under no heading of their own, well below the last, or alone in a row between indicators. */
function numbersOutside(context: CheckContext, sheet: Sheet, tables: readonly Table[]): readonly CellAddress[] {
  const places: CellAddress[] = [];
  for (const [row, cells] of sheet.rows) {
    for (const [column, cell] of cells) {
      const { content } = cell;
      if (content.kind !== "number" || isYear(content.number) || isDateFormat(context.snapshot.styles[cell.style]?.numberFormat ?? ""))
        continue;
      if (isOutside(sheet, tables, { row, column })) places.push({ row, column });
    }
  }
  return places;
}

function isYear(number: number): boolean {
  return Number.isInteger(number) && number >= 1990 && number <= 2100;
}

function isOutside(sheet: Sheet, tables: readonly Table[], cell: CellAddress): boolean {
  const beside = tables.filter((table) => cell.row >= table.header.top && cell.row <= table.body.bottom);
  if (beside.length > 0) return beside.every((table) => isForgottenColumn(sheet, table, cell.column) || isAlone(sheet, table, cell));
  return tables.every((table) => cell.row >= table.header.top) && tables.every((table) => cell.row >= table.body.bottom + CLEAR_ROWS);
}

/** Under no heading of its own; right of the table, or a gap in it with next to nothing in it. */
function isForgottenColumn(sheet: Sheet, table: Table, column: number): boolean {
  if (hasHeading(sheet, table, column)) return false;
  if (column > table.header.right) return true;
  const taken = Object.values(table.columns).flatMap((match) => [match.column, ...match.more, ...match.rivals]);
  return column > Math.min(...taken) && !taken.includes(column) && filledIn(sheet, table, column) <= MOST_IN_A_GAP;
}

/** In a row of the table that holds no words and belongs to no indicator. */
function isAlone(sheet: Sheet, table: Table, { row, column }: CellAddress): boolean {
  const { header, rows, readings } = table;
  // Right below the last indicator it is a sum.
  if (column < header.left || column > header.right || readings.every((reading) => reading.row < row)) return false;
  if (!rows.some((each) => each.row === row && (each.kind === "heading" || each.kind === "continuation"))) return false;
  const cells = [...(sheet.rows.get(row) ?? [])].filter(([at]) => at >= header.left && at <= header.right);
  const bare = cells.every(([, { content }]) => content.kind === "number" || (content.kind === "text" && content.text.trim() === ""));
  const covered = sheet.merges.some(
    (area) => area.top < row && area.bottom >= row && area.right >= header.left && area.left <= header.right,
  );
  const read = readings.some((reading) => figuresOf(reading).some(({ at }) => at.row === row && at.column === column));
  return bare && cells.length <= MOST_ALONE && !covered && !read;
}

function figuresOf({ value, previous, target, numerator, denominator, evidence }: Reading): readonly CellReading[] {
  return [value, previous, target, numerator, denominator, ...(evidence?.parts ?? [])].filter((cell) => cell !== null);
}

function filledIn(sheet: Sheet, { header, body }: Table, column: number): number {
  let filled = 0;
  for (let row = header.top; row <= body.bottom; row++) if (sheet.rows.get(row)?.has(column)) filled++;
  return filled;
}

/** Something stands over the column, level with the table's header: it is a column of its own. */
function hasHeading(sheet: Sheet, table: Table, column: number): boolean {
  const rows = Array.from({ length: table.header.bottom - table.header.top + 1 }, (_, index) => table.header.top + index);
  const covered = (area: Area): boolean =>
    column >= area.left && column <= area.right && area.top <= table.header.bottom && area.bottom >= table.header.top;
  return rows.some((row) => sheet.rows.get(row)?.has(column) === true) || sheet.merges.some(covered);
}

/**
 * Every row of the block says what its numbers are: words at the left that are no part of a table (`Dân số trung bình | 8.435.650`,
 * `Tổng cộng`), or, under the tables, words right behind it (the legend `1 | Đạt`).
 */
function isLabelled(sheet: Sheet, tables: readonly Table[], block: readonly CellAddress[]): boolean {
  const { left, right, top, bottom } = boundsOf(block);
  const rows = Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
  return rows.every((row) => {
    const beside = tables.filter((table) => row >= table.header.top && row <= table.body.bottom);
    const inTable = (column: number): boolean => beside.some(({ header }) => column <= header.right);
    const cells = [...(sheet.rows.get(row) ?? [])].filter(([, { content }]) => content.kind === "text");
    const label = cells.some(([column]) => column < left && !inTable(column));
    return label || (beside.length === 0 && cells.some(([column]) => column > left && column <= right + 1));
  });
}
