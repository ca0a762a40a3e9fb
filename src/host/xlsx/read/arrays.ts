import { type Area, parseArea } from "../../../workbook/address";
import type { Cell } from "../../../workbook/snapshot";
import { MAX_ARRAY_STEPS } from "../limits";

type Rows = ReadonlyMap<number, Map<number, Cell>>;

/** Cells that an array formula fills have no formula of their own in the file: they get that of the array. */
export function spreadArrays(rows: Rows, arrays: readonly { readonly ref: string; readonly formula: string }[]): void {
  let steps = MAX_ARRAY_STEPS;
  for (const { ref, formula } of arrays) {
    const area = parseArea(ref);
    if (!area || (area.top === area.bottom && area.left === area.right)) continue;
    steps -= Math.min(rows.size, area.bottom - area.top + 1);
    if (steps < 0) return;
    for (const row of rowsIn(rows, area)) {
      const cells = rows.get(row);
      steps -= cells?.size ?? 0;
      if (cells) fill(cells, area, formula);
    }
  }
}

function rowsIn(rows: Rows, area: Area): Iterable<number> {
  const height = area.bottom - area.top + 1;
  return height > rows.size
    ? [...rows.keys()].filter((row) => row >= area.top && row <= area.bottom)
    : Array.from({ length: height }, (_, index) => area.top + index);
}

function fill(cells: Map<number, Cell>, area: Area, formula: string): void {
  for (const [column, cell] of cells) {
    if (column < area.left || column > area.right || cell.formula !== undefined) continue;
    cells.set(column, { ...cell, formula });
  }
}
