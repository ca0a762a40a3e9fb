import { leavesOf, nodeByCode } from "../../framework";
import type { Reading, Table } from "../reading";
import { hasLeads } from "./assignment";
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

/**
 * The duties of a workbook: of its one agency; else of each agency that has a table in it; else, where the tables hold indicators of
 * several agencies, all indicators. Only indicators that the profile names one by one count: who leads a whole theme need not report each of it.
 */
export function dutiesOf(context: CheckContext): readonly Duty[] {
  const { tables, agency } = context.located;
  if (tables.length === 0) return [];
  if (agency !== null) return dutyOf(context, agency.agency, tables);
  const named = new Set(tables.flatMap((table) => (table.agency === null ? [] : [table.agency.agency])));
  if (named.size > 0)
    return [...named].flatMap((id) =>
      dutyOf(
        context,
        id,
        tables.filter((table) => table.agency?.agency === id),
      ),
    );
  return agenciesOfRows(context, tables) >= AGENCIES_OF_A_PROVINCE ? [{ agency: null, tables, expected: allLeaves(context) }] : [];
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
