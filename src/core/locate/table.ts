import type { Area } from "../../workbook";
import type { ColumnMatch, ColumnRole, Reading, Table, TableRow, UnknownRow } from "../reading";
import { catalogOf, type LocateContext } from "./catalog";
import { assignColumns, type Columns } from "./columns";
import type { Grid } from "./grid";
import type { Header } from "./header";
import type { SheetMapping } from "./mapping";
import { componentsByAgency, readingOf } from "./readingOf";
import { factsOf, type RowFacts } from "./row-facts";
import type { Section } from "./sections";
import { walk } from "./walk";

/** A table before it is known whose it is. */
export type BareTable = Omit<Table, "agency" | "claims" | "years">;

/** Reads one section of a sheet as a table; `null` where its rows bear none of the framework's indicators. */
export function tableOf(
  grid: Grid,
  section: Section,
  context: LocateContext,
  mapping: SheetMapping,
  title: readonly number[],
): { table: BareTable; header: Header } | null {
  const catalog = catalogOf(context.framework);
  const repeated = repeatedRows(section);
  const rows = grid.rowNumbers.filter((row) => row >= section.top && row <= section.bottom && !repeated.has(row));
  const columns = corrected(assignColumns(grid, section.header, rows, catalog, { year: context.profile.year, title }), mapping);
  const { left, right } = span(section.header.area, columns);
  const facts = rows.map((row) => factsOf(grid, row, columns, left, right, catalog));
  const walked = walk(facts, repeated, context, mapping);
  if (walked.read.length === 0) return null;
  const readings = componentsByAgency(
    walked.read.map((read) => dueLater(readingOf(grid, read, columns), targetYear(section.header, columns, context.profile.year))),
    context,
  );
  const last = [...walked.read.flatMap((read) => read.rows), ...walked.unknown.map(({ row }) => row)].reduce((a, b) => Math.max(a, b), 0);
  return {
    header: section.header,
    table: {
      sheet: grid.sheet.name,
      header: section.header.area,
      body: { top: section.top, bottom: last },
      columns,
      rows: [
        ...walked.kinds.filter(({ row }) => row <= last),
        ...[...repeated].map((row): TableRow => ({ row, kind: "repeated-header" })),
      ].sort((a, b) => a.row - b.row),
      readings: markParents(readings),
      unknownRows: walked.unknown.map((facts) => unknownRow(grid, facts)),
    },
  };
}

/** A later year that the heading of the target column names (`Kế hoạch 2025`); `null` where it names the reporting year or none. */
function targetYear(header: Header, columns: Columns, reportingYear: number): number | null {
  const year = header.columns.find(({ column }) => column === columns.target?.column)?.reading?.year ?? null;
  return year !== null && year > reportingYear ? year : null;
}

/** A target of a later year is not due yet: its reading says the year that only the heading names. */
function dueLater(reading: Reading, year: number | null): Reading {
  const { target } = reading;
  if (year === null || target === null || !("year" in target.reading) || target.reading.year !== null) return reading;
  return { ...reading, target: { ...target, reading: { ...target.reading, year } } };
}

function repeatedRows(section: Section): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const { area } of section.repeats) for (let row = area.top; row <= area.bottom; row++) rows.add(row);
  return rows;
}

function corrected(columns: Columns, mapping: SheetMapping): Columns {
  const said = Object.entries(mapping.columns ?? {}) as [ColumnRole, number | null][];
  const kept = Object.entries(columns).filter(([role, match]) => !said.some(([name, column]) => name === role || column === match.column));
  const matches = said.flatMap(([role, column]): [string, ColumnMatch][] =>
    column === null ? [] : [[role, { column, confidence: 1, by: "user", words: columns[role]?.words ?? "", rivals: [], more: [] }]],
  );
  return Object.fromEntries([...kept, ...matches]);
}

function span(area: Area, columns: Columns): { left: number; right: number } {
  const used = Object.values(columns).map(({ column }) => column);
  return { left: Math.min(area.left, ...used), right: Math.max(area.right, ...used) };
}

/** A row whose components stand below it and that has no number itself only heads them. */
function markParents(readings: BareTable["readings"]): BareTable["readings"] {
  return readings.map((reading) => {
    if (reading.component !== null || (reading.value?.text ?? "").trim() !== "") return reading;
    const headed = readings.some((other) => other.indicator === reading.indicator && other.component !== null);
    return headed ? { ...reading, isParent: true } : reading;
  });
}

function unknownRow(grid: Grid, { row, code, name }: RowFacts): UnknownRow {
  return { row, code: code && grid.reading(row, code.column), name: name && grid.reading(row, name.column) };
}
