import type { Bilingual, Framework, Profile } from "../../../framework";
import { cellName, type OwnedConditional, type OwnedStyle } from "../../../workbook";
import type { Score } from "../../score";
import { signOf } from "./formulas";
import type { HeadFacts } from "./heading";
import { decimals, LOOKS, signed, STATUS_COLORS } from "./looks";
import type { Line, NodeRow, Summary } from "./model";
import { STATUSES } from "./status";
import type { Places } from "./places";
import type { SummaryWords } from "./text";

/** Everything a sheet is drawn from. */
export interface Drawing {
  readonly summary: Summary;
  readonly framework: Framework;
  readonly profile: Profile;
  readonly head: HeadFacts;
  readonly year: number;
  readonly places: Places;
  readonly words: SummaryWords;
  readonly language: keyof Bilingual;
}

export function valueOf(score: Score): number | null {
  return "value" in score ? score.value : null;
}

/** The number, or the word that stands for it: a dash, or that a mean below cannot be taken. */
export function shownScore(score: Score, words: SummaryWords): number | string | null {
  if ("value" in score) return score.value;
  return score.unscored === "not-positive" || score.unscored === "not-computable-below" ? words.blocked.below : null;
}

/** The printed code; nodes without one (`index`, `input`) and components bear an id that nobody prints. */
export function shownCode({ node }: NodeRow): string {
  return /^\d/.test(node.code) && !node.code.includes("/") ? node.code : "";
}

export interface LineLooks {
  readonly number: OwnedStyle;
  readonly target: OwnedStyle;
  readonly gap: OwnedStyle;
}

const MOST_DECIMALS = 4;

/** As many decimals as the numbers of the row have; one at least where the unit is a share or a score. */
export function lineLooks({ value, previous, aim, side, unit }: Line, language: keyof Bilingual): LineLooks {
  const numbers = [value?.number, previous?.number, aim?.number].flatMap((number) => (number == null ? [] : [number]));
  const least = /%|điểm/i.test(unit) ? 1 : 0;
  const count = Math.min(MOST_DECIMALS, Math.max(least, ...numbers.map(decimalsOf)));
  const format = decimals(count, language);
  const prefix = language === "vi" ? "[$-42A]" : "";
  const sign = `${prefix}"${signOf(aim, side)} "${format.slice(prefix.length)}`;
  return {
    number: { ...LOOKS.number, numberFormat: format },
    target: { ...LOOKS.number, numberFormat: sign },
    gap: { ...LOOKS.number, numberFormat: signed(count, language) },
  };
}

function decimalsOf(number: number): number {
  return Number(number.toPrecision(12)).toString().split("e")[0]?.split(".")[1]?.length ?? 0;
}

/** Colours that follow the words, which say the same without any colour. */
export function statusConditionals(words: SummaryWords, column: number, area: { from: number; to: number }): readonly OwnedConditional[] {
  const first = cellName({ row: area.from, column });
  return STATUSES.map((status) => ({
    area: { top: area.from, bottom: area.to, left: column, right: column },
    formula: `${first.replace(/^([A-Z]+)/, "$$$1")}="${words.status[status]}"`,
    ...STATUS_COLORS[status],
  }));
}
