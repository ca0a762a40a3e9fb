import { keyedFindings, type KeyedFinding } from "../app/session";
import { RULE_IDS, type RuleId, type Severity } from "../core/rules/catalogue";
import type { Finding } from "../core/rules/finding";
import type { Language } from "./text";

export interface Filter {
  readonly severity: Severity | null;
  readonly sheet: string | null;
  /** A code; `""`: findings of no indicator; `null`: all. */
  readonly indicator: string | null;
  readonly text: string;
  /** Looks for `text` in what is said of a finding; given by the filter's bar, since the sentences are not there before it. `null`: nothing is looked for. */
  readonly says: ((finding: Finding, words: string, language: Language) => boolean) | null;
}

export const NO_FILTER: Filter = { severity: null, sheet: null, indicator: null, text: "", says: null };

export function isFiltering({ severity, sheet, indicator, text }: Filter): boolean {
  return severity !== null || sheet !== null || indicator !== null || text.trim() !== "";
}

/** Findings of one rule and one severity. */
export interface Group {
  readonly id: string;
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly items: readonly KeyedFinding[];
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** What the filter leaves, grouped: errors first, then in the order of the catalogue. */
export function groupsOf(findings: readonly Finding[], filter: Filter, language: Language): readonly Group[] {
  const groups = new Map<string, KeyedFinding[]>();
  for (const keyed of keyedFindings(findings)) {
    if (!passes(keyed.finding, filter, language)) continue;
    const id = `${keyed.finding.severity} ${keyed.finding.rule}`;
    const items = groups.get(id);
    if (items) items.push(keyed);
    else groups.set(id, [keyed]);
  }
  return [...groups].map(([id, items]) => groupOf(id, items)).sort(byWeight);
}

function groupOf(id: string, items: readonly KeyedFinding[]): Group {
  const [first] = items;
  if (!first) throw new Error("a group without findings");
  const { rule, severity } = first.finding;
  return { id, rule, severity, items };
}

function byWeight(a: Group, b: Group): number {
  return RANK[a.severity] - RANK[b.severity] || RULE_IDS.indexOf(a.rule) - RULE_IDS.indexOf(b.rule);
}

function passes(finding: Finding, filter: Filter, language: Language): boolean {
  if (filter.severity !== null && finding.severity !== filter.severity) return false;
  if (filter.sheet !== null && finding.sheet !== filter.sheet) return false;
  if (filter.indicator !== null && (finding.indicator ?? "") !== filter.indicator) return false;
  const words = filter.text.trim();
  return words === "" || filter.says === null || filter.says(finding, words, language);
}

/** The sheets that findings are on, as they come. */
export function sheetsOf(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.flatMap(({ sheet }) => (sheet === null ? [] : [sheet])))];
}

/** The codes of indicators with findings, ascending; `""` where some belong to none. */
export function indicatorsOf(findings: readonly Finding[]): readonly string[] {
  const codes = [...new Set(findings.map(({ indicator }) => indicator ?? ""))];
  return codes.sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
}
