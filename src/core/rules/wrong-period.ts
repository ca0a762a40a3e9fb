import type { Table } from "../reading";
import type { CheckContext, Rule } from "./context";
import { ofPlace, type Spoken } from "./speaking";

export const wrongPeriod: Rule<"wrong-period"> = {
  id: "wrong-period",
  judge: (context) => context.located.tables.flatMap((table) => inTable(context, table)),
};

/**
 * Sound are: a value column of the reporting year; one that names no year under a title of that year or of none; and one of the
 * year before under a title of the reporting year, since an edition of PII may use the data of the year before it.
 */
function inTable({ profile }: CheckContext, table: Table): readonly Spoken<"wrong-period">[] {
  const { value, valueAt, title, titleAt } = table.years;
  const expected = profile.year;
  const titled = title.includes(expected);
  if (value === expected || (titled && value === expected - 1)) return [];
  if (value !== null) return [ofPlace("wrong-period", table.sheet, valueAt ?? titleAt, { expected, found: [value], where: "column" })];
  if (title.length === 0 || titled) return [];
  return [ofPlace("wrong-period", table.sheet, titleAt, { expected, found: title, where: "title" })];
}
