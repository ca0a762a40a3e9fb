import type { Area, CellAddress } from "../../../workbook";

/** The cells as few rectangles: runs down each column, then equal runs of neighbouring columns together. From the top, then from the left. */
export function joinedAreas(cells: readonly CellAddress[]): readonly Area[] {
  const joined: Area[] = [];
  const open = new Map<string, number>();
  for (const run of columnRuns(cells)) {
    const key = `${run.top}:${run.bottom}`;
    const index = open.get(key);
    const left = index === undefined ? undefined : joined[index];
    if (index !== undefined && left?.right === run.left - 1) joined[index] = { ...left, right: run.right };
    else open.set(key, joined.push(run) - 1);
  }
  return joined.sort((a, b) => a.top - b.top || a.left - b.left);
}

/** By column, then by row; a cell given twice counts once. */
function columnRuns(cells: readonly CellAddress[]): readonly Area[] {
  const runs: Area[] = [];
  for (const { row, column } of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = runs.at(-1);
    if (last?.left === column && row <= last.bottom + 1) runs[runs.length - 1] = { ...last, bottom: Math.max(last.bottom, row) };
    else runs.push({ top: row, bottom: row, left: column, right: column });
  }
  return runs;
}
