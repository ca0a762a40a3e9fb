import { tidy, rowUnit } from "./comparison";
import type { Rule } from "./context";
import { valuedRows } from "./rows";
import { ofReading } from "./speaking";
import { indicatorOf } from "./supply";

export const outOfRange: Rule<"out-of-range"> = {
  id: "out-of-range",
  judge: (context) =>
    valuedRows(context).flatMap(({ reading, value }) => {
      const range = indicatorOf(context, reading.indicator)?.range?.value;
      if (range === undefined || value.number === null || isWithin(tidy(value.number), range)) return [];
      const facts = { value: value.number, min: range.min, max: range.max, unit: rowUnit(context, reading) };
      return [ofReading("out-of-range", reading, value.at, facts)];
    }),
};

/** Both bounds included; an open side holds everything. */
export function isWithin(number: number, range: { readonly min: number | null; readonly max: number | null }): boolean {
  return (range.min === null || number >= range.min) && (range.max === null || number <= range.max);
}
