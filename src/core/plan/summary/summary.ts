import { pathOf, type Agency, type Framework, type Profile } from "../../../framework";
import type { Reading, ReadingStatus, Table } from "../../reading";
import { agenciesNamed } from "../../rules/assignment";
import type { CheckContext } from "../../rules/context";
import { scoreAttainment, scoreInputs, scoreProvisional, type Aim as ScoredAim, type ScoreInput } from "../../score";
import type { StampState } from "../../stamp";
import type { Waiving } from "../../waivers";
import { methodEdits } from "./edits";
import { lineOf } from "./figures";
import type { AgencyLine, AgencyRow, Line, NodeRow, Repeat, Summary } from "./model";
import { onRecord } from "./record";
import { edited, levelRows, nodeRows, shownLeaves } from "./rows";

/** What a summary is made from: a judgement, or as much of it. */
export interface Judged extends CheckContext {
  readonly agency: Agency | null;
  readonly statuses: ReadonlyMap<Reading, ReadingStatus>;
  readonly waiving: Waiving;
  readonly stamp: StampState;
}

/** Works out everything that the sheets show, with what the user entered on the sheet of the method. Pure and total. */
export function summaryOf(judged: Judged, language: "vi" | "en"): Summary {
  const { framework, inputs } = scoreInputs(judged);
  const edits = methodEdits(judged.snapshot, framework);
  const line = (input: ScoreInput): Line => lineOf(judged, input, edits.targets.get(input.code));
  const lines = new Map([...inputs].map(([code, input]): [string, Line] => [code, line(input)]));
  const counted = edited(framework, judged.profile, edits);
  const aims = (value: (line: Line) => number | null): Map<string, ScoredAim> =>
    new Map([...lines].map(([code, each]) => [code, { value: value(each), goal: each.aim }]));
  const values = new Map([...lines].flatMap(([code, { value }]) => (value?.number == null ? [] : [[code, value.number] as const])));
  const scores = {
    attainment: scoreAttainment(
      counted.framework,
      aims((each) => each.value?.number ?? null),
      counted.profile,
    ),
    previous: scoreAttainment(
      counted.framework,
      aims((each) => each.previous?.number ?? null),
      counted.profile,
    ),
    provisional: scoreProvisional(counted.framework, values, edits.posts, counted.profile),
  };
  const rows = nodeRows({ context: judged, framework, edits, lines, shown: shownLeaves(judged, inputs), scores });
  const { agencies, repeats } = byAgency(judged, rows, line);
  const record = onRecord(judged.waiving, judged.stamp);
  return { rows, levels: levelRows(framework, edits, language), repeats, agencies, edits, record, assumed: assumedOf(framework) };
}

/** What the framework leaves open; what the user entered does not count as stated. */
function assumedOf({ methods, nodes }: Framework): Summary["assumed"] {
  const weights = nodes.some(({ weight }) => weight.mark === "provisional");
  return [...(methods === undefined ? (["methods"] as const) : []), ...(weights ? (["weights"] as const) : [])];
}

/** Every agency that leads or states something here, with its rows; numbers that it states and that do not count are repeats. */
function byAgency(judged: Judged, rows: readonly NodeRow[], line: (input: ScoreInput) => Line): Pick<Summary, "agencies" | "repeats"> {
  const repeats: Repeat[] = [];
  const wanted = judged.profile.agencies.filter(({ id }) => judged.agency === null || judged.agency.id === id);
  const agencies = wanted.flatMap(({ id, name }): readonly AgencyRow[] => {
    const inputs = scoreInputs(ofAgency(judged, id)).inputs;
    const found = rows.flatMap((row): readonly AgencyLine[] => {
      if (row.line === null || !row.shown) return [];
      const own = inputs.get(row.node.code);
      const stated = own?.reading ?? null;
      if (stated === null) return leads(judged, id, row) ? [unstated(judged, row, row.line)] : [];
      if (own === undefined || stated === row.line.reading) return [{ order: row.order, line: row.line, repeat: null }];
      const repeat = { order: row.order, line: line(own), first: row.line.value?.at ?? null };
      return [{ order: row.order, line: repeat.line, repeat: repeats.push(repeat) - 1 }];
    });
    return found.length === 0 ? [] : [{ id, name, rows: found }];
  });
  return { agencies, repeats };
}

/** The agency leads it and no row of its own states it: a row of nobody's counts as its, another agency's does not. */
function unstated({ located, profile }: Judged, row: NodeRow, line: Line): AgencyLine {
  const table = located.tables.find(({ readings }) => line.reading !== null && readings.includes(line.reading));
  const others = line.reading !== null && table !== undefined && ownersOf(profile, table, line.reading, located.agency?.agency).length > 0;
  return { order: row.order, line: others ? nothing(line) : line, repeat: others ? NOT_STATED : null };
}

/** In `AgencyLine.repeat`: no cell of this agency's. */
export const NOT_STATED = -1;

function nothing(line: Line): Line {
  const evidence = { ...line.evidence, given: false };
  return { ...line, reading: null, value: null, previous: null, evidence, status: "missing-value", attainment: null };
}

function leads({ framework, profile }: CheckContext, agency: string, { node }: NodeRow): boolean {
  const [indicator = "", component = null] = node.code.split("/");
  const above = new Set(pathOf(framework, indicator).map(({ code }) => code));
  return profile.leads.some(
    (lead) =>
      lead.role === "lead" &&
      lead.agency === agency &&
      above.has(lead.node) &&
      (lead.component === null || component === null || lead.component === component),
  );
}

/** The judgement with nothing but this agency's own rows. */
function ofAgency(judged: Judged, agency: string): Judged {
  const { located, profile } = judged;
  const mine = (table: Table, reading: Reading): boolean =>
    ownersOf(profile, table, reading, located.agency?.agency ?? judged.agency?.id).includes(agency);
  const tables = located.tables.flatMap((table) => {
    const readings = table.readings.filter((reading) => mine(table, reading));
    return readings.length === 0 ? [] : [{ ...table, readings }];
  });
  return { ...judged, located: { ...located, tables } };
}

function ownersOf(profile: Profile, table: Table, reading: Reading, whole: string | undefined): readonly string[] {
  const named = agenciesNamed(profile, reading.agency);
  const ofTable = table.agency?.agency ?? whole;
  return named.length > 0 || ofTable === undefined ? named : [ofTable];
}
