import { nodeByCode, type Component, type FrameworkNode } from "../../framework";
import type { CellReading, MatchBy, Reading } from "../reading";
import { agenciesOf } from "./agency";
import { cellOver, evidenceCell, firstCell, numberCell, sharedCell, tallCell, targetCell } from "./cells";
import type { LocateContext } from "./catalog";
import type { Columns } from "./columns";
import type { Grid } from "./grid";
import type { RowFacts } from "./row-facts";

/** A row that bears an indicator, with the rows that belong to it. */
export interface ReadRow {
  readonly facts: RowFacts;
  readonly rows: readonly number[];
  readonly node: FrameworkNode;
  readonly component: Component | null;
  readonly by: MatchBy;
  readonly confidence: number;
  readonly likeness: number | null;
  /** The row above that heads the rows of one agency, if any. */
  readonly agencyHeading: RowFacts | null;
  /** Rows below that give the numerator or the denominator. */
  readonly parts: { readonly role: "numerator" | "denominator"; readonly row: number }[];
}

export function readingOf(grid: Grid, read: ReadRow, columns: Columns): Reading {
  const { facts, rows, node } = read;
  const over = (role: keyof Columns): CellReading | null => cellOver(grid, rows, columnsOf(columns, role));
  const shared = (role: keyof Columns): CellReading | null => sharedCell(grid, rows, columnsOf(columns, role));
  const unit = shared("unit");
  const unitText = unit?.text || (node.indicator?.unit?.value ?? "");
  const first = (role: keyof Columns): CellReading | null => firstCell(grid, rows, columns[role]?.column);
  const part = (role: "numerator" | "denominator"): CellReading | null => {
    const row = read.parts.find((found) => found.role === role)?.row;
    return row === undefined ? first(role) : firstCell(grid, [row], columns.value?.column);
  };
  return {
    indicator: node.code,
    component: read.component?.id ?? null,
    sheet: grid.sheet.name,
    row: facts.row,
    rows,
    match: read.by,
    confidence: read.confidence,
    code: codeCell(grid, facts, columns),
    writtenCode: facts.code?.written ?? null,
    name: facts.name ? cellOver(grid, rows, [facts.name.column]) : over("name"),
    writtenName: facts.name?.text ?? "",
    nameLikeness: read.likeness,
    unit,
    previous: numberCell(first("previous"), unitText),
    value: numberCell(first("value"), unitText),
    target: targetCell(tallCell(grid, rows, columnsOf(columns, "target"))),
    source: shared("source"),
    agency: shared("agency") ?? headingCell(grid, read.agencyHeading),
    evidence: evidenceCell(grid, rows, columnsOf(columns, "evidence")),
    note: over("note"),
    isParent: false,
    numerator: numberCell(part("numerator"), ""),
    denominator: numberCell(part("denominator"), ""),
  };
}

function columnsOf(columns: Columns, role: keyof Columns): readonly number[] {
  const match = columns[role];
  return match ? [match.column, ...match.more] : [];
}

function headingCell(grid: Grid, heading: RowFacts | null): CellReading | null {
  const name = heading?.alone ?? heading?.name;
  return heading && name ? { ...grid.reading(heading.row, name.column), text: name.text } : null;
}

/** The cell that bears the code, or that should: the code column's, where the table has one. */
function codeCell(grid: Grid, facts: RowFacts, columns: Columns): CellReading | null {
  if (facts.code) return grid.reading(facts.row, facts.code.column);
  return columns.code ? grid.reading(facts.row, columns.code.column) : null;
}

/** Several rows of one indicator that differ only in their agency: each agency leads one component (3.2.1). */
export function componentsByAgency(readings: readonly Reading[], context: LocateContext): readonly Reading[] {
  return readings.map((reading) => {
    const doubles = readings.filter((other) => other.indicator === reading.indicator && other.component === null);
    if (reading.component !== null || doubles.length < 2) return reading;
    return { ...reading, component: componentByAgency(reading, context) };
  });
}

function componentByAgency({ indicator, agency }: Reading, { profile, framework }: LocateContext): string | null {
  if (!agency || (nodeByCode(framework, indicator)?.indicator?.components.length ?? 0) === 0) return null;
  const named = agenciesOf(profile).named(agency.text);
  const parts = profile.leads.filter((lead) => lead.node === indicator && lead.agency === named?.agency.id && lead.component !== null);
  return parts.length === 1 ? (parts[0]?.component ?? null) : null;
}
