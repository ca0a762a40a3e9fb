import { at, extremesOf, type Column, type Present } from "./column";

/**
 * Places of the present values of a column, sorted by value. An indicator is sorted once: treatment and normalisation never let one value
 * overtake another, so the order of the raw values is that of the scores, too.
 */
export type Order = Uint32Array;

/** Every value gets a key of two digits that order as the values do: its place between the lowest and the highest. */
const DIGIT = { bits: 11, values: 2048, mask: 2047 };
const HIGHEST_KEY = DIGIT.values ** 2 - 1;

/** Fewer than this are sooner compared than counted. */
const FEW = 200;

/** Room to work in, kept from column to column: fresh memory costs more than the sorting. Nothing in it outlives a call. */
const room = {
  /** By place in the column. */
  keys: new Uint32Array(0),
  /** The present places: as they stand in the column, then ordered by the low digit. */
  present: new Uint32Array(0),
  halfway: new Uint32Array(0),
  /** How often each value of a digit occurs, then where it begins. */
  low: new Uint32Array(DIGIT.values),
  high: new Uint32Array(DIGIT.values),
};

/**
 * The order of a column, ascending. A radix sort by keys of 22 bits, then a comparison sort of the few runs that share one: linear in the
 * count for values that are spread out, and several times faster than comparing all.
 */
export function orderOf(column: Column): Order {
  makeRoom(column.length);
  const { keys, present, halfway, low, high } = room;
  const count = keysOf(column);
  if (count < FEW) return sortByValue(present.slice(0, count), column);
  const order = new Uint32Array(count);
  scatter(present, halfway, count, low, 0);
  scatter(halfway, order, count, high, DIGIT.bits);
  sortRuns(order, keys, column);
  return order;
}

/** The present values, ascending, from the order in which they ascend or descend. */
export function ascending(column: Column, order: Order): Present {
  const sorted = new Float64Array(order.length);
  for (let position = 0; position < order.length; position++) sorted[position] = at(column, order[position] as number);
  return at(sorted, 0) > at(sorted, sorted.length - 1) ? sorted.reverse() : sorted;
}

function makeRoom(length: number): void {
  room.low.fill(0);
  room.high.fill(0);
  if (room.keys.length >= length) return;
  room.keys = new Uint32Array(length);
  room.present = new Uint32Array(length);
  room.halfway = new Uint32Array(length);
}

/**
 * Fills in keys and places of the present values and counts the digits; how many they are. Rounding keeps the order: the keys of greater
 * values are never smaller. Where the range is beyond what a number can hold all are 0.
 */
function keysOf(column: Column): number {
  const { keys, present, low, high } = room;
  const { min, max } = extremesOf(column);
  const exact = HIGHEST_KEY / (max - min);
  const scale = exact < Infinity ? exact : 0;
  let count = 0;
  for (let place = 0; place < column.length; place++) {
    const value = at(column, place);
    if (Number.isNaN(value)) continue;
    const key = ((value - min) * scale) | 0;
    keys[place] = key;
    present[count++] = place;
    increment(low, key & DIGIT.mask);
    increment(high, key >>> DIGIT.bits);
  }
  return count;
}

function increment(counts: Uint32Array, value: number): void {
  counts[value] = (counts[value] as number) + 1;
}

/** Orders places by one digit of their keys and leaves what agrees in it as it stands. */
function scatter(from: Uint32Array, to: Uint32Array, count: number, counts: Uint32Array, shift: number): void {
  const { keys } = room;
  accumulate(counts);
  for (let index = 0; index < count; index++) {
    const place = from[index] as number;
    const digit = ((keys[place] as number) >>> shift) & DIGIT.mask;
    const target = counts[digit] as number;
    counts[digit] = target + 1;
    to[target] = place;
  }
}

/** Counts become the places where the values of the digit begin. */
function accumulate(counts: Uint32Array): void {
  let sum = 0;
  for (let value = 0; value < counts.length; value++) {
    const count = counts[value] as number;
    counts[value] = sum;
    sum += count;
  }
}

function sortByValue(places: Uint32Array, column: Column): Order {
  return places.sort((a, b) => at(column, a) - at(column, b));
}

/** Sorts each run of equal keys by the values themselves. */
function sortRuns(order: Order, keys: Uint32Array, column: Column): void {
  const key = (position: number): number => keys[order[position] as number] as number;
  const value = (position: number): number => at(column, order[position] as number);
  for (let start = 0; start < order.length;) {
    let inOrder = true;
    let end = start + 1;
    for (; end < order.length && key(end) === key(start); end++) if (value(end) < value(end - 1)) inOrder = false;
    if (!inOrder) sortByValue(order.subarray(start, end), column);
    start = end;
  }
}
