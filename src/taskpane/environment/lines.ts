import { switchedOff, type EnvironmentFacts } from "./facts";
import type { EnvironmentText } from "./text";

/** The facts as pairs of a name and what was found, in the order in which they are asked for on the telephone. */
export function factLines(facts: EnvironmentFacts, text: EnvironmentText): readonly (readonly [string, string])[] {
  const said = (value: string | null): string => value ?? text.unknown;
  const quoted = (value: string | null): string => (value === null ? text.unknown : `“${value}”`);
  const sets = facts.excelApi.map(({ version, has }) => (has ? text.hasApi(version) : text.lacksApi(version)));
  return [
    [text.build, said(facts.build)],
    [text.platform, said(facts.platform)],
    [text.webView, facts.webView],
    [text.excelApi, sets.join(", ")],
    [text.decimal, quoted(facts.decimalSeparator)],
    [text.thousands, quoted(facts.thousandsSeparator)],
    [text.culture, said(facts.culture)],
    [text.displayLanguage, said(facts.displayLanguage)],
    [text.contentLanguage, said(facts.contentLanguage)],
    [text.theme, said(facts.theme)],
  ];
}

/** What is off, one sentence each; where nothing is, that. */
export function offLines(facts: EnvironmentFacts, text: EnvironmentText): readonly string[] {
  const off = switchedOff(facts).map((what) => text.why[what]);
  return off.length === 0 ? [text.nothingOff] : off;
}

/** All of it as plain text, to be pasted into a message. */
export function asPlainText(facts: EnvironmentFacts, text: EnvironmentText): string {
  const lines = factLines(facts, text).map(([name, value]) => `${name}: ${value}`);
  return [...lines, `${text.off}:`, ...offLines(facts, text).map((line) => `- ${line}`)].join("\n");
}
