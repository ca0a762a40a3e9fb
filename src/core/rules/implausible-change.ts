import { rowUnit, tidy, yearPair } from "./comparison";
import type { CheckContext, Rule } from "./context";
import { isGrowthRate } from "./growth-rate";
import { valuedRows, type ValuedReading } from "./rows";
import { ofReading, type Spoken } from "./speaking";

/** Whole numbers below this on both sides are counts that jump. */
const SMALL_COUNT = 20;
/** A growth rate is judged by its difference in points, since near zero any ratio is possible. */
const GROWTH_POINTS = 20;

export const implausibleChange: Rule<"implausible-change"> = {
  id: "implausible-change",
  judge: (context) => valuedRows(context).flatMap((row) => inRow(context, row)),
};

function inRow(context: CheckContext, { reading, value }: ValuedReading): readonly Spoken<"implausible-change">[] {
  const pair = yearPair(reading);
  if (pair === null) return [];
  const limit = context.profile.changeLimit;
  const change = tidy(pair.value / pair.previous - 1);
  if (Math.abs(change) <= limit || (isSmallCount(pair.value) && isSmallCount(pair.previous))) return [];
  if (isGrowthRate(context, reading) && Math.abs(pair.value - pair.previous) <= GROWTH_POINTS) return [];
  return [ofReading("implausible-change", reading, value.at, { ...pair, change, limit, unit: rowUnit(context, reading) })];
}

function isSmallCount(number: number): boolean {
  return Number.isInteger(number) && Math.abs(number) < SMALL_COUNT;
}
