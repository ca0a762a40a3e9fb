import type { Area } from "../../../../src/workbook";
import type { ModelBook, ModelSheet } from "../model/book";
import type { Calculate } from "../model/entering";
import type { Json } from "../wire";

/** What all objects of one open workbook share. */
export interface HostContext {
  readonly book: ModelBook;
  readonly calculate: () => Calculate;
  /** Tells listeners that cells were changed; by the add-in unless said otherwise. */
  readonly changed: (sheet: ModelSheet, area: Area) => void;
  /** Events that the client has asked for, as `register member`. */
  readonly registered: Set<string>;
}

/** The same value for all of them, else `null`, as Excel answers for mixed ranges. */
export function common(values: Iterable<Json>): Json {
  let first: Json | undefined;
  for (const value of values) {
    if (first === undefined) first = value;
    else if (first !== value) return null;
  }
  return first ?? null;
}

export function* cellsOf(area: Area): Generator<readonly [row: number, column: number]> {
  for (let row = area.top; row <= area.bottom; row++) for (let column = area.left; column <= area.right; column++) yield [row, column];
}

export function grid(area: Area, of: (row: number, column: number) => Json): Json[][] {
  const rows: Json[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: Json[] = [];
    for (let column = area.left; column <= area.right; column++) line.push(of(row, column));
    rows.push(line);
  }
  return rows;
}
