import type { Judgement } from "../app";
import type { Finding, Fix } from "../core/rules/finding";
import { exactly } from "../core/rules/format";
import { cellAt, sheetNamed, type CellInput } from "../workbook";
import type { Language, PaneText } from "./text";
import { shortName, shortText } from "./words";

const LONGEST = 32;
const LONGEST_CODE = 12;

/** What a row calls a finding: the indicator, else what stands in its cell, else its sheet. */
export function labelOf(
  finding: Finding,
  judgement: Judgement,
  language: Language,
  text: PaneText,
): { readonly code: string | null; readonly name: string } {
  const { indicator, component, sheet } = finding;
  if (indicator !== null) return { code: indicator, name: shortName(judgement, indicator, component, language) };
  if (finding.rule === "unknown-code") {
    const { written, name } = finding.facts;
    // A code that is written in one cell with its name is no code to line up with the others.
    return written.length <= LONGEST_CODE
      ? { code: shortText(written), name: shortText(name, 90) }
      : { code: null, name: shortText(written, 90) };
  }
  return { code: null, name: sheet === null ? text.findings.wholeFile : text.findings.sheet(shortText(sheet, 40)) };
}

/** `“12,4” → 12,4`: text in quotation marks, so that it differs from the number; long text is shortened. */
export function changeWords({ at, before, after }: Fix, { snapshot }: Judgement, language: Language, text: PaneText): string {
  const sheet = sheetNamed(snapshot, at.sheet);
  const isText = sheet !== undefined && cellAt(sheet, at.row, at.column)?.content.kind === "text";
  const shown = before === "" ? text.findings.blank : isText ? quoted(before) : shortText(before, LONGEST);
  return text.findings.change(shown, inputWords(after, language, text));
}

function inputWords(input: CellInput, language: Language, text: PaneText): string {
  switch (input.kind) {
    case "blank":
      return text.findings.blank;
    case "text":
      return quoted(input.text);
    case "number":
      return exactly(input.number, language);
    case "boolean":
      return text.findings.boolean(input.boolean);
    case "formula":
      return `=${shortText(input.formula, LONGEST)}`;
  }
}

function quoted(words: string): string {
  return `“${shortText(words, LONGEST)}”`;
}
