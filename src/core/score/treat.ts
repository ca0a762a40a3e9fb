import type { TreatMethod, Treatment } from "../../framework";
import { at, extremesOf, mapped, type Column } from "./column";
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
 * the limit is reached; else the logarithm, kept whether or not it then passes. Missing stays missing; the input is not changed.
 */
export function treat(column: Column, method: TreatMethod = {}): Treated {
  const untouched = { values: column, winsorised: UNMOVED, log: null };
  if (method === "none") return { ...untouched, outcome: "off", within: false };
  const limits = { ...DEFAULTS, ...method };
  const first = passes(shapeOf(column), limits);
  if (first === null) return { ...untouched, outcome: "no-shape", within: false };
  if (first) return { ...untouched, outcome: "passes", within: true };
  const moved = winsorise(column, limits);
  if (moved.within === null) return { ...untouched, outcome: "degenerate", within: false };
  if (moved.within || limits.log === "none") return { ...moved, within: moved.within, outcome: "treated", log: null };
  return limits.log === "winsorised" ? logarithm(moved.values, moved.winsorised, limits) : logarithm(column, UNMOVED, limits);
}

/** Either threshold kept is enough. `null`: what is not defined would decide. */
function passes({ skewness, kurtosis }: Shape, limits: Required<Treatment>): boolean | null {
  const even = skewness === null ? null : Math.abs(skewness) < limits.skewness;
  const flat = kurtosis === null ? null : kurtosis < limits.kurtosis;
  if (even === true || flat === true) return true;
  return even === null || flat === null ? null : false;
}

interface Winsorised {
  readonly values: Column;
  readonly winsorised: { readonly high: number; readonly low: number };
  readonly within: boolean | null;
}

function winsorise(column: Column, limits: Required<Treatment>): Winsorised {
  const values = column.slice();
  let [high, low] = [0, 0];
  let shape = shapeOf(values);
  let within = passes(shape, limits);
  // The points of both sides count, ties each, so the last pass may exceed the limit.
  while (within === false && high + low < limits.winsorise) {
    if ((shape.skewness ?? 0) >= 0) high = lowerTop(values);
    else low = raiseBottom(values);
    shape = shapeOf(values);
    within = passes(shape, limits);
  }
  return { values, winsorised: { high, low }, within };
}

/** Sets all points at the maximum to the next lower value, in place; how many they are. */
function lowerTop(values: Column): number {
  const { max } = extremesOf(values);
  let next = -Infinity;
  for (const value of values) if (value < max && value > next) next = value;
  return replace(values, max, next);
}

function raiseBottom(values: Column): number {
  const { min } = extremesOf(values);
  let next = Infinity;
  for (const value of values) if (value > min && value < next) next = value;
  return replace(values, min, next);
}

function replace(values: Column, from: number, to: number): number {
  let count = 0;
  for (let index = 0; index < values.length; index++) {
    if (at(values, index) !== from) continue;
    values[index] = to;
    count++;
  }
  return count;
}

function logarithm(column: Column, winsorised: Treated["winsorised"], limits: Required<Treatment>): Treated {
  const { min, max } = extremesOf(column);
  const shift = LOG_SHIFT * (max - min);
  const values = mapped(column, (value) => Math.log(value - min + shift));
  return { values, outcome: "treated", winsorised, log: { min, shift }, within: passes(shapeOf(values), limits) === true };
}
