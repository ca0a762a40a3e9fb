import { columnName, inSpans, sheetNamed, type CellRef, type Sheet, type Span } from "../../workbook";
import { COLUMN_ROLES, type Reading, type Table } from "../reading";
import type { CheckContext, Rule } from "./context";
import { ofPlace, type Spoken } from "./speaking";

type Finding = Spoken<"hidden-data">;

/** A hidden sheet is told once and its rows and columns no more. */
export const hiddenData: Rule<"hidden-data"> = {
  id: "hidden-data",
  judge: (context) => [...hiddenSheets(context), ...context.located.tables.flatMap((table) => inTable(context, table))],
};

function hiddenSheets({ snapshot, located }: CheckContext): readonly Finding[] {
  const withTable = new Set(located.tables.map((table) => table.sheet));
  const hidden = snapshot.sheets.filter((sheet) => sheet.visibility !== "visible" && withTable.has(sheet.name));
  return hidden.map((sheet) => ofPlace("hidden-data", sheet.name, null, { what: "sheet" }));
}

function inTable({ snapshot }: CheckContext, table: Table): readonly Finding[] {
  const sheet = sheetNamed(snapshot, table.sheet);
  if (sheet === undefined || sheet.visibility !== "visible") return [];
  return [...hiddenRows(sheet, table), ...hiddenColumns(sheet, table)];
}

function hiddenRows(sheet: Sheet, table: Table): readonly Finding[] {
  const hidden = table.readings.filter((reading) => inSpans(sheet.hiddenRows, reading.row));
  const filtered = hidden.filter((reading) => byFilter(sheet, reading));
  const byHand = hidden.filter((reading) => !byFilter(sheet, reading));
  const [first] = filtered;
  return [
    ...(first === undefined ? [] : [ofPlace("hidden-data", sheet.name, placeOf(first), { what: "filter", readings: filtered.length })]),
    ...joined(sheet.hiddenRows).flatMap((span) => inSpan(sheet, span, byHand)),
  ];
}

function byFilter({ filter }: Sheet, reading: Reading): boolean {
  return filter !== null && filter.active && reading.row > filter.area.top && reading.row <= filter.area.bottom;
}

function inSpan(sheet: Sheet, span: Span, hidden: readonly Reading[]): readonly Finding[] {
  const here = hidden.filter((reading) => inSpans([span], reading.row));
  const [first] = here;
  if (first === undefined) return [];
  return [ofPlace("hidden-data", sheet.name, placeOf(first), { what: "rows", from: span.from, to: span.to, readings: here.length })];
}

/** Spans that touch are one to the eye. */
function joined(spans: readonly Span[]): readonly Span[] {
  const whole: Span[] = [];
  for (const span of spans) {
    const last = whole.at(-1);
    if (last !== undefined && span.from <= last.to + 1) whole[whole.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else whole.push(span);
  }
  return whole;
}

function placeOf(reading: Reading): CellRef | null {
  return (reading.value ?? reading.name ?? reading.code)?.at ?? null;
}

function hiddenColumns(sheet: Sheet, table: Table): readonly Finding[] {
  const told = new Set<number>();
  return COLUMN_ROLES.flatMap((role) => {
    const column = table.columns[role]?.column;
    if (column === undefined || told.has(column) || !inSpans(sheet.hiddenColumns, column)) return [];
    told.add(column);
    const at = { sheet: sheet.name, row: table.header.bottom, column };
    return [ofPlace("hidden-data", sheet.name, at, { what: "column", column: columnName(column), role })];
  });
}
