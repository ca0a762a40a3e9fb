import type { TreatMethod, Treatment } from "../../framework";
import { at, type Column, type Present } from "./column";
import { logarithmOf } from "./logarithm";
import { ascending, type Order } from "./order";
import { shapeOf, type Shape } from "./shape";

/** COINr 1.1.14's defaults; its documentation says 2.25 for the skewness, its code 2. */
const DEFAULTS: Required<Treatment> = { skewness: 2, kurtosis: 3.5, winsorise: 5, log: "original" };

/** The share of the range that keeps the smallest value above 0 under the logarithm. */
const LOG_SHIFT = 0.01;

/** A column after treatment, and what was done to it. */
export interface Treated {
  readonly values: Column;
  /**
   * `off`: no treatment was asked for. `passes`: within the thresholds as it is. `no-shape`: too few values, or all the same, to judge.
   * `degenerate`: winsorising would leave one single value, so the column is left as it is. `treated`: changed.
   */
  readonly outcome: "off" | "passes" | "no-shape" | "degenerate" | "treated";
  /** Points that were moved down to the next lower value, and up to the next higher; 0 where the moves were given up for the logarithm. */
  readonly winsorised: { readonly high: number; readonly low: number };
  /** `ln(x - min + shift)`; `null`: no logarithm. */
  readonly log: { readonly min: number; readonly shift: number } | null;
  /** Whether the thresholds are kept now. COINr keeps the logarithm also when they are not. */
  readonly within: boolean;
}

const UNMOVED = { high: 0, low: 0 };

/**
 * Treats one column of raw values (before direction) for outliers, in COINr's order: pass; else winsorise point by point until it passes or
 * the limit is reached; else the logarithm, kept whether or not it then passes. Missing stays missing; the input is not changed, and the
 * order of the values stays what it is.
 * @param order the places of the present values, ascending or descending
 */
export function treat(column: Column, order: Order, method: TreatMethod = {}): Treated {
  const untouched = { values: column, winsorised: UNMOVED, log: null };
  if (method === "none") return { ...untouched, outcome: "off", within: false };
  const limits = { ...DEFAULTS, ...method };
  const sorted = ascending(column, order);
  const shape = shapeOf(sorted);
  const first = passes(shape, limits);
  if (first === null) return { ...untouched, outcome: "no-shape", within: false };
  if (first) return { ...untouched, outcome: "passes", within: true };
  const { winsorised, within } = winsorise(sorted, shape, limits);
  if (within === null) return { ...untouched, outcome: "degenerate", within: false };
  if (!within && limits.log === "original") return logarithm(column, order, UNMOVED, limits);
  const values = clipped(column, at(sorted, 0), at(sorted, sorted.length - 1));
  if (!within && limits.log === "winsorised") return logarithm(values, order, winsorised, limits);
  return { values, winsorised, within, outcome: "treated", log: null };
}

/** Either threshold kept is enough. `null`: what is not defined would decide. */
function passes({ skewness, kurtosis }: Shape, limits: Required<Treatment>): boolean | null {
  const even = skewness === null ? null : Math.abs(skewness) < limits.skewness;
  const flat = kurtosis === null ? null : kurtosis < limits.kurtosis;
  if (even === true || flat === true) return true;
  return even === null || flat === null ? null : false;
}

interface Winsorised {
  readonly winsorised: Treated["winsorised"];
  readonly within: boolean | null;
}

/** Winsorises sorted values, in place, which do not pass as they are. */
function winsorise(sorted: Present, original: Shape, limits: Required<Treatment>): Winsorised {
  let [high, low] = [0, 0];
  let shape = original;
  let within = passes(shape, limits);
  // The points of both sides count, ties each, so the last pass may exceed the limit.
  while (within === false && high + low < limits.winsorise) {
    if ((shape.skewness ?? 0) >= 0) high = lowerTop(sorted);
    else low = raiseBottom(sorted);
    shape = shapeOf(sorted);
    within = passes(shape, limits);
  }
  return { winsorised: { high, low }, within };
}

/** Sets all points at the maximum to the next lower value, in place; how many they are. */
function lowerTop(sorted: Present): number {
  const last = sorted.length - 1;
  let next = last;
  while (next > 0 && at(sorted, next) === at(sorted, last)) next--;
  sorted.fill(at(sorted, next), next + 1);
  return last - next;
}

function raiseBottom(sorted: Present): number {
  let next = 0;
  while (next < sorted.length - 1 && at(sorted, next) === at(sorted, 0)) next++;
  sorted.fill(at(sorted, next), 0, next);
  return next;
}

/** All that was moved stands at the ends, so moving is cutting at the ends. */
function clipped(column: Column, min: number, max: number): Column {
  const values = new Float64Array(column.length);
  for (let index = 0; index < column.length; index++) {
    const value = at(column, index);
    values[index] = value > max ? max : value < min ? min : value;
  }
  return values;
}

function logarithm(column: Column, order: Order, winsorised: Treated["winsorised"], limits: Required<Treatment>): Treated {
  const [one, other] = [at(column, order[0] as number), at(column, order[order.length - 1] as number)];
  const min = Math.min(one, other);
  const shift = LOG_SHIFT * Math.abs(one - other);
  const values = new Float64Array(column.length);
  for (let index = 0; index < column.length; index++) values[index] = logarithmOf(at(column, index) - min + shift);
  const within = passes(shapeOf(ascending(values, order)), limits) === true;
  return { values, outcome: "treated", winsorised, log: { min, shift }, within };
}
