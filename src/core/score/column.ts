/** The numbers of one indicator or node over all units, in the order of the units. NaN inside a column means *missing*; it never leaves this room. */
export type Column = Float64Array;

/** Only the numbers that are there: a column without gaps, of which the order does not matter. */
export type Present = Float64Array;

/** The value at a place that is known to exist. */
export function at(column: Column, index: number): number {
  return column[index] as number;
}

/** Column of the same length, every value changed; `change` must leave NaN what it is. */
export function mapped(column: Column, change: (value: number) => number): Column {
  // A loop: the built-in map of typed arrays is several times slower.
  const found = new Float64Array(column.length);
  for (let index = 0; index < column.length; index++) found[index] = change(at(column, index));
  return found;
}

/** Column of the same length, every value times -1. */
export function negated(column: Column): Column {
  const found = new Float64Array(column.length);
  for (let index = 0; index < column.length; index++) found[index] = -at(column, index);
  return found;
}

export interface Extremes {
  readonly min: number;
  readonly max: number;
}

/** The lowest and the highest value; missing ones do not count. Without any value `min` is above `max`, both infinite. */
export function extremesOf(column: Column): Extremes {
  let min = Infinity;
  let max = -Infinity;
  for (let index = 0; index < column.length; index++) {
    const value = at(column, index);
    // NaN is neither below nor above.
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min, max };
}

/** Arithmetic mean, corrected by the mean of what it misses, so that the order of the units does not show; NaN for no values. */
export function meanOf(present: Present): number {
  const rough = sumOfDifferences(present, 0) / present.length;
  return rough + sumOfDifferences(present, rough) / present.length;
}

/** What each addition loses is taken along (Kahan), for sorted values drive the sum far from where it ends. */
function sumOfDifferences(present: Present, from: number): number {
  let sum = 0;
  let lost = 0;
  for (let index = 0; index < present.length; index++) {
    const term = at(present, index) - from - lost;
    const next = sum + term;
    lost = next - sum - term;
    sum = next;
  }
  return sum;
}

/** Standard deviation with n-1 (Excel STDEV.S); 0 for fewer than two values. */
export function deviationOf(present: Present, mean: number): number {
  if (present.length < 2) return 0;
  let squares = 0;
  for (let index = 0; index < present.length; index++) squares += (at(present, index) - mean) ** 2;
  return Math.sqrt(squares / (present.length - 1));
}
