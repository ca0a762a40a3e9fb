import { cellName } from "../../workbook";
import type { RuleId } from "./catalogue";
import type { Finding, FindingOf } from "./finding";
import type { Language } from "./format";
import type { Place, RuleTexts } from "./text";
import { TEXT_EN } from "./text.en";
import { TEXT_VI } from "./text.vi";

const TEXTS: Readonly<Record<Language, RuleTexts>> = { vi: TEXT_VI, en: TEXT_EN };

/** What a finding says to a person: what, where, why, and how to mend it. Cell text in it is shortened and has no control characters. */
export function sentenceOf(finding: Finding, language: Language): string {
  return say(finding, language);
}

function say<Id extends RuleId>(finding: FindingOf<Id>, language: Language): string {
  const place: Place = { cell: finding.at === null ? null : cellName(finding.at), sheet: finding.sheet, indicator: finding.indicator };
  return TEXTS[language][finding.rule].sentence(finding.facts, place);
}

/** The heading over a rule's findings, and why they matter. */
export function titleOf(rule: RuleId, language: Language): { readonly title: string; readonly why: string; readonly mend: string } {
  const { title, why, mend } = TEXTS[language][rule];
  return { title, why, mend };
}
