import { titleOf } from "../../core/check";
import { RULES, type RuleId } from "../../core/rules/catalogue";
import type { Language } from "../text";
import type { SubmitText } from "./text";
import { SUBMIT_EN } from "./text.en";
import { SUBMIT_VI } from "./text.vi";

const TEXTS: Readonly<Record<Language, SubmitText>> = { vi: SUBMIT_VI, en: SUBMIT_EN };

export function submitText(language: Language): SubmitText {
  return TEXTS[language];
}

/** A rule's heading; the slug of one that is not known here, from a later version of the tool. */
export function ruleTitle(rule: string, language: Language): string {
  return Object.hasOwn(RULES, rule) ? titleOf(rule as RuleId, language).title : rule;
}

/** `22/11/2026` from an ISO day. */
export function dayText(isoDay: string): string {
  return isoDay.split("-").reverse().join("/");
}
