import { significantDigits, tidy, yearPair } from "./comparison";
import type { Rule } from "./context";
import { valuedRows } from "./rows";
import { ofReading } from "./speaking";

/** Numbers of fewer digits can well be the same twice. */
const LEAST_DIGITS = 3;

export const unchangedValue: Rule<"unchanged-value"> = {
  id: "unchanged-value",
  judge: (context) =>
    valuedRows(context).flatMap(({ reading, value }) => {
      const pair = yearPair(reading);
      if (pair === null || tidy(pair.value) !== tidy(pair.previous) || significantDigits(pair.value) < LEAST_DIGITS) return [];
      return [ofReading("unchanged-value", reading, value.at, { value: pair.value })];
    }),
};
