import { type Area } from "../../../workbook/address";

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Places that stand directly below each other, as one area one column wide. */
export function columnRuns(places: readonly Place[]): Area[] {
  const runs: Area[] = [];
  for (const { row, column } of [...places].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = runs.at(-1);
    if (last?.left === column && last.bottom === row - 1) runs[runs.length - 1] = { ...last, bottom: row };
    else if (last?.left !== column || last.bottom !== row) runs.push({ top: row, bottom: row, left: column, right: column });
  }
  return runs;
}

/** The places as few rectangles: runs along the rows, then equal runs of neighbouring rows together. */
export function rectangles(places: readonly Place[]): Area[] {
  const runs = columnRuns(places.map(({ row, column }) => ({ row: column, column: row }))).map(({ top, bottom, left }): Area => ({
    top: left,
    bottom: left,
    left: top,
    right: bottom,
  }));
  const found: Area[] = [];
  const open = new Map<string, number>();
  for (const run of runs.sort((a, b) => a.top - b.top || a.left - b.left)) {
    const key = `${run.left}:${run.right}`;
    const index = open.get(key);
    const above = index === undefined ? undefined : found[index];
    if (index !== undefined && above?.bottom === run.top - 1) found[index] = { ...above, bottom: run.bottom };
    else open.set(key, found.push(run) - 1);
  }
  return found;
}
