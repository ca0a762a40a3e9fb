import { check } from "../core/check";
import { locate, readMapping, recognise, type Mapping } from "../core/locate";
import type { Verdict } from "../core/plan";
import { withoutStatusWords } from "../core/plan/highlight";
import type { Reading, ReadingStatus } from "../core/reading";
import type { CheckContext } from "../core/rules/context";
import type { Finding } from "../core/rules/finding";
import { stampState, type StampState } from "../core/stamp";
import { statusOf } from "../core/status";
import { applyWaivers, readWaivers, type Waiver, type Waiving } from "../core/waivers";
import { frameworkById, profileById, PROFILES, type Agency, type Framework, type Profile } from "../framework";
import type { Day } from "../language";
import { ok, refused, type Result, type Snapshot } from "../workbook";
import { corrected, resolvedCorrections, type Correction } from "./mapping";
import type { CheckRefusal } from "./refusals";

export interface CheckRequest {
  readonly snapshot: Snapshot;
  /** A shipped profile by its id. Without it and without `profile` the workbook is asked which one it belongs to. */
  readonly profileId?: string;
  /** A profile of the user's own; wins over `profileId`. */
  readonly profile?: Profile;
  /** Whose workbook it is; overrules what the workbook says. */
  readonly agency?: string;
  readonly today: Day;
  /** Corrections of this call; they win over those kept in the workbook. */
  readonly corrections?: readonly Correction[];
  /** Judges as if nothing had been waived. */
  readonly ignoreWaivers?: boolean;
}

/** Findings that somebody answers for count as waived, and as nothing else. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  /** Rows that state an indicator or a component; not those that only head their components. */
  readonly readings: number;
  readonly waived: number;
}

/** Everything that one check found out about one workbook. Plain data: the report, the findings sheet and every face are made from it. */
export interface Judgement extends CheckContext {
  /** Whose workbook it is: as the call says, else as the workbook says; `null` if neither does. */
  readonly agency: Agency | null;
  /** How sure it is that the workbook belongs to this profile, 0…1; 1 where the call or the user said so. */
  readonly profileConfidence: number;
  /** What was kept in the workbook together with the call's corrections. */
  readonly mapping: Mapping;
  /** In the order in which they are listed. */
  readonly findings: readonly Finding[];
  readonly statuses: ReadonlyMap<Reading, ReadingStatus>;
  readonly counts: Counts;
  /** No open error, and at least one value: a blank return is not ready. */
  readonly ready: boolean;
  /** Which findings are waived, and which waivers count for nothing any more. */
  readonly waiving: Waiving;
  readonly stamp: StampState;
}

/** The verdict of a judgement, as its sentence needs it. */
export function verdictOf({ counts, ready }: Judgement): Verdict {
  return { ...counts, ready };
}

/** Judges a workbook. Writes nothing. */
export function checkWorkbook(request: CheckRequest): Result<Judgement, CheckRefusal> {
  const kept = readMapping(request.snapshot.memory);
  const bound = bind(request, kept);
  if (!bound.ok) return bound;
  const { framework, profile, profileConfidence } = bound.value;
  const { today } = request;
  const snapshot = withoutStatusWords(request.snapshot);
  const refusal = refusedAgency(profile, request.agency);
  if (refusal) return refused(refusal);
  const corrections = resolvedCorrections(request.corrections ?? [], { snapshot, framework, profile });
  if (!corrections.ok) return corrections;
  const mapping = corrected(kept, corrections.value);
  const located = locate(snapshot, { framework, profile, mapping, ...(request.agency === undefined ? {} : { agency: request.agency }) });
  const context: CheckContext = { snapshot, located, framework, profile, today };
  const agency = agencyById(profile, request.agency ?? located.agency?.agency ?? null);
  const waivers = request.ignoreWaivers ? [] : readWaivers(snapshot.memory);
  return ok({ ...judgementOf(context, waivers), agency, mapping, profileConfidence });
}

function refusedAgency(profile: Profile, id: string | undefined): CheckRefusal | null {
  if (id === undefined || agencyById(profile, id)) return null;
  return { kind: "unknown-agency", id, profile: profile.id, known: profile.agencies.map((agency) => agency.id) };
}

function judgementOf(context: CheckContext, waivers: readonly Waiver[]): Omit<Judgement, "agency" | "mapping" | "profileConfidence"> {
  const { snapshot, located, framework, profile } = context;
  const findings = check(context);
  const waiving = applyWaivers(findings, waivers, snapshot, profile);
  const readings = context.located.tables.flatMap((table) => table.readings);
  const stating = readings.filter((reading) => !reading.isParent);
  const counts = countsOf(findings, waiving, stating.length);
  const statuses = new Map(readings.map((reading) => [reading, statusOf(reading, findings, context)]));
  const ready = counts.errors === 0 && hasValue(stating);
  return { ...context, findings, statuses, counts, ready, waiving, stamp: stampState(snapshot.memory, located, framework) };
}

interface Binding {
  readonly framework: Framework;
  readonly profile: Profile;
  readonly profileConfidence: number;
}

/** The call's profile wins over the one kept in the workbook, and that over the one the workbook looks like. */
function bind(request: CheckRequest, kept: Mapping): Result<Binding, CheckRefusal> {
  const id = request.profileId ?? (request.profile ? undefined : kept.profile);
  if (request.profile === undefined && id === undefined) return recognised(request.snapshot);
  const profile = request.profile ?? profileById(id ?? "");
  if (profile === null) return refused({ kind: "unknown-profile", id: id ?? "", known: PROFILES.map((shipped) => shipped.id) });
  const framework = frameworkById(profile.framework);
  if (framework === null) return refused({ kind: "unknown-framework", id: profile.framework, profile: profile.id });
  return ok({ framework, profile, profileConfidence: 1 });
}

function recognised(snapshot: Snapshot): Result<Binding, CheckRefusal> {
  const candidates = PROFILES.map((shipped) => shipped.load()).flatMap((profile) => {
    const framework = frameworkById(profile.framework);
    return framework ? [{ profile, framework }] : [];
  });
  const best = recognise(snapshot, candidates);
  // There are always candidates: the product ships profiles.
  if (best === null) throw new Error("no profile is shipped");
  return ok({ framework: best.framework, profile: best.profile, profileConfidence: best.confidence });
}

function agencyById(profile: Profile, id: string | null): Agency | null {
  return profile.agencies.find((agency) => agency.id === id) ?? null;
}

function countsOf(findings: readonly Finding[], { waived }: Waiving, readings: number): Counts {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const finding of findings) if (!waived.has(finding)) counts[finding.severity]++;
  return { errors: counts.error, warnings: counts.warning, notes: counts.note, readings, waived: waived.size };
}

function hasValue(readings: readonly Reading[]): boolean {
  return readings.some((reading) => (reading.value?.number ?? null) !== null);
}
