import { at, type Present } from "./column";

/** Skewness and excess kurtosis; `null` where they are not defined: too few values (3, 4) or all the same. */
export interface Shape {
  readonly skewness: number | null;
  readonly kurtosis: number | null;
}

/** Deviations whose fourth powers neither overflow nor vanish. */
const SAFE = { from: 1e-70, to: 1e70 };
const UNDEFINED: Shape = { skewness: null, kurtosis: null };

/** Bias-corrected sample skewness and excess kurtosis: Excel's SKEW and KURT, type 2 of Joanes and Gill (1998). */
export function shapeOf(present: Present): Shape {
  const n = present.length;
  const { min, max, mean } = centreOf(present);
  if (n < 3 || min === max) return UNDEFINED;
  const spread = Math.max(max - mean, mean - min);
  if (!Number.isFinite(spread)) return UNDEFINED;
  // Both are free of scale, so scaling is allowed where it is needed.
  const factor = spread > SAFE.from && spread < SAFE.to ? 1 : 1 / spread;
  const { squares, cubes, fourths } = powerSums(present, mean, factor);
  return {
    skewness: (((Math.sqrt(n) * cubes) / squares ** 1.5) * Math.sqrt(n * (n - 1))) / (n - 2),
    kurtosis: n < 4 ? null : (((n + 1) * ((n * fourths) / squares ** 2 - 3) + 6) * (n - 1)) / ((n - 2) * (n - 3)),
  };
}

/** Ends and rough mean in one pass. */
function centreOf(present: Present): { readonly min: number; readonly max: number; readonly mean: number } {
  let [min, max, sum] = [Infinity, -Infinity, 0];
  for (let index = 0; index < present.length; index++) {
    const value = at(present, index);
    if (value < min) min = value;
    if (value > max) max = value;
    sum += value;
  }
  return { min, max, mean: sum / present.length };
}

/** Sums of the powers of the deviations from the mean, corrected by what the rough mean misses of it. */
function powerSums(present: Present, rough: number, factor: number): { squares: number; cubes: number; fourths: number } {
  let [first, second, third, fourth] = [0, 0, 0, 0];
  for (let index = 0; index < present.length; index++) {
    const deviation = (at(present, index) - rough) * factor;
    const square = deviation * deviation;
    first += deviation;
    second += square;
    third += square * deviation;
    fourth += square * square;
  }
  const miss = first / present.length;
  return {
    squares: second - miss * first,
    cubes: third - 3 * miss * second + 2 * miss ** 2 * first,
    fourths: fourth - 4 * miss * third + 6 * miss ** 2 * second - 3 * miss ** 3 * first,
  };
}
