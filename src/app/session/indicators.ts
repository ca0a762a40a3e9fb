import type { Reading, ReadingStatus } from "../../core/reading";
import { dutiesOf, holds, type Expected } from "../../core/rules/expected";
import { reportingRows, type TableReading } from "../../core/rules/rows";
import { needsEvidence, supplyOf, indicatorOf } from "../../core/rules/supply";
import { judgeTarget, targetOf, type TargetVerdict } from "../../core/rules/target";
import { RULES } from "../../core/rules/catalogue";
import type { Finding } from "../../core/rules/finding";
import type { Judgement } from "../check";

/** `absent`: should be reported here, but no row bears it. */
export type IndicatorStatus = ReadingStatus | "absent";

/** One indicator of the agency, or one component of it, as its row states it. */
export interface IndicatorRow {
  readonly key: string;
  readonly indicator: string;
  readonly component: string | null;
  /** `null`: no row bears it. */
  readonly reading: Reading | null;
  readonly status: IndicatorStatus;
  readonly supply: "local" | "central";
  readonly needsEvidence: boolean;
  /** A document is cited and nothing is wrong with it that blocks submission. */
  readonly hasEvidence: boolean;
  /** As written: the row's own, else the profile's; `null`: none. */
  readonly target: string | null;
  /** `null`: value or target is missing or cannot be compared. */
  readonly verdict: TargetVerdict | null;
  /** Counts in the progress; a central indicator that the template leaves out does not. */
  readonly counts: boolean;
}

/** How far the agency has come. Numbers of rows; each group is a part of the one it is written against. */
export interface IndicatorProgress {
  readonly total: number;
  readonly filled: number;
  readonly evidenceNeeded: number;
  readonly evidenceGiven: number;
  readonly comparable: number;
  readonly atTarget: number;
}

const made = new WeakMap<Judgement, readonly IndicatorRow[]>();

/** Every indicator that the workbook states or should state, in the order of the framework. */
export function indicatorRows(judgement: Judgement): readonly IndicatorRow[] {
  const known = made.get(judgement);
  if (known) return known;
  const order = new Map(judgement.framework.nodes.map(({ code }, index) => [code, index]));
  const rows = [...statedRows(judgement), ...absentRows(judgement)];
  rows.sort((a, b) => (order.get(a.indicator) ?? order.size) - (order.get(b.indicator) ?? order.size));
  made.set(judgement, rows);
  return rows;
}

/** An indicator that stands in several rows counts once, by the best of them. */
export function progressOf(rows: readonly IndicatorRow[]): IndicatorProgress {
  const counted = rows.filter((row) => row.counts);
  const count = (wanted: (row: IndicatorRow) => boolean): number =>
    new Set(counted.filter(wanted).map(({ indicator, component }) => subjectKey(indicator, component))).size;
  return {
    total: count(() => true),
    filled: count(({ reading }) => (reading?.value?.number ?? null) !== null),
    evidenceNeeded: count((row) => row.needsEvidence),
    evidenceGiven: count((row) => row.needsEvidence && row.hasEvidence),
    comparable: count(({ verdict }) => verdict !== null),
    atTarget: count(({ verdict }) => verdict?.met === true),
  };
}

/** The rows that bear the numbers: a table that only lists indicators is left out where another one states them. */
function numberRows(judgement: Judgement): readonly TableReading[] {
  const rows = reportingRows(judgement);
  const valued = new Set(
    rows.filter(({ table }) => table.columns.value).map(({ reading }) => subjectKey(reading.indicator, reading.component)),
  );
  return rows.filter(({ table, reading }) => table.columns.value || !valued.has(subjectKey(reading.indicator, reading.component)));
}

function statedRows(judgement: Judgement): readonly IndicatorRow[] {
  const faulty = evidenceFaults(judgement);
  return numberRows(judgement).map(({ reading }) => {
    const { indicator, component, sheet, row } = reading;
    const key = `${sheet} ${row} ${indicator}`;
    return {
      key,
      indicator,
      component,
      reading,
      status: judgement.statuses.get(reading) ?? "no-target",
      supply: supplyOf(judgement, reading),
      needsEvidence: needsEvidence(judgement, reading),
      hasEvidence: citesDocument(reading) && !faulty.has(cellKey(sheet, row)),
      target: targetOf(judgement, reading)?.text ?? null,
      verdict: judgeTarget(judgement, reading),
      counts: true,
    };
  });
}

function evidenceFaults({ findings }: Judgement): ReadonlySet<string> {
  const faults = findings.filter(({ rule, severity }) => RULES[rule].group === "evidence" && severity === "error");
  return new Set(faults.flatMap(({ at }) => (at ? [cellKey(at.sheet, at.row)] : [])));
}

function cellKey(sheet: string, row: number): string {
  return `${row} ${sheet}`;
}

function citesDocument({ evidence }: Reading): boolean {
  return evidence !== null && evidence.text.trim() !== "";
}

/** What an agency of this workbook leads and no row bears. */
function absentRows(judgement: Judgement): readonly IndicatorRow[] {
  const blamed = new Set(
    judgement.findings.flatMap((finding) => (isMissed(finding) ? [subjectKey(finding.indicator, finding.component)] : [])),
  );
  const rows = new Map<string, IndicatorRow>();
  for (const { tables, expected } of dutiesOf(judgement)) {
    const readings = tables.flatMap((table) => table.readings);
    for (const duty of expected) {
      const key = subjectKey(duty.indicator, duty.component);
      if (!rows.has(key) && !holds(readings, duty)) rows.set(key, absentRow(judgement, duty, key, blamed.has(key)));
    }
  }
  return [...rows.values()];
}

function absentRow(judgement: Judgement, { indicator, component, supply }: Expected, key: string, counts: boolean): IndicatorRow {
  const evidence = supply === "local" && indicatorOf(judgement, indicator)?.evidence.value === "required";
  const nothing = { reading: null, status: "absent", hasEvidence: false, target: null, verdict: null } as const;
  return { ...nothing, key, indicator, component, supply, needsEvidence: evidence, counts };
}

function isMissed({ rule, severity }: Finding): boolean {
  return rule === "missing-indicator" && severity !== "note";
}

function subjectKey(indicator: string | null, component: string | null): string {
  return `${indicator ?? ""} ${component ?? ""}`;
}
