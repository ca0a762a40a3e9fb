import { leadsOf } from "../../core/rules/assignment";
import { unscoredText, type Score } from "../../core/score";
import type { Judgement } from "../../app";
import { nodeByCode, type Framework } from "../../framework";
import type { Language } from "../text";
import { shortText } from "../words";
import type { ScoresText } from "./text";
import { SCORES_EN } from "./text.en";
import { SCORES_VI } from "./text.vi";

export function scoresText(language: Language): ScoresText {
  return language === "vi" ? SCORES_VI : SCORES_EN;
}

const LOCALE = { vi: "vi-VN", en: "en-GB" } as const;

/** One decimal, as scores are published with two at most and nobody decides by the second. */
export function scoreNumber(score: number, language: Language): string {
  return score.toLocaleString(LOCALE[language], { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** `+1,25`, `-0,40`, `0`; a change too small to show is `<0,01`. */
export function gainNumber(gain: number, language: Language): string {
  if (gain !== 0 && Math.abs(gain) < 0.005) return `${gain > 0 ? "+" : "-"}<${(0.01).toLocaleString(LOCALE[language])}`;
  return gain.toLocaleString(LOCALE[language], { maximumFractionDigits: 2, signDisplay: "exceptZero" });
}

export function percent(share: number, language: Language): string {
  return `${(share * 100).toLocaleString(LOCALE[language], { maximumFractionDigits: 1 })} %`;
}

export function scoreWords(score: Score | null, language: Language): string {
  return score !== null && "value" in score ? scoreNumber(score.value, language) : scoresText(language).unscored;
}

export function reasonWords(score: Score | null, language: Language): string {
  return score !== null && "unscored" in score ? unscoredText(score.unscored)[language] : "";
}

const LONGEST_NAME = 80;

/** The node's name as the tree shows it, components included. */
export function nodeName(framework: Framework, code: string, language: Language): string {
  return shortText(nodeByCode(framework, code)?.name[language] ?? code, LONGEST_NAME);
}

/** Codes that people know; `index` and the parts of an indicator are shown by name alone. */
export function shownCode(code: string): string {
  return /^\d/.test(code) && !code.includes("/") ? code : "";
}

/** The agencies that lead a leaf; `null`: the profile names none. */
export function ownerNames(judgement: Judgement, indicator: string, component: string | null): string | null {
  const leads = leadsOf(judgement, indicator, component).filter(({ role }) => role === "lead");
  const names = leads.map(({ agency }) => judgement.profile.agencies.find(({ id }) => id === agency)?.name ?? agency);
  return names.length === 0 ? null : [...new Set(names)].join("; ");
}
