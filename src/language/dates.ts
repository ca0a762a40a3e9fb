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

/** Every full date in a text: `29/12/2022`, `29-12-2022`, `29.12.2022`, `2022-12-29`, `ngày 29 tháng 12 năm 2022`. Day first, as in Việt Nam. */
export declare function findDates(text: string): readonly WrittenDate[];

/** `2024-08-15`; `null` for what is no such date. */
export declare function parseIsoDay(text: string): Day | null;
export declare function isoDay(day: Day): string;
/** Negative, zero, positive, as `a` is before, on or after `b`. */
export declare function compareDays(a: Day, b: Day): number;

/** The day of an Excel serial number, both epochs; `null` outside 1900–9999 or for serial 60 of the 1900 system (29/02/1900 does not exist). */
export declare function serialDay(serial: number, date1904: boolean): Day | null;

/** Whether a number format shows a date (not a mere time): the tokens d, m, y outside quotes, brackets and escapes. */
export declare function isDateFormat(numberFormat: string): boolean;
/** The number of decimals and the percent sign of a number format: `0.00%` → percent true. Quotes and escapes are skipped. */
export declare function isPercentFormat(numberFormat: string): boolean;

/** Years written in a text in words such as `năm 2024`, `2024`, `giai đoạn 2021-2025` (every year once, ascending, 1990…2100). */
export declare function findYears(text: string): readonly number[];
