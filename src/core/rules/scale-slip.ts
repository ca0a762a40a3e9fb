import { tidy, withinFactor, yearPair } from "./comparison";
import type { CheckContext, Rule } from "./context";
import { isGrowthRate } from "./growth-rate";
import { valuedRows, type ValuedReading } from "./rows";
import { ofReading, type Spoken } from "./speaking";

/** How near the ratio must be to a power of ten; a factor of ten alone can be a real change, so it must be nearer. */
const NEAR_POWER = 1.6;
const NEAR_TEN = 1.25;
/** Small counts can grow tenfold. */
const SMALL_COUNT = 20;

export const scaleSlip: Rule<"scale-slip"> = {
  id: "scale-slip",
  judge: (context) => valuedRows(context).flatMap((row) => inRow(context, row)),
};

function inRow(context: CheckContext, { reading, value }: ValuedReading): readonly Spoken<"scale-slip">[] {
  const pair = yearPair(reading);
  if (pair === null || pair.value / pair.previous <= 0) return [];
  const power = Math.round(Math.log10(pair.value / pair.previous));
  const factor = 10 ** power;
  if (power === 0 || !withinFactor(pair.value / pair.previous, factor, Math.abs(power) === 1 ? NEAR_TEN : NEAR_POWER)) return [];
  if (Math.abs(power) === 1 && (isSmallCount(pair) || isGrowthRate(context, reading))) return [];
  return [ofReading("scale-slip", reading, value.at, { ...pair, factor, likely: tidy(pair.value / factor) })];
}

function isSmallCount({ value, previous }: { readonly value: number; readonly previous: number }): boolean {
  const whole = Number.isInteger(value) && Number.isInteger(previous);
  return whole && Math.min(Math.abs(value), Math.abs(previous)) < SMALL_COUNT;
}
