import { foldBare } from "./fold";
import { remember } from "./remember";

/** A calendar day, Gregorian, without time or zone: `{ year: 2022, month: 12, day: 29 }`. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A date found in a text. `day` is null where the written date does not exist (`31/02/2024`). */
export interface WrittenDate {
  readonly text: string;
  readonly index: number;
  readonly day: Day | null;
}

const IN_NUMBERS = String.raw`(?<![\d/.\-,])(?:(\d{1,2}) ?([/.\-]) ?(\d{1,2}) ?\2 ?(\d{4})|(\d{4})-(\d{1,2})-(\d{1,2}))(?!\d|[/\-.]\d)`;
const IN_WORDS = String.raw`(?:ng[àa]y )?(?<!\d)(\d{1,2}) th[áa]ng (\d{1,2}) n[ăa]m (\d{4})(?!\d)`;
const DATE = new RegExp(`${IN_NUMBERS}|${IN_WORDS}`, "giu");

/**
 * Every full date in a text: `29/12/2022`, `29-12-2022`, `29.12.2022`, `2022-12-29`, `ngày 29 tháng 12 năm 2022`. Day first, as in Việt Nam.
 * `index` and `text` point into the text as given, if it is NFC; `12/2022` and `5.3.3/2024` are no dates.
 */
export function findDates(text: string): readonly WrittenDate[] {
  if (!/\d{4}/.test(text)) return [];
  const plain = text.normalize("NFC").replace(/\s/g, " ");
  return [...plain.matchAll(DATE)].map((match) => {
    const [, day, , month, year, isoYear, isoMonth, isoDayText, wordDay, wordMonth, wordYear] = match;
    return {
      text: match[0],
      index: match.index,
      day: existing(Number(year ?? isoYear ?? wordYear), Number(month ?? isoMonth ?? wordMonth), Number(day ?? isoDayText ?? wordDay)),
    };
  });
}

/** Marked as a date by the word before it, or by slashes behind a bracket or comma; a bare `5.1.25` is none. */
const SHORT_DATE = /(?<=ng[àa]y ?|[(,] ?(?=\d{1,2} ?\/))(?<!\d)(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{2})(?![\p{L}\d]|[/\-.,]\d)/giu;
const CENTURY = 2000;

/** As `findDates`, and dates of this century with a year of two digits (`ngày 5/1/25`, `(05/01/25)`), as documents are cited. In order. */
export const findCitedDates: (text: string) => readonly WrittenDate[] = remember(citedDates, 5_000);

function citedDates(text: string): readonly WrittenDate[] {
  if (!/\d/.test(text)) return [];
  const plain = text.normalize("NFC").replace(/\s/g, " ");
  const short = [...plain.matchAll(SHORT_DATE)].map((match): WrittenDate => {
    const [whole, day, , month, year] = match;
    return { text: whole, index: match.index, day: existing(CENTURY + Number(year), Number(month), Number(day)) };
  });
  return [...findDates(text), ...short].sort((a, b) => a.index - b.index);
}

/** `2024-08-15`; `null` for what is no such date. */
export function parseIsoDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? existing(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

export function isoDay({ year, month, day }: Day): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Negative, zero, positive, as `a` is before, on or after `b`. */
export function compareDays(a: Day, b: Day): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

function existing(year: number, month: number, day: number): Day | null {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) ? { year, month, day } : null;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const MS_A_DAY = 86_400_000;
/** Lotus 1-2-3 took 1900 for a leap year and Excel kept it: serial 60 is a day that never was, and serials before it are one day later. */
const FAKE_LEAP_SERIAL = 60;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/**
 * The day of an Excel serial number, both epochs; the time of day (the fraction) is dropped.
 * `null` outside 1900–9999, for serial 0 of the 1900 system (`00/01/1900`) and for its serial 60 (29/02/1900 does not exist).
 */
export function serialDay(serial: number, date1904: boolean): Day | null {
  const whole = Math.floor(serial);
  if (!Number.isFinite(whole) || whole < (date1904 ? 0 : 1) || whole > 2_958_465) return null;
  if (!date1904 && whole === FAKE_LEAP_SERIAL) return null;
  const days = !date1904 && whole < FAKE_LEAP_SERIAL ? whole + 1 : whole;
  const date = new Date((date1904 ? EPOCH_1904 : EPOCH_1900) + days * MS_A_DAY);
  const year = date.getUTCFullYear();
  return year > 9999 ? null : { year, month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/**
 * Years written in a text in words such as `năm 2024`, `2024`, `giai đoạn 2021-2025` (every year once, ascending, 1990…2100).
 * Both ends of a period are named, not the years between. A number of a document (`2024/QĐ-UBND`), an amount (`2.024`, `2024 người`, `2024%`)
 * or a code is no year; the year of a date (`29/12/2022`) is one.
 */
export function findYears(text: string): readonly number[] {
  const years = new Set<number>();
  const plain = text.normalize("NFC");
  for (const match of plain.matchAll(/(?<![\p{L}\d.,])(\d{4})(?![\p{L}\d%]|[.,]\d)/gu)) {
    const year = Number(match[1]);
    if (year < FIRST_YEAR || year > LAST_YEAR || years.has(year)) continue;
    const behind = plain.slice(match.index + 4, match.index + 20);
    if (!isAmountOrNumber(behind)) years.add(year);
  }
  return [...years].sort((a, b) => a - b);
}

/** Words that make an amount of the number in front of them. */
const AMOUNT =
  /^ ?(?:%|‰|(?:nguoi|don|doanh nghiep|dn|dong|ti|trieu|nghin|ngan|to chuc|san pham|du an|diem|ha|km|ho|xa|dan|lao dong|hoc sinh|lan)(?![a-z])|\/ ?[a-z])/;

function isAmountOrNumber(behind: string): boolean {
  return AMOUNT.test(foldBare(behind));
}
