import { findYears } from "../../language";
import { sheetNamed } from "../../workbook";
import type { Table } from "../reading";
import type { CheckContext, Rule } from "./context";
import { ofPlace, type Spoken } from "./speaking";

export const wrongPeriod: Rule<"wrong-period"> = {
  id: "wrong-period",
  judge: (context) => context.located.tables.flatMap((table) => inTable(context, table)),
};

/**
 * Sound are: a value column of the reporting year; one that names no year under a title of that year or of none; one of the year before
 * under a title of the reporting year beside a column of another year, since an edition of PII may use the data of the year before it;
 * and, while the reporting year is still to come, this year's values and last year's.
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
  const before = title.includes(expected) && value === expected - 1;
  if (sound.includes(value) || (before && hasAnotherYear(context, table))) return [];
  const facts = { expected, found: [value], where: "column" } as const;
  return [ofPlace("wrong-period", table.sheet, valueAt ?? titleAt, facts, before ? { severity: "note" } : {})];
}

function soundYears(expected: number, today: number): readonly number[] {
  return expected > today ? [expected, today, today - 1] : [expected];
}

/** A column of last year's values, or one that was taken for nothing and names a year: the year of the value column was chosen, not left over. */
function hasAnotherYear({ snapshot }: CheckContext, { sheet: name, header, columns }: Table): boolean {
  const sheet = sheetNamed(snapshot, name);
  if (columns.previous !== undefined || sheet === undefined) return columns.previous !== undefined;
  const taken = new Set(Object.values(columns).flatMap(({ column, more }) => [column, ...more]));
  for (let row = header.top; row <= header.bottom; row++) {
    for (const [column, { content }] of sheet.rows.get(row) ?? []) {
      if (column < header.left || column > header.right || taken.has(column)) continue;
      const words = content.kind === "text" ? content.text : content.kind === "number" ? String(content.number) : "";
      if (findYears(words).length > 0) return true;
    }
  }
  return false;
}
