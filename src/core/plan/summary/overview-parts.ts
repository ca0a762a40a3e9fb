import type { Framework } from "../../../framework";
import type { Area } from "../../../workbook";
import type { NodeRow, Summary } from "./model";
import { OVERVIEW_COLUMNS as C } from "./places";

/** Nodes of one level (the seven pillars) with the charts that show them. */
export interface PartsBlock {
  readonly rows: readonly NodeRow[];
  readonly level: string;
  /** Row of the first part. */
  readonly first: number;
  readonly charts: readonly {
    readonly kind: "bar" | "radar";
    readonly at: Area;
    readonly rows: { readonly from: number; readonly to: number };
  }[];
  /** The last row that it takes. */
  readonly end: number;
}

/** Below the heading and the counts. */
const TOP = 17;
/** A level with fewer nodes has nothing to compare, one with more does not fit into a chart. */
const [FEWEST, MOST] = [3, 15];
const CHART_ROWS = 17;

/** The first level from the top that is worth a chart; nothing where there is none. */
export function partsBlock({ rows }: Summary, framework: Framework): PartsBlock {
  const level = framework.levels.map(({ id }) => id).find((id) => fits(framework.nodes.filter((node) => node.level === id).length)) ?? "";
  const parts = rows.filter(({ node, shown }) => shown && node.level === level);
  const first = TOP + 2;
  if (parts.length === 0) return { rows: [], level, first, charts: [], end: TOP - 2 };
  const last = first + parts.length - 1;
  const end = Math.max(last + 1 + CHART_ROWS, first + CHART_ROWS);
  const place = { rows: { from: first, to: last } };
  const bar = { kind: "bar", ...place, at: { top: last + 2, bottom: end, left: 1, right: C.target } } as const;
  const radar = { kind: "radar", ...place, at: { top: TOP + 1, bottom: end, left: C.gap, right: C.source } } as const;
  return { rows: parts, level, first, end, charts: parts.length < FEWEST ? [bar] : [bar, radar] };
}

function fits(count: number): boolean {
  return count >= FEWEST && count <= MOST;
}
