import { agenciesOf } from "../locate/agency";
import type { CellReading, Reading, Table } from "../reading";
import { agenciesNamed, isAssigned, leadsOf, namedAgency, surelyOf } from "./assignment";
import { sameCell } from "./code-cell";
import type { CheckContext } from "./context";
import { ofReading, type Spoken } from "./speaking";

/** A row whose own agency cell names one agency and nobody else. */
interface NamedRow {
  readonly reading: Reading;
  readonly cell: CellReading;
  readonly agency: string;
}

/**
 * Rows whose agency cell names an agency that neither leads nor supports their indicator. Silent where half of the rows or more differ: then
 * the place assigns its indicators otherwise than the profile says. Of the table's own agency `not-assigned` speaks. A cell merged over several
 * rows is told once.
 */
export function wrongInRows(context: CheckContext, table: Table): readonly Spoken<"wrong-agency">[] {
  const named = table.readings.flatMap((reading) => namedRow(context, reading));
  const own = surelyOf(context, table)?.agency;
  const strange = named.filter(({ agency, reading }) => agency !== own && !isAssigned(context, agency, reading));
  const told = strange.filter(({ reading, cell }, index) => {
    const first = strange.findIndex((other) => sameCell(other.cell.at, cell.at)) === index;
    return first && (strange.length * 2 < named.length || (own !== undefined && isAssigned(context, own, reading)));
  });
  return told.map(({ reading, cell, agency }) => {
    const leads = leadsOf(context, reading.indicator, reading.component).filter((lead) => lead.role === "lead");
    const leaders = [...new Set(leads.map((lead) => lead.agency))].map((id) => namedAgency(context.profile, id));
    return ofReading("wrong-agency", reading, cell.at, { where: "row", named: namedAgency(context.profile, agency), leads: leaders });
  });
}

/** Only of indicators whose assignment is known. Who merely hands over a number may be anybody. */
function namedRow(context: CheckContext, reading: Reading): readonly NamedRow[] {
  const { agency: cell } = reading;
  if (cell === null || leadsOf(context, reading.indicator, reading.component).length === 0) return [];
  const whole = agenciesOf(context.profile).named(cell.text);
  const all = agenciesNamed(context.profile, cell);
  return whole?.whole === true && all.every((id) => id === whole.agency.id) ? [{ reading, cell, agency: whole.agency.id }] : [];
}
