import { RULES, RULE_IDS, type RuleId, type Severity } from "./rules/catalogue";
import type { CheckContext, Rule } from "./rules/context";
import type { Finding } from "./rules/finding";
import { ALL_RULES } from "./rules/index";
import { withoutDoubles } from "./rules/precedence";

export { sentenceOf, titleOf } from "./rules/sentence";

/**
 * Judges what was found in a workbook: all findings, one for each fault, by sheet, row, column and rule. Pure and total: any cell
 * content gives findings, not an exception. A rule that the profile turns off is not asked, and silences no other.
 */
export function check(context: CheckContext): readonly Finding[] {
  const spoken = RULE_IDS.flatMap((id) => findingsOf(ALL_RULES[id] as Rule, context));
  return inOrder(withoutDoubles(spoken), context);
}

function findingsOf(rule: Rule, context: CheckContext): readonly Finding[] {
  const wanted = severityFor(rule.id, context);
  if (wanted === "off") return [];
  return rule.judge(context).map((finding) => ({ ...finding, severity: finding.severity ?? wanted }) as Finding);
}

function severityFor(rule: RuleId, { profile }: CheckContext): Severity | "off" {
  return (Object.hasOwn(profile.severities, rule) ? profile.severities[rule] : undefined) ?? RULES[rule].severity;
}

/** The workbook as a whole first, then tab by tab: what concerns the sheet, then its cells in reading order. */
function inOrder(findings: readonly Finding[], { snapshot }: CheckContext): readonly Finding[] {
  const tabs = new Map(snapshot.sheets.map((sheet, index) => [sheet.name, index]));
  const rules = new Map(RULE_IDS.map((id, index) => [id, index]));
  const key = (finding: Finding): readonly number[] => [
    finding.sheet === null ? -1 : (tabs.get(finding.sheet) ?? tabs.size),
    finding.at?.row ?? 0,
    finding.at?.column ?? 0,
    rules.get(finding.rule) ?? 0,
  ];
  return findings
    .map((finding) => ({ finding, key: key(finding) }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ finding }) => finding);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const first = a.findIndex((part, index) => part !== b[index]);
  return first < 0 ? 0 : (a[first] ?? 0) - (b[first] ?? 0);
}
