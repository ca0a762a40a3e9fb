import type { Judgement } from "../app";
import { plain } from "../core/rules/format";
import { nodeByCode } from "../framework";
import type { Language } from "./text";

/** Rows show the beginning of a name; the whole stands where the row is opened. */
const LONGEST_NAME = 90;

/** An indicator's name with its component's, shortened for a row. */
export function shortName(judgement: Judgement, indicator: string, component: string | null, language: Language): string {
  return plain(fullName(judgement, indicator, component, language), LONGEST_NAME);
}

export function fullName(judgement: Judgement, indicator: string, component: string | null, language: Language): string {
  const node = nodeByCode(judgement.framework, indicator);
  const part = node?.indicator?.components.find(({ id }) => id === component);
  return [node?.name[language] ?? indicator, ...(part ? [part.name[language]] : [])].join(" – ");
}

/** A cell's text for a row: one line, no control characters. */
export function shortText(text: string, longest = 60): string {
  return plain(text, longest);
}

const LOCALE = { vi: "vi-VN", en: "en-GB" } as const;

/** `23:15 21/11/2026`, in the user's time zone. */
export function momentText(milliseconds: number, language: Language): string {
  const at = new Date(milliseconds);
  const time = at.toLocaleTimeString(LOCALE[language], { hour: "2-digit", minute: "2-digit", hour12: false });
  const day = at.toLocaleDateString(LOCALE[language], { day: "2-digit", month: "2-digit", year: "numeric" });
  return `${time} ${day}`;
}
