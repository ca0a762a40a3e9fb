import { LAST_CHECK_KEY } from "../../core/plan/undo";
import type { Finding } from "../../core/rules/finding";
import type { MemoryEdit, Snapshot } from "../../workbook";
import type { Judgement } from "../check";
import { keyedFindings, type Since } from "./compare";

const VERSION = 1;
/** Beyond that nothing is kept: a workbook is not blown up for a line in the pane. */
const MOST_FINDINGS = 1000;

interface LastCheck {
  readonly version: number;
  readonly profile: string;
  readonly agency: string | null;
  /** What is stable of each finding: rule, sheet, indicator; without one of these its cell. */
  readonly findings: readonly string[];
}

/** Keeps what was found, so that the next pane can say what was fixed. Only together with something else that is written: checking writes nothing. */
export function keepLastCheck(judgement: Judgement, { memory }: Snapshot): readonly MemoryEdit[] {
  const { findings, profile, agency } = judgement;
  const kept: LastCheck = { version: VERSION, profile: profile.id, agency: agency?.id ?? null, findings: findings.map(subjectOf) };
  const value = findings.length > MOST_FINDINGS ? null : JSON.stringify(kept);
  const before = Object.hasOwn(memory, LAST_CHECK_KEY) ? memory[LAST_CHECK_KEY] : null;
  return value === before ? [] : [{ kind: "memory", key: LAST_CHECK_KEY, value }];
}

/** What became of the findings that an earlier pane kept; `null`: nothing is kept, or of another agency or profile. */
export function sinceLastCheck(judgement: Judgement): Since | null {
  const kept = readLastCheck(judgement.snapshot);
  if (kept === null || kept.profile !== judgement.profile.id || kept.agency !== (judgement.agency?.id ?? null)) return null;
  const left = new Map<string, number>();
  for (const subject of kept.findings) left.set(subject, (left.get(subject) ?? 0) + 1);
  const fresh = keyedFindings(judgement.findings).filter(({ finding }) => {
    const count = left.get(subjectOf(finding)) ?? 0;
    if (count > 0) left.set(subjectOf(finding), count - 1);
    return count === 0;
  });
  const fixed = [...left.values()].reduce((sum, count) => sum + count, 0);
  return { fixed, new: fresh.length, newKeys: new Set(fresh.map(({ key }) => key)) };
}

/** A row that moved bears the same finding; what belongs to no indicator is told by its cell. */
function subjectOf({ rule, sheet, at, indicator, component }: Finding): string {
  const subject = indicator === null ? (at ? `${at.row}:${at.column}` : "") : `${indicator}/${component ?? ""}`;
  return `${rule} ${subject} ${sheet ?? ""}`;
}

function readLastCheck({ memory }: Snapshot): LastCheck | null {
  const text = Object.hasOwn(memory, LAST_CHECK_KEY) ? memory[LAST_CHECK_KEY] : undefined;
  if (text === undefined) return null;
  try {
    const kept = JSON.parse(text) as unknown;
    return isLastCheck(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isLastCheck(value: unknown): value is LastCheck {
  if (typeof value !== "object" || value === null) return false;
  const { version, profile, agency, findings } = value as Partial<Record<keyof LastCheck, unknown>>;
  const named = typeof profile === "string" && (agency === null || typeof agency === "string");
  return version === VERSION && named && Array.isArray(findings) && findings.every((finding) => typeof finding === "string");
}
