import { readUnit } from "../../language";
import type { Reading } from "../reading";
import type { CheckContext } from "./context";
import { indicatorOf } from "./supply";

/** Takes the noise of binary fractions off: 0.529 × 100 is 52.9. */
export function tidy(number: number): number {
  return Number.isFinite(number) ? Number(number.toPrecision(12)) : number;
}

/** Whether a and b, both on the same side of zero, differ by no more than the factor. */
export function withinFactor(a: number, b: number, factor: number): boolean {
  const ratio = a / b;
  return ratio > 0 && ratio <= factor && ratio >= 1 / factor;
}

/** The unit in which the row is written: its own, else the framework's; `""` where neither says. */
export function rowUnit(context: CheckContext, reading: Reading): string {
  const written = reading.unit?.text.trim() ?? "";
  return written === "" ? (indicatorOf(context, reading.indicator)?.unit?.value ?? "") : written;
}

/** Whether the row's numbers are in percent. */
export function isPercentRow(context: CheckContext, reading: Reading): boolean {
  return readUnit(rowUnit(context, reading))?.base === "%";
}

/** The digits that carry meaning: 7.25 has 3, 1200 has 2, 0.05 has 1, 0 has none. */
export function significantDigits(number: number): number {
  const digits = Math.abs(tidy(number)).toExponential().split("e")[0] ?? "";
  return digits === "0" ? 0 : digits.replace(".", "").length;
}

/** Value and last year's value where both are numbers and the comparison has a meaning (last year's is not zero). */
export function yearPair(reading: Reading): { readonly value: number; readonly previous: number } | null {
  const value = reading.value?.number ?? null;
  const previous = reading.previous?.number ?? null;
  return value === null || previous === null || previous === 0 || !Number.isFinite(value / previous) ? null : { value, previous };
}
