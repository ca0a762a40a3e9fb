import type { Table } from "../reading";
import type { CheckContext, Rule } from "./context";
import { ofPlace, type Spoken } from "./speaking";

export const wrongPeriod: Rule<"wrong-period"> = {
  id: "wrong-period",
  judge: (context) => context.located.tables.flatMap((table) => inTable(context, table)),
};

/**
 * Sound are: a value column of the reporting year; one that names no year under a title of that year or of none; and, while the reporting year
 * is still to come, this year's values and last year's. A column of the year before under a title of the reporting year is only worth a note:
 * an edition of PII may use the data of the year before it.
 */
function inTable(context: CheckContext, table: Table): readonly Spoken<"wrong-period">[] {
  const { value, valueAt, title, titleAt } = table.years;
  const expected = context.profile.year;
  const sound = soundYears(expected, context.today.year);
  const titled = title.some((year) => sound.includes(year));
  if (value === null) {
    if (title.length === 0 || titled) return [];
    return [ofPlace("wrong-period", table.sheet, titleAt, { expected, found: title, where: "title" })];
  }
  if (value === expected && title.length > 0 && title.every((year) => year < expected)) {
    return [ofPlace("wrong-period", table.sheet, titleAt, { expected, found: title, where: "title" })];
  }
  if (sound.includes(value)) return [];
  const before = title.includes(expected) && value === expected - 1;
  const facts = { expected, found: [value], where: "column" } as const;
  return [ofPlace("wrong-period", table.sheet, valueAt ?? titleAt, facts, before ? { severity: "note" } : {})];
}

function soundYears(expected: number, today: number): readonly number[] {
  return expected > today ? [expected, today, today - 1] : [expected];
}
