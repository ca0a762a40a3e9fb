import { sentenceOf, titleOf } from "../core/check";
import type { Finding } from "../core/rules/finding";
import { foldBare } from "../language";
import { cellName } from "../workbook";
import type { Language } from "./text";

const texts = new WeakMap<Finding, Partial<Record<Language, string>>>();

/** Whether the words stand in anything that is said of a finding; without accents, so that "thieu minh chung" finds it too. */
export function saysWords(finding: Finding, words: string, language: Language): boolean {
  return searchable(finding, language).includes(foldBare(words));
}

function searchable(finding: Finding, language: Language): string {
  const known = texts.get(finding) ?? {};
  const text = (known[language] ??= foldBare(
    [
      titleOf(finding.rule, language).title,
      sentenceOf(finding, language),
      finding.sheet ?? "",
      finding.at ? cellName(finding.at) : "",
    ].join(" "),
  ));
  texts.set(finding, known);
  return text;
}
