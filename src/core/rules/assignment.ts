import { pathOf, type Agency, type Lead, type Profile } from "../../framework";
import { fold } from "../../language";
import { UNSURE, type AgencyMatch, type CellReading, type Reading, type Table } from "../reading";
import type { CheckContext } from "./context";
import type { NamedAgency } from "./facts";
import { oncePerCheck } from "./once";

/** As sentences name it; the id alone for an agency that the profile does not know. */
export function namedAgency(profile: Profile, id: string): NamedAgency {
  return { id, name: agencyById(profile, id)?.name ?? id };
}

function agencyById(profile: Profile, id: string): Agency | undefined {
  return profile.agencies.find((agency) => agency.id === id);
}

/** Whether the profile gives the agency anything to lead or support. */
export function hasLeads(profile: Profile, agency: string): boolean {
  return profile.leads.some((lead) => lead.agency === agency);
}

/** The assignments that cover an indicator (or a component of it): its own, and those of a whole theme above it. */
export function leadsOf(context: CheckContext, indicator: string, component: string | null): readonly Lead[] {
  const known = leadsFound(context);
  const key = `${indicator}/${component ?? ""}`;
  let leads = known.get(key);
  if (!leads) known.set(key, (leads = findLeads(context, indicator, component)));
  return leads;
}

const leadsFound = oncePerCheck(() => new Map<string, readonly Lead[]>());

function findLeads(context: CheckContext, indicator: string, component: string | null): readonly Lead[] {
  const path = new Set(pathOf(context.framework, indicator).map((node) => node.code));
  const covers = (lead: Lead): boolean =>
    path.has(lead.node) && (lead.component === null || component === null || lead.component === component);
  return context.profile.leads.filter(covers);
}

export function isAssigned(context: CheckContext, agency: string, reading: Reading): boolean {
  return leadsOf(context, reading.indicator, reading.component).some((lead) => lead.agency === agency);
}

/** So many rows that name one agency, and none that names another, say whose table it is. */
const ROWS_THAT_TELL = 3;

/**
 * Whose table it is as far as that is surely said: by the sheet, the title, the file, the user or the cells of its agency column, and with
 * assignments in the profile; else `null`.
 */
export function surelyOf(context: CheckContext, table: Table): AgencyMatch | null {
  const match = table.agency ?? context.located.agency;
  if (match === null || !hasLeads(context.profile, match.agency)) return null;
  if (match.by === "rows") return isWrittenInRows(context, table, match.agency) ? match : null;
  return match.confidence < UNSURE ? null : match;
}

/** What rows are about says little, what their agency cells say is said: all that name somebody name this one alone. */
function isWrittenInRows({ profile }: CheckContext, table: Table, agency: string): boolean {
  const filled = table.readings.filter(({ agency: cell }) => cell !== null && cell.text.trim() !== "");
  const named = filled.map(({ agency: cell }) => agenciesNamed(profile, cell)).filter((names) => names.length > 0);
  return named.length >= ROWS_THAT_TELL && named.every((names) => names.length === 1 && names[0] === agency);
}

/** The row belongs to another agency than the table's: its blank cells are not this agency's to fill. */
export function isOthers(context: CheckContext, table: Table, reading: Reading): boolean {
  const match = surelyOf(context, table);
  return match !== null && leadsOf(context, reading.indicator, reading.component).length > 0 && !isAssigned(context, match.agency, reading);
}

/** The agencies that a cell names, in the order of the profile; empty for a blank cell or unknown names. */
export function agenciesNamed(profile: Profile, cell: CellReading | null): readonly string[] {
  const words = cell === null ? "" : ` ${fold(cell.text.slice(0, 500))} `;
  if (words.trim() === "") return [];
  // No split at "và": it is inside many names.
  const parts = new Set(words.split(/[,;+/]/).map((part) => part.trim()));
  const named = (name: string): boolean => {
    const key = fold(name);
    // A short form may be a part of another word's; it counts only where it stands alone.
    return parts.has(key) || words.trim() === key || (key.length >= 12 && words.includes(key));
  };
  return profile.agencies.filter((agency) => [agency.name, ...agency.aliases].some(named)).map((agency) => agency.id);
}
