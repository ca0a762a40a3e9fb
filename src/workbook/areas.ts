import { type Area, type CellAddress, areaName, contains, parseArea } from "./address";

/** Places that stand directly below each other, as one area one column wide. */
export function columnRuns(places: readonly CellAddress[]): Area[] {
  const runs: Area[] = [];
  for (const { row, column } of [...places].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = runs.at(-1);
    if (last?.left === column && last.bottom === row - 1) runs[runs.length - 1] = { ...last, bottom: row };
    else if (last?.left !== column || last.bottom !== row) runs.push({ top: row, bottom: row, left: column, right: column });
  }
  return runs;
}

/** The places as few rectangles: runs along the rows, then equal runs of neighbouring rows together. */
export function rectangles(places: readonly CellAddress[]): Area[] {
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

export function intersects(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function isInAny(areas: readonly Area[], cell: CellAddress): boolean {
  return areas.some((area) => contains(area, cell));
}

/** The smallest area round all of them; `null` for none. */
export function boundingArea(areas: readonly Area[]): Area | null {
  return areas.reduce<Area | null>((sum, { top, left, bottom, right }) => {
    if (!sum) return { top, left, bottom, right };
    return {
      top: Math.min(sum.top, top),
      left: Math.min(sum.left, left),
      bottom: Math.max(sum.bottom, bottom),
      right: Math.max(sum.right, right),
    };
  }, null);
}

/** `A1:H40 J3`, as OOXML lists areas. */
export function areasText(areas: readonly Area[]): string {
  return areas.map(areaName).join(" ");
}

/** The inverse; what is no area is passed over. */
export function parseAreas(text: string): Area[] {
  return text.split(" ").flatMap((name) => parseArea(name) ?? []);
}
