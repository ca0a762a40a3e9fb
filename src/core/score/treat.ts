import type { TreatMethod, Treatment } from "../../framework";
import { at, extremesOf, mapped, presentOf, type Column, type Present } from "./column";
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
  const present = presentOf(column);
  const shape = shapeOf(present);
  const first = passes(shape, limits);
  if (first === null) return { ...untouched, outcome: "no-shape", within: false };
  if (first) return { ...untouched, outcome: "passes", within: true };
  const { winsorised, within } = winsorise(present, shape, limits);
  if (within === null) return { ...untouched, outcome: "degenerate", within: false };
  if (!within && limits.log === "original") return logarithm(column, UNMOVED, limits);
  // All that was moved now stands at the ends, so moving is cutting at the ends.
  const { min, max } = extremesOf(present);
  const values = mapped(column, (value) => (value > max ? max : value < min ? min : value));
  if (!within && limits.log === "winsorised") return logarithm(values, winsorised, limits);
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

/** Winsorises in place what does not pass as it is. */
function winsorise(present: Present, original: Shape, limits: Required<Treatment>): Winsorised {
  let [high, low] = [0, 0];
  let shape = original;
  let within = passes(shape, limits);
  // The points of both sides count, ties each, so the last pass may exceed the limit.
  while (within === false && high + low < limits.winsorise) {
    if ((shape.skewness ?? 0) >= 0) high = lowerTop(present);
    else low = raiseBottom(present);
    shape = shapeOf(present);
    within = passes(shape, limits);
  }
  return { winsorised: { high, low }, within };
}

/** Sets all points at the maximum to the next lower value, in place; how many they are. */
function lowerTop(present: Present): number {
  let max = -Infinity;
  let next = -Infinity;
  for (let index = 0; index < present.length; index++) {
    const value = at(present, index);
    if (value > max) {
      next = max;
      max = value;
    } else if (value > next && value < max) next = value;
  }
  return replace(present, max, next);
}

function raiseBottom(present: Present): number {
  let min = Infinity;
  let next = Infinity;
  for (let index = 0; index < present.length; index++) {
    const value = at(present, index);
    if (value < min) {
      next = min;
      min = value;
    } else if (value < next && value > min) next = value;
  }
  return replace(present, min, next);
}

function replace(present: Present, from: number, to: number): number {
  let count = 0;
  for (let index = 0; index < present.length; index++) {
    if (at(present, index) !== from) continue;
    present[index] = to;
    count++;
  }
  return count;
}

function logarithm(column: Column, winsorised: Treated["winsorised"], limits: Required<Treatment>): Treated {
  const { min, max } = extremesOf(presentOf(column));
  const shift = LOG_SHIFT * (max - min);
  const values = mapped(column, (value) => Math.log(value - min + shift));
  return { values, outcome: "treated", winsorised, log: { min, shift }, within: passes(shapeOf(presentOf(values)), limits) === true };
}
