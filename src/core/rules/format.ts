import type { Day } from "../../language";

export type Language = "vi" | "en";

const LOCALE = { vi: "vi-VN", en: "en-GB" } as const;
const EXACT = formats({ maximumFractionDigits: 10 });
const ROUNDED = formats({ maximumFractionDigits: 2 });
const SIGNIFICANT = formats({ maximumSignificantDigits: 4 });

function formats(options: Intl.NumberFormatOptions): Readonly<Record<Language, Intl.NumberFormat>> {
  return { vi: new Intl.NumberFormat(LOCALE.vi, options), en: new Intl.NumberFormat(LOCALE.en, options) };
}

/** Every digit that is meant: `1.234,5` or `1,234.5`. The noise of binary fractions is taken off. */
export function exactly(number: number, language: Language): string {
  return EXACT[language].format(Number.isFinite(number) ? Number(number.toPrecision(12)) : number);
}

/** For what was reckoned: two decimals, below 100 four digits that count. */
export function roughly(number: number, language: Language): string {
  return (Math.abs(number) < 100 ? SIGNIFICANT : ROUNDED)[language].format(number);
}

/** `41,2 %`, `12,4 triệu đồng`; the number alone without a unit. */
export function measured(number: number, unit: string, language: Language): string {
  const words = inSentence(plain(unit, 30));
  return words === "" ? exactly(number, language) : `${exactly(number, language)} ${words}`;
}

/** `Điểm` from a unit cell is `điểm` inside a sentence; `DN`, `USD` stay. */
function inSentence(unit: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(unit) ? unit.slice(0, 1).toLowerCase() + unit.slice(1) : unit;
}

/** A share as percent: 0.5 is `50 %`. */
export function share(part: number, language: Language): string {
  return `${roughly(part * 100, language)} %`;
}

/** `29/12/2022`. */
export function dayOf({ day, month, year }: Day): string {
  return `${String(day).padStart(2, "0")}/${String(month).padStart(2, "0")}/${year}`;
}

const LONGEST_QUOTE = 60;
/** What cannot be seen or would turn the line: control characters, zero-width and direction marks. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** A text from a cell between quotation marks, shortened to 60 characters, without control characters. */
export function quote(text: string): string {
  return `“${plain(text, LONGEST_QUOTE)}”`;
}

/** A text from a cell on one line, without control characters and not longer than stated. */
export function plain(text: string, longest: number): string {
  const visible = text
    .slice(0, longest * 20)
    .replace(/[\t\n\r\u2028\u2029]+/g, " ")
    .replace(UNSEEN, "")
    .trim();
  const signs = Array.from(visible);
  return signs.length <= longest ? visible : `${signs.slice(0, longest - 1).join("")}…`;
}
