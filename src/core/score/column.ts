/** The numbers of one indicator or node over all units, in the order of the units. NaN inside a column means *missing*; it never leaves this room. */
export type Column = Float64Array;

/** The value at a place that is known to exist. */
export function at(column: Column, index: number): number {
  return column[index] as number;
}

/** Column of the same length, every present value changed. */
export function mapped(column: Column, change: (value: number) => number): Column {
  return column.map((value) => (Number.isNaN(value) ? NaN : change(value)));
}

export interface Extremes {
  readonly min: number;
  readonly max: number;
  /** Number of present values; with none, `min` and `max` are infinite. */
  readonly count: number;
}

export function extremesOf(column: Column): Extremes {
  let [min, max, count] = [Infinity, -Infinity, 0];
  for (let index = 0; index < column.length; index++) {
    const value = at(column, index);
    if (Number.isNaN(value)) continue;
    count++;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min, max, count };
}

/** Arithmetic mean of the present values, summed with Neumaier's compensation so that the order of the units does not show; NaN for none. */
export function meanOf(column: Column): number {
  let [sum, lost, count] = [0, 0, 0];
  for (let index = 0; index < column.length; index++) {
    const value = at(column, index);
    if (Number.isNaN(value)) continue;
    count++;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return (sum + lost) / count;
}

/** Standard deviation with n-1 (Excel STDEV.S); 0 for fewer than two values. */
export function deviationOf(column: Column, mean: number): number {
  let [squares, count] = [0, 0];
  for (let index = 0; index < column.length; index++) {
    const value = at(column, index);
    if (Number.isNaN(value)) continue;
    count++;
    squares += (value - mean) ** 2;
  }
  return count < 2 ? 0 : Math.sqrt(squares / (count - 1));
}

/** Present values, ascending. */
export function sorted(column: Column): Column {
  const present = new Float64Array(column.length);
  let count = 0;
  for (let index = 0; index < column.length; index++) {
    const value = at(column, index);
    // Adding 0 turns -0 into 0: a typed array sorts them apart, though they are equal.
    if (!Number.isNaN(value)) present[count++] = value + 0;
  }
  return present.subarray(0, count).sort();
}

/** How many of the ascending values are below `value`. */
export function countBelow(ascending: Column, value: number): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (at(ascending, middle) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
