import type { Table } from "../reading";
import { agenciesNamed, isAssigned, leadsOf, namedAgency, surelyOf } from "./assignment";
import { identityCell } from "./code-cell";
import type { CheckContext, Rule } from "./context";
import { isBlank } from "./rows";
import { ofReading, type Spoken } from "./speaking";

export const notAssigned: Rule<"not-assigned"> = {
  id: "not-assigned",
  judge: (context) => context.located.tables.flatMap((table) => inTable(context, table)),
};

/** Silent where most rows are others': then it is the province's table, or `wrong-agency` speaks. */
function inTable(context: CheckContext, table: Table): readonly Spoken<"not-assigned">[] {
  const match = surelyOf(context, table);
  if (match === null) return [];
  const strange = table.readings.filter((reading) => !isAssigned(context, match.agency, reading));
  if (strange.length * 2 > table.readings.length) return [];
  const agency = namedAgency(context.profile, match.agency);
  return strange.flatMap((reading) => {
    const cell = identityCell(reading);
    if (cell === null || saysWhose(context, match.agency, reading.agency)) return [];
    const leads = leadsOf(context, reading.indicator, reading.component).filter((lead) => lead.role === "lead");
    const leaders = [...new Set(leads.map((lead) => lead.agency))].map((id) => namedAgency(context.profile, id));
    return [ofReading("not-assigned", reading, cell.at, { agency, leads: leaders })];
  });
}

/** The row's own agency cell names somebody else, or somebody whom the profile does not know. */
function saysWhose(context: CheckContext, own: string, cell: Table["readings"][number]["agency"]): boolean {
  if (cell === null || isBlank(cell)) return false;
  return agenciesNamed(context.profile, cell).every((agency) => agency !== own);
}
