import type { CellReading, ColumnRole, NumberCell, Reading, Table } from "../reading";
import type { CheckContext } from "./context";
import { oncePerCheck } from "./once";
import type { NeededColumn } from "./facts";

/** One row that reports an indicator, and the table it stands in. */
export interface TableReading {
  readonly table: Table;
  readonly reading: Reading;
}

/** One row with a cell for its value. */
export interface ValuedReading extends TableReading {
  readonly value: NumberCell;
}

/**
 * The rows that report something: all but headings of components. Such a heading reports after all
 * where none of its components stands in the workbook.
 */
export const reportingRows = oncePerCheck((context): readonly TableReading[] => {
  const all = everyRow(context);
  const withComponents = new Set(all.flatMap(({ reading }) => (reading.component === null ? [] : [reading.indicator])));
  return all.filter(({ reading }) => !reading.isParent || !withComponents.has(reading.indicator));
});

/** Every row that bears an indicator, headings of components included. */
export const everyRow = oncePerCheck(({ located }): readonly TableReading[] =>
  located.tables.flatMap((table) => table.readings.map((reading) => ({ table, reading }))),
);

/** The reporting rows of tables that have a value column. */
export const valuedRows = oncePerCheck((context): readonly ValuedReading[] =>
  reportingRows(context).flatMap(({ table, reading }) => (reading.value === null ? [] : [{ table, reading, value: reading.value }])),
);

/** Nothing stands there, or only spaces; also a formula that gives an empty text. */
export function isBlank(cell: CellReading): boolean {
  return cell.content === null || (cell.content.kind === "text" && cell.content.text.trim() === "");
}

/** The columns of a table that reports; a list of who leads what has none of them. */
const REPORTING: readonly ColumnRole[] = ["unit", "previous", "value", "numerator", "denominator", "target", "evidence"];

/**
 * Whether a table may lack the column: each of its indicators that needs it stands in another table that has it, or the table
 * only lists indicators beside one that reports.
 */
export function heldElsewhere(context: CheckContext, table: Table, role: NeededColumn, indicators: readonly string[]): boolean {
  const others = context.located.tables.filter((other) => other !== table);
  const onlyLists = REPORTING.every((column) => table.columns[column] === undefined);
  if (onlyLists && others.some((other) => other.columns.value !== undefined)) return true;
  const held = new Set(
    others.flatMap((other) => (other.columns[role] === undefined ? [] : other.readings.map((reading) => reading.indicator))),
  );
  return indicators.every((indicator) => held.has(indicator));
}
