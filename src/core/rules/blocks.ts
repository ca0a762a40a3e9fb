import type { Area, CellAddress } from "../../workbook";

/** Cells that touch, also at a corner, form a block. Blocks and the cells in them are in reading order. */
export function blocksOf(cells: readonly CellAddress[]): readonly (readonly CellAddress[])[] {
  const free = new Map(cells.map((cell) => [key(cell.row, cell.column), cell]));
  const blocks: CellAddress[][] = [];
  for (const cell of [...cells].sort(inReadingOrder)) {
    if (free.has(key(cell.row, cell.column))) blocks.push(flood(cell, free).sort(inReadingOrder));
  }
  return blocks;
}

/** The smallest area that holds all the cells; at least one is expected. */
export function boundsOf(cells: readonly CellAddress[]): Area {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const { row, column } of cells) {
    [top, left, bottom, right] = [Math.min(top, row), Math.min(left, column), Math.max(bottom, row), Math.max(right, column)];
  }
  return { top, left, bottom, right };
}

function flood(start: CellAddress, free: Map<number, CellAddress>): CellAddress[] {
  const block: CellAddress[] = [];
  const waiting = [start];
  free.delete(key(start.row, start.column));
  for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
    block.push(cell);
    for (let row = cell.row - 1; row <= cell.row + 1; row++) {
      for (let column = cell.column - 1; column <= cell.column + 1; column++) {
        const next = free.get(key(row, column));
        if (next === undefined) continue;
        free.delete(key(row, column));
        waiting.push(next);
      }
    }
  }
  return block;
}

/** More columns than a sheet has, so that each cell has a number of its own. */
const COLUMNS = 20_000;
function key(row: number, column: number): number {
  return row * COLUMNS + column;
}

function inReadingOrder(a: CellAddress, b: CellAddress): number {
  return a.row - b.row || a.column - b.column;
}
