import type { Framework, Profile } from "../../framework";
import type { Area } from "../../workbook";
import type { ColumnMatch, ColumnRole, Reading, RowKind, Table, TableRow, UnknownRow } from "../reading";
import { agenciesOf } from "./agency";
import { catalogOf, type Catalog } from "./catalog";
import { assignColumns, type Columns } from "./columns";
import type { Grid } from "./grid";
import type { Header } from "./header";
import type { SheetMapping } from "./mapping";
import { componentsByAgency, readingOf, type ReadRow } from "./readingOf";
import { factsOf, type RowFacts } from "./row-facts";
import { judgeRow, type RowVerdict } from "./row-verdict";
import type { Section } from "./sections";

export interface LocateContext {
  readonly framework: Framework;
  readonly profile: Profile;
}

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

interface Walked {
  readonly kinds: readonly TableRow[];
  readonly read: readonly ReadRow[];
  readonly unknown: readonly RowFacts[];
}

interface OpenRow extends ReadRow {
  rows: number[];
}

/** Goes down the rows once: what each is, and which belong together. */
function walk(facts: readonly RowFacts[], repeated: ReadonlySet<number>, context: LocateContext, mapping: SheetMapping): Walked {
  const kinds: TableRow[] = [];
  const read: OpenRow[] = [];
  const unknown: RowFacts[] = [];
  let open: OpenRow | null = null;
  for (const [index, row] of facts.entries()) {
    const verdict = verdictOf(row, facts[index + 1], open, context, mapping);
    let kind: RowKind = verdict.kind;
    if (verdict.kind === "indicator") {
      open = {
        facts: row,
        rows: [row.row],
        node: verdict.node,
        component: verdict.component,
        by: verdict.by,
        confidence: verdict.confidence,
        likeness: verdict.likeness,
        parts: [],
      };
      read.push(open);
    } else if (verdict.kind === "continuation" && open) {
      kind = attach(open, row, repeated) ? "continuation" : "heading";
    } else if (verdict.kind === "unknown") unknown.push(row);
    if (verdict.kind === "heading" || verdict.kind === "unknown") open = null;
    kinds.push({ row: row.row, kind });
  }
  return { kinds, read: withoutWeakDoubles(read, unknown), unknown };
}

function verdictOf(
  row: RowFacts,
  next: RowFacts | undefined,
  open: OpenRow | null,
  context: LocateContext,
  mapping: SheetMapping,
): RowVerdict {
  const catalog = catalogOf(context.framework);
  const said = mapping.rows?.[row.row];
  if (said === null) return { kind: "heading" };
  const node = said === undefined ? null : catalog.node(said);
  if (node?.indicator)
    return {
      kind: "indicator",
      node,
      component: row.name ? catalog.componentIn(row.name.text, node) : null,
      by: "user",
      confidence: 1,
      likeness: null,
    };
  if (headsAgency(row, context)) return { kind: "heading" };
  const verdict = judgeRow(row, open?.node ?? null, catalog);
  if (verdict.kind === "indicator" && isRestOf(open, row, verdict, catalog)) return { kind: "continuation" };
  if (verdict.kind === "indicator" || !row.name || !next?.name || next.code || next.ordinal !== "") return verdict;
  // A name split over two rows, as where a page ends.
  const joined = judgeRow({ ...row, name: { ...row.name, text: `${row.name.text} ${next.name.text}` } }, open?.node ?? null, catalog);
  return joined.kind === "indicator" && judgeRow(next, null, catalog).kind !== "indicator" ? joined : verdict;
}

/** "Ban Quản lý các Khu công nghiệp" between the rows heads the indicators of that agency; it is no component "Khu công nghiệp". */
function headsAgency(row: RowFacts, { profile }: LocateContext): boolean {
  return row.code === null && !row.hasNumber && row.name !== null && agenciesOf(profile).named(row.name.text)?.whole === true;
}

/** The end of a name whose beginning stood in the row before resembles the whole name: it is no second statement. */
function isRestOf(open: OpenRow | null, row: RowFacts, verdict: Extract<RowVerdict, { kind: "indicator" }>, catalog: Catalog): boolean {
  if (!open || !row.name || verdict.by !== "name" || row.code !== null || row.ordinal !== "") return false;
  if (open.facts.code === null && open.facts.ordinal === "") return false;
  if (verdict.node === open.node && verdict.component === open.component) return true;
  // Head and tail together name the indicator above better than the head alone: the tail is no other indicator, however much it sounds like one.
  const joined = catalog.likenessWith(`${open.facts.name?.text ?? ""} ${row.name.text}`, open.node);
  return !row.hasNumber && joined >= 0.85 && joined > (open.likeness ?? 0);
}

/**
 * A row under an indicator without a code: the rest of it where a page ended, a second line of its evidence, the numbers behind a rate,
 * or a detail that has its own place. Says whether the row belongs to the indicator.
 */
function attach(open: OpenRow, row: RowFacts, repeated: ReadonlySet<number>): boolean {
  const last = open.rows.at(-1) ?? 0;
  const afterBreak = repeated.size > 0 && [...repeated].some((at) => at > last && at < row.row);
  if (!afterBreak && row.row - last > 1 && !open.parts.some((part) => part.row === row.row - 1)) return false;
  if (row.closing) return false;
  const key = row.name?.key ?? "";
  if (/^tu so\b/.test(key)) return (open.parts.push({ role: "numerator", row: row.row }), true);
  if (/^mau so\b/.test(key)) return (open.parts.push({ role: "denominator", row: row.row }), true);
  const isRest = row.ordinal === "" && (!row.name || afterBreak || (/^\p{Ll}/u.test(row.name.text) && !row.hasNumber));
  if (isRest) open.rows.push(row.row);
  return isRest;
}

/** A row matched weakly by its name alone is no second statement of an indicator that another row states clearly. */
function withoutWeakDoubles(read: readonly OpenRow[], unknown: RowFacts[]): readonly OpenRow[] {
  return read.filter((row) => {
    if (row.by !== "name" || row.confidence >= 0.85 || row.component) return true;
    const clearer = read.some(
      (other) => other !== row && other.node === row.node && other.component === row.component && other.confidence > row.confidence,
    );
    if (clearer) unknown.push(row.facts);
    return !clearer;
  });
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
