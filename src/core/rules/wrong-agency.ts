import type { AgencyMatch, Reading, Table } from "../reading";
import { hasLeads, isAssigned, leadsOf, namedAgency } from "./assignment";
import type { CheckContext, Rule } from "./context";
import { ofPlace, type Spoken } from "./speaking";
import { wrongInRows } from "./wrong-agency-rows";

/** Too few rows say nothing about whose they are. */
const LEAST_READINGS = 3;
/** The agency that is named owns fewer than this share, another one at least that one. */
const OWN_AT_MOST = 0.25;
const OTHERS_AT_LEAST = 0.75;
/** A claim this sure contradicts another one. */
const SURE_CLAIM = 0.8;

export const wrongAgency: Rule<"wrong-agency"> = {
  id: "wrong-agency",
  judge: (context) => context.located.tables.flatMap((table) => [...inTable(context, table), ...wrongInRows(context, table)]),
};

function inTable(context: CheckContext, table: Table): readonly Spoken<"wrong-agency">[] {
  const readings = table.readings.filter((reading) => !reading.isParent);
  const owner = ownerOf(context, readings);
  const wrong = contradicted(context, table, readings) ?? namedAgainst(context, table, readings, owner);
  const rightful = wrong?.rightful ?? owner;
  if (wrong === null || rightful === null) return [];
  const facts = {
    where: "table" as const,
    named: namedAgency(context.profile, wrong.named.agency),
    rows: namedAgency(context.profile, rightful),
    readings: readings.length,
    own: ownCount(context, [wrong.named.agency], readings),
  };
  return [ofPlace("wrong-agency", table.sheet, wrong.named.at, facts)];
}

interface WrongName {
  readonly named: AgencyMatch;
  /** Whose the rows are, where another place says it. */
  readonly rightful: string | null;
}

/** The agency that leads nearly all the rows; `null` if there is none. */
function ownerOf(context: CheckContext, readings: readonly Reading[]): string | null {
  const counts = new Map<string, number>();
  for (const reading of readings) {
    const leads = leadsOf(context, reading.indicator, reading.component).filter((lead) => lead.role === "lead");
    for (const agency of new Set(leads.map((lead) => lead.agency))) counts.set(agency, (counts.get(agency) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] >= readings.length * OTHERS_AT_LEAST ? best[0] : null;
}

function ownCount(context: CheckContext, agencies: readonly string[], readings: readonly Reading[]): number {
  return readings.filter((reading) => agencies.some((agency) => isAssigned(context, agency, reading))).length;
}

/** Two places (a title, the sheet's name) name different agencies: the place that the rows contradict, the title where they contradict both. */
function contradicted(context: CheckContext, table: Table, readings: readonly Reading[]): WrongName | null {
  const sure = table.claims.filter(
    (claim) => claim.by !== "rows" && claim.confidence >= SURE_CLAIM && hasLeads(context.profile, claim.agency),
  );
  const places = placesOf(sure);
  const strangers = places.filter((place) => places.some((other) => !place.agencies.some((agency) => other.agencies.includes(agency))));
  const wrong = strangers.filter((place) => ownCount(context, place.agencies, readings) < readings.length * OWN_AT_MOST);
  const told = wrong.find((place) => place.claim.by === "title") ?? wrong[0];
  if (told === undefined) return null;
  return { named: told.claim, rightful: strangers.find((place) => place !== told)?.claim.agency ?? null };
}

interface Place {
  readonly claim: AgencyMatch;
  /** A place can name several agencies that share a table. */
  readonly agencies: readonly string[];
}

function placesOf(claims: readonly AgencyMatch[]): readonly Place[] {
  const key = (claim: AgencyMatch): string => `${claim.by} ${claim.at === null ? "" : `${claim.at.row},${claim.at.column}`}`;
  const byPlace = new Map<string, AgencyMatch[]>();
  for (const claim of claims) byPlace.set(key(claim), [...(byPlace.get(key(claim)) ?? []), claim]);
  return [...byPlace.values()].flatMap(([claim, ...more]) =>
    claim === undefined ? [] : [{ claim, agencies: [claim, ...more].map((each) => each.agency) }],
  );
}

function namedAgainst(context: CheckContext, table: Table, readings: readonly Reading[], owner: string | null): WrongName | null {
  const named = table.agency ?? context.located.agency;
  if (named === null || owner === null || named.agency === owner || named.by === "rows" || readings.length < LEAST_READINGS) return null;
  const known = hasLeads(context.profile, named.agency);
  return known && ownCount(context, [named.agency], readings) < readings.length * OWN_AT_MOST ? { named, rightful: owner } : null;
}
