import { type Framework, type Goalposts, type Profile } from "../../framework";
import { rollUp } from "./aggregate";
import { extremesOf, type Column } from "./column";
import { leafMethod } from "./methods";
import { normalise } from "./normalise";
import { orderOf } from "./order";
import { ranked, type LeafSource, type Scores } from "./scores";
import { treat } from "./treat";
import { scoredTree } from "./tree";

/** A table of raw values: every unit (province), every indicator. */
export interface Panel {
  readonly units: readonly string[];
  /** A column for each indicator by its code, in the order of the units; NaN for a missing value. */
  readonly values: ReadonlyMap<string, Column>;
}

/**
 * Scores of a panel by COINr's steps: treat, normalise, aggregate, rank. An indicator without a column is missing for every unit. Infinite
 * values count as missing. Scores are never rounded. Source: COINr 1.1.14; where we differ, and why, stands in docs/diem-so.md.
 */
export function scorePanel(framework: Framework, panel: Panel, profile: Profile | null = null): Scores {
  const tree = scoredTree(framework, profile);
  const sources = new Map<number, Extract<LeafSource, { kind: "normalised" }>>();
  tree.forEach(({ node }, place) => {
    if (node.indicator === null) return;
    const method = leafMethod(framework, node);
    const values = finite(panel.values.get(node.code), panel.units.length);
    const order = orderOf(values);
    const treated = treat(values, order, method.treat);
    const worstFirst = method.direction === 1 ? order : order.reverse();
    const reference = method.normalise.method === "distance-to-reference" ? panel.units.indexOf(method.normalise.unit) : -1;
    const normalised = normalise({ values: treated.values, worstFirst, method, reference });
    sources.set(place, { kind: "normalised", values, worstFirst, treated, method, normalised });
  });
  const leaves = new Map([...sources].map(([place, { normalised }]) => [place, normalised]));
  const columns = rollUp(tree, panel.units.length, leaves);
  return ranked({ way: "panel", framework, tree, units: panel.units, columns, sources, given: new Map() });
}

/** The column itself where it fits and nothing in it is infinite, else one that is so. */
function finite(column: Column | undefined, units: number): Column {
  if (column?.length === units && !holdsInfinity(column)) return column;
  return Float64Array.from({ length: units }, (_, unit) => {
    const value = column?.[unit] ?? NaN;
    return Number.isFinite(value) ? value : NaN;
  });
}

function holdsInfinity(column: Column): boolean {
  const { min, max } = extremesOf(column);
  return min === -Infinity || max === Infinity;
}

/** The lowest and highest value of each indicator, to serve as goalposts; indicators with fewer than two different values are left out. */
export function goalpostsOf(panel: Panel): ReadonlyMap<string, Goalposts> {
  const found = new Map<string, Goalposts>();
  for (const [code, column] of panel.values) {
    const { min, max } = extremesOf(finite(column, panel.units.length));
    if (min < max) found.set(code, { min, max });
  }
  return found;
}
