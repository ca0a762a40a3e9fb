import type { Finding } from "../../core/rules/finding";
import { cellName } from "../../workbook";

/** What became of the findings between two checks. */
export interface Since {
  readonly fixed: number;
  readonly new: number;
  /** Keys of the new ones. */
  readonly newKeys: ReadonlySet<string>;
}

export interface KeyedFinding {
  /** Stable between checks: rule, sheet, cell, indicator; numbered where several are alike in all of it. */
  readonly key: string;
  readonly finding: Finding;
}

const keyed = new WeakMap<readonly Finding[], readonly KeyedFinding[]>();

/** The findings with their keys, in their order. */
export function keyedFindings(findings: readonly Finding[]): readonly KeyedFinding[] {
  const known = keyed.get(findings);
  if (known) return known;
  const seen = new Map<string, number>();
  const made = findings.map((finding) => {
    const bare = bareKey(finding);
    const count = (seen.get(bare) ?? 0) + 1;
    seen.set(bare, count);
    return { key: count === 1 ? bare : `${bare} #${count}`, finding };
  });
  keyed.set(findings, made);
  return made;
}

function bareKey(finding: Finding): string {
  return [finding.rule, finding.sheet ?? "", finding.at ? cellName(finding.at) : "", subject(finding)].join(" | ");
}

function subject({ indicator, component }: Finding): string {
  return component === null ? (indicator ?? "") : `${indicator ?? ""}/${component}`;
}

/** A finding that only moved with its row (a row was inserted above) is neither fixed nor new. */
export function compareFindings(before: readonly Finding[], after: readonly Finding[]): Since {
  const keysBefore = new Set(keyedFindings(before).map(({ key }) => key));
  const keysAfter = new Set(keyedFindings(after).map(({ key }) => key));
  const gone = keyedFindings(before).filter(({ key }) => !keysAfter.has(key));
  const come = keyedFindings(after).filter(({ key }) => !keysBefore.has(key));
  const unmoved = withoutMoved(gone, come);
  return { fixed: gone.length - (come.length - unmoved.length), new: unmoved.length, newKeys: new Set(unmoved.map(({ key }) => key)) };
}

function withoutMoved(gone: readonly KeyedFinding[], come: readonly KeyedFinding[]): readonly KeyedFinding[] {
  const left = new Map<string, number>();
  for (const { finding } of gone) if (finding.indicator !== null) add(left, placeless(finding), 1);
  return come.filter(({ finding }) => {
    const count = finding.indicator === null ? 0 : (left.get(placeless(finding)) ?? 0);
    if (count > 0) add(left, placeless(finding), -1);
    return count === 0;
  });
}

function placeless(finding: Finding): string {
  return [finding.rule, finding.sheet ?? "", subject(finding)].join(" | ");
}

function add(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}
