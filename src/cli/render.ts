import { verdictOf, type Judgement } from "../app";
import { changeOf, verdictSentence } from "../core/plan";
import { sentenceOf, titleOf } from "../core/rules/sentence";
import type { Severity } from "../core/rules/catalogue";
import type { Finding } from "../core/rules/finding";
import { cellName } from "../workbook";
import type { Colour } from "./paint";
import { cliText } from "./sentences";
import { tableLines } from "./table";
import { stampLines, waivedLines } from "./verify-view";
import type { View } from "./view";
import { printable } from "./width";

const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];
const COLOURS: Readonly<Record<Severity, Colour>> = { error: "red", warning: "yellow", note: "blue" };

/** What a person reads about one file: whose it is, the verdict, the findings rule by rule. */
export function judgementLines(judgement: Judgement, view: View): readonly string[] {
  return [
    headerLine(judgement, view),
    verdictLine(judgement, view),
    ...stampLines(judgement, view),
    ...groups(judgement.findings.filter((finding) => !judgement.waiving.waived.has(finding))).flatMap((group) => groupLines(group, view)),
    ...waivedLines(judgement, view),
    "",
  ];
}

function headerLine(judgement: Judgement, { language, paint }: View): string {
  const text = cliText(language);
  const { snapshot, profile, agency } = judgement;
  const facts = [agency?.name ?? text.noAgency, profile.id, text.year(profile.year)].map(printable).join(" · ");
  return `${paint("bold", printable(snapshot.file))} · ${facts}`;
}

export function verdictLine(judgement: Judgement, { language, paint }: View): string {
  return paint(judgement.ready ? "green" : "red", verdictSentence(verdictOf(judgement), language));
}

/** Only the verdict, with the file it is about. */
export function quietLine(judgement: Judgement, view: View): string {
  return `${printable(judgement.snapshot.file)}: ${verdictLine(judgement, view)}`;
}

/** Findings of one rule and severity together: errors first, else in the order in which the rules first speak. */
function groups(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.rule}`;
    const group = byRule.get(key);
    if (group) group.push(finding);
    else byRule.set(key, [finding]);
  }
  return [...byRule.values()].sort((a, b) => rank(a) - rank(b));
}

function rank([first]: readonly Finding[]): number {
  return first ? SEVERITIES.indexOf(first.severity) : SEVERITIES.length;
}

function groupLines(group: readonly Finding[], view: View): readonly string[] {
  const [first] = group;
  if (!first) return [];
  const { title } = titleOf(first.rule, view.language);
  const heading = `${cliText(view.language).severity[first.severity]} · ${title} · ${first.rule} (${group.length})`;
  return [
    "",
    view.paint(COLOURS[first.severity], heading),
    ...tableLines(
      group.map((finding) => row(finding, view)),
      view.width,
      "  ",
    ),
  ];
}

function row(finding: Finding, { language }: View): readonly string[] {
  const change = finding.fix && changeOf(finding.fix, language);
  const fix = change ? ` [${cliText(language).fix}: ${change.before} → ${change.after}]` : "";
  const indicator = [finding.indicator, finding.component].filter((part) => part !== null).join("/");
  return [place(finding), indicator, sentenceOf(finding, language) + fix];
}

function place({ at, sheet }: Finding): string {
  if (at) return `${at.sheet}!${cellName(at)}`;
  return sheet ?? "";
}
