import { leavesOf, nodeByCode } from "../../framework";
import type { AgencyMatch, Reading, Table } from "../reading";
import { agenciesNamed, hasLeads, isAssigned } from "./assignment";
import type { CheckContext } from "./context";
import type { Supply } from "./facts";
import { indicatorOf } from "./supply";

/** One indicator, or one component of it, that a workbook should hold. */
export interface Expected {
  readonly indicator: string;
  readonly component: string | null;
  readonly supply: Supply;
}

/** What one agency, or the whole province (`agency` null), should report in these tables. */
export interface Duty {
  readonly agency: string | null;
  readonly tables: readonly Table[];
  readonly expected: readonly Expected[];
}

/** Tables with indicators of so many agencies are a province's, not an agency's. */
const AGENCIES_OF_A_PROVINCE = 3;

/** A table that holds so much of what the province supplies itself, or of the rest, is meant to hold it all. */
const MEANT_TO_BE_WHOLE = 0.5;
/** Of tables with an agency column: nothing is left out where so much is held, and an agency of which so much is held reports all its own. */
const NEARLY_WHOLE = 0.85;
const MOST_OF_AN_AGENCY = 0.75;

/**
 * The duties of a workbook: of its one agency; else of each agency that has a table in it; else, where the tables hold indicators of
 * several agencies, of those that its agency column names, or all indicators. Only indicators that the profile names one by one count: who
 * leads a whole theme need not report each of it. A chapter of a province's report is nobody's duty.
 */
export function dutiesOf(context: CheckContext): readonly Duty[] {
  const { tables, agency } = context.located;
  if (tables.length === 0) return [];
  if (agency !== null) return ofMatch(context, agency, tables);
  // Whose a sheet is seems so by its rows alone, and the sheets beside it are nobody's: chapters of one report.
  const guessed =
    tables.some((table) => table.agency === null) && tables.every(({ agency: match }) => match === null || match.by === "rows");
  const matches = guessed ? [] : tables.flatMap((table) => table.agency ?? []);
  const named = matches.filter(({ agency: id }, index) => matches.findIndex((match) => match.agency === id) === index);
  if (named.length === 0) return dutiesOfProvince(context, tables);
  return named.flatMap((match) =>
    ofMatch(
      context,
      match,
      tables.filter((table) => table.agency?.agency === match.agency),
    ),
  );
}

/** Where nothing but the rows says whose they are, they are the agency's report only if no row is another's and they are a good part of it. */
function ofMatch(context: CheckContext, { agency, by }: AgencyMatch, tables: readonly Table[]): readonly Duty[] {
  const readings = tables.flatMap((table) => table.readings);
  const certain = by !== "rows" || readings.every((reading) => isAssigned(context, agency, reading));
  return dutyOf(context, agency, tables).filter(
    ({ expected }) => certain && (by !== "rows" || shareHeld(readings, expected) >= MEANT_TO_BE_WHOLE),
  );
}

function dutiesOfProvince(context: CheckContext, tables: readonly Table[]): readonly Duty[] {
  if (agenciesOfRows(context, tables) < AGENCIES_OF_A_PROVINCE) return [];
  const readings = tables.flatMap((table) => table.readings);
  const all = allLeaves(context);
  const agencies = new Set(readings.flatMap(({ agency }) => agenciesNamed(context.profile, agency)));
  if (agencies.size > 1 && shareHeld(readings, all) < NEARLY_WHOLE)
    return [...agencies]
      .flatMap((id) => dutyOf(context, id, tables))
      .filter(({ expected }) => shareHeld(readings, expected) >= MOST_OF_AN_AGENCY);
  const whole = (["local", "central"] as const).some(
    (supply) =>
      shareHeld(
        readings,
        all.filter((each) => each.supply === supply),
      ) >= MEANT_TO_BE_WHOLE,
  );
  return whole ? [{ agency: null, tables, expected: all }] : [];
}

function shareHeld(readings: readonly Reading[], expected: readonly Expected[]): number {
  return expected.length === 0 ? 0 : expected.filter((each) => holds(readings, each)).length / expected.length;
}

function dutyOf(context: CheckContext, agency: string, tables: readonly Table[]): readonly Duty[] {
  const leads = context.profile.leads.filter((lead) => lead.agency === agency && lead.role === "lead");
  const expected = leads.flatMap((lead) => expect(context, lead.node, lead.component));
  return expected.length === 0 || !hasLeads(context.profile, agency) ? [] : [{ agency, tables, expected }];
}

function allLeaves(context: CheckContext): readonly Expected[] {
  return leavesOf(context.framework).flatMap((node) => expect(context, node.code, null));
}

function expect(context: CheckContext, code: string, component: string | null): readonly Expected[] {
  const indicator = indicatorOf(context, code);
  return indicator === null ? [] : [{ indicator: code, component, supply: indicator.supply.value }];
}

function agenciesOfRows(context: CheckContext, tables: readonly Table[]): number {
  const held = new Set(tables.flatMap((table) => table.readings.map((reading) => reading.indicator)));
  return new Set(context.profile.leads.filter((lead) => lead.role === "lead" && held.has(lead.node)).map((lead) => lead.agency)).size;
}

/** A row of the whole indicator stands for any of its components, and any component for the whole. */
export function holds(readings: readonly Reading[], { indicator, component }: Expected): boolean {
  return readings.some(
    (reading) => reading.indicator === indicator && (component === null || reading.component === null || reading.component === component),
  );
}

/** `Cơ sở hạ tầng cơ bản – Điện năng`; the code where the framework has no name. */
export function nameOf(context: CheckContext, indicator: string, component: string | null): string {
  const node = nodeByCode(context.framework, indicator);
  const part = node?.indicator?.components.find((each) => each.id === component);
  return [node?.name.vi ?? indicator, ...(part === undefined ? [] : [part.name.vi])].join(" – ");
}
