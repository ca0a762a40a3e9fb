import { MAX_COLUMN, MAX_ROW } from "../../../workbook/address";

/** Packs `F12` into one number, row × 16,384 + column − 1; `-1` for what is no cell of a sheet. Made for the hot loop: no objects. */
export function packPosition(reference: string): number {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at++) {
    const code = reference.charCodeAt(at) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  const row = readRow(reference, at);
  return at === 0 || at > 3 || column > MAX_COLUMN || row < 1 ? -1 : row * MAX_COLUMN + column - 1;
}

/** A row number from its digits on; `-1` for anything else. */
export function readRow(text: string, from = 0): number {
  let row = 0;
  if (from === text.length || text.length - from > 7) return -1;
  for (let at = from; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    row = row * 10 + digit;
  }
  return row >= 1 && row <= MAX_ROW ? row : -1;
}

export function positionRow(packed: number): number {
  return Math.floor(packed / MAX_COLUMN);
}

export function positionColumn(packed: number): number {
  return (packed % MAX_COLUMN) + 1;
}
