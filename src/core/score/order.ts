import { at, type Column } from "./column";

/** The upper half of a number (sign, exponent, 20 bits of the fraction) in three digits. */
const DIGIT = { bits: 11, values: 2048, mask: 2047 };
const DIGITS = 3;

/**
 * Places of the present values, ascending by value. A radix sort over the upper halves of the numbers, then a comparison sort of the few
 * runs that agree in them: linear in the count for any data that differ within seven digits, and several times faster than comparing all.
 */
export function orderOf(column: Column): Uint32Array {
  const { keys, places, counts } = keysOf(column);
  let [from, to]: [Uint32Array, Uint32Array] = [places, new Uint32Array(places.length)];
  for (let digit = 0; digit < DIGITS; digit++) {
    const starts = counts[digit] as Uint32Array;
    // All values have the same digit: nothing would move.
    if (starts.includes(places.length)) continue;
    accumulate(starts);
    scatter(from, to, keys, starts, digit * DIGIT.bits);
    [from, to] = [to, from];
  }
  sortRuns(from, keys, column);
  return from;
}

interface Keys {
  /** By place: bits that order as the numbers do. */
  readonly keys: Int32Array;
  readonly places: Uint32Array;
  /** How often each value of each digit occurs. */
  readonly counts: readonly Uint32Array[];
}

function keysOf(column: Column): Keys {
  const words = new Uint32Array(column.buffer, column.byteOffset, 2 * column.length);
  const upper = isLittleEndian() ? 1 : 0;
  const keys = new Int32Array(column.length);
  const places = new Uint32Array(column.length);
  const [low, middle, high] = [new Uint32Array(DIGIT.values), new Uint32Array(DIGIT.values), new Uint32Array(DIGIT.values)];
  let count = 0;
  for (let place = 0; place < column.length; place++) {
    const value = at(column, place);
    if (Number.isNaN(value)) continue;
    // -0 has other bits than 0 but is the same number.
    const word = value === 0 ? 0 : (words[2 * place + upper] as number) | 0;
    // Of a negative number all bits are turned over, of the others the sign.
    const key = word < 0 ? ~word : word ^ 0x80000000;
    keys[place] = key;
    places[count++] = place;
    increment(low, key & DIGIT.mask);
    increment(middle, (key >>> DIGIT.bits) & DIGIT.mask);
    increment(high, key >>> (2 * DIGIT.bits));
  }
  return { keys, places: places.subarray(0, count), counts: [low, middle, high] };
}

function isLittleEndian(): boolean {
  return new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
}

function increment(counts: Uint32Array, value: number): void {
  counts[value] = (counts[value] as number) + 1;
}

/** Counts become the places where the values of each digit begin. */
function accumulate(counts: Uint32Array): void {
  let sum = 0;
  for (let value = 0; value < counts.length; value++) {
    const count = counts[value] as number;
    counts[value] = sum;
    sum += count;
  }
}

function scatter(from: Uint32Array, to: Uint32Array, keys: Int32Array, starts: Uint32Array, shift: number): void {
  for (let index = 0; index < from.length; index++) {
    const place = from[index] as number;
    const digit = ((keys[place] as number) >>> shift) & DIGIT.mask;
    const target = starts[digit] as number;
    starts[digit] = target + 1;
    to[target] = place;
  }
}

/** Sorts each run of equal keys by the numbers themselves. */
function sortRuns(order: Uint32Array, keys: Int32Array, column: Column): void {
  const count = order.length;
  for (let start = 0; start < count;) {
    const key = keys[order[start] as number];
    let before = at(column, order[start] as number);
    let inOrder = true;
    let end = start + 1;
    for (; end < count && keys[order[end] as number] === key; end++) {
      const value = at(column, order[end] as number);
      if (value < before) inOrder = false;
      before = value;
    }
    if (!inOrder) order.subarray(start, end).sort((a, b) => at(column, a) - at(column, b));
    start = end;
  }
}
