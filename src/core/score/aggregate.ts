import { at, type Column } from "./column";
import { blocks, NOT_COMPUTABLE, reasonCode, SCORED, type ReasonColumn } from "./reasons";
import type { ScoredNode, ScoredTree } from "./tree";

/** Scores of one node over all units; where a reason is set the score is NaN. */
export interface NodeColumn {
  readonly scores: Column;
  readonly reasons: ReasonColumn;
  /** How many of the direct children have a score; of a leaf, whether it has one. */
  readonly available: Int32Array;
}

const [NO_VALUE, LOW_COVERAGE, ZERO_WEIGHT, NOT_POSITIVE, OVERFLOW] = (
  ["no-value", "low-coverage", "zero-weight", "not-positive", "overflow"] as const
).map(reasonCode) as [number, number, number, number, number];

/**
 * The scores of all nodes from those of the leaves, in the order of the tree.
 * @param leaves the columns of the leaves, by place in the tree
 * @param given scores of nodes that stand in where not all of a node's children have one (published sub-indices)
 */
export function rollUp(
  tree: ScoredTree,
  units: number,
  leaves: ReadonlyMap<number, Omit<NodeColumn, "available">>,
  given: ReadonlyMap<number, Column> = new Map(),
): readonly NodeColumn[] {
  const columns: NodeColumn[] = [];
  // Parents stand before their children.
  for (let place = tree.length - 1; place >= 0; place--) {
    const node = tree[place] as ScoredNode;
    const leaf = leaves.get(place);
    const children = node.children.map((child) => columns[child] as NodeColumn);
    const column =
      leaf === undefined
        ? aggregate(node, children, units)
        : { ...leaf, available: Int32Array.from(leaf.reasons, (it) => +(it === SCORED)) };
    const own = given.get(place);
    if (own !== undefined) standIn(column, own, children.length);
    columns[place] = column;
  }
  return columns;
}

/** Replaces, in place, what was computed from only some of the children. */
function standIn(column: NodeColumn, given: Column, children: number): void {
  for (let unit = 0; unit < given.length; unit++) {
    if (Number.isNaN(at(given, unit)) || column.available[unit] === children) continue;
    column.scores[unit] = at(given, unit);
    column.reasons[unit] = SCORED;
  }
}

/** What is summed up over the children of one node, for each unit. */
interface Sums {
  readonly weighted: Column;
  readonly weights: Column;
  /** Lowest and highest score that counts: a mean lies between them, whatever the rounding. */
  readonly lowest: Column;
  readonly highest: Column;
  /** `not-positive` or `not-computable-below` where a child that counts makes the mean impossible. */
  readonly trouble: ReasonColumn;
}

/**
 * One node from its children: the mean over the children that have a score, with their weights renormalised by a single division at the end
 * (COINr scales the weights first, and rounding breaks true ties). Children of weight 0 count for the coverage only.
 */
function aggregate(node: ScoredNode, children: readonly NodeColumn[], units: number): NodeColumn {
  const available = new Int32Array(units);
  const sums: Sums = {
    weighted: new Float64Array(units),
    weights: new Float64Array(units),
    lowest: new Float64Array(units).fill(Infinity),
    highest: new Float64Array(units).fill(-Infinity),
    trouble: new Uint8Array(units),
  };
  const weights = evenScale(node.weights);
  children.forEach((child, index) => {
    for (let unit = 0; unit < units; unit++) available[unit] = (available[unit] as number) + (child.reasons[unit] === SCORED ? 1 : 0);
    if ((weights[index] as number) > 0) add(sums, child, weights[index] as number, node.mean, units);
  });
  return conclude(node, sums, available, children.length);
}

/** The weights times a power of two, which changes no digit: sums of huge or tiny weights stay within what a number can hold. */
function evenScale(weights: readonly number[]): readonly number[] {
  const largest = Math.max(0, ...weights);
  const factor = 2 ** -Math.floor(Math.log2(largest));
  return Number.isFinite(factor) && factor > 0 ? weights.map((weight) => weight * factor) : weights;
}

function add(sums: Sums, child: NodeColumn, weight: number, mean: ScoredNode["mean"], units: number): void {
  const { weighted, weights, lowest, highest, trouble } = sums;
  for (let unit = 0; unit < units; unit++) {
    const reason = child.reasons[unit] as number;
    const score = at(child.scores, unit);
    if (reason !== SCORED) {
      if (blocks(reason)) trouble[unit] = NOT_COMPUTABLE;
      continue;
    }
    if (mean !== "arithmetic" && score <= 0) {
      if (trouble[unit] === SCORED) trouble[unit] = NOT_POSITIVE;
      continue;
    }
    weighted[unit] =
      at(weighted, unit) + (mean === "harmonic" ? weight / score : weight * (mean === "geometric" ? Math.log(score) : score));
    weights[unit] = at(weights, unit) + weight;
    if (score < at(lowest, unit)) lowest[unit] = score;
    if (score > at(highest, unit)) highest[unit] = score;
  }
}

function conclude(node: ScoredNode, sums: Sums, available: Int32Array, children: number): NodeColumn {
  const units = available.length;
  const scores = new Float64Array(units).fill(NaN);
  const reasons = new Uint8Array(units);
  for (let unit = 0; unit < units; unit++) {
    const count = available[unit] as number;
    const mean = meanOf(node.mean, at(sums.weighted, unit), at(sums.weights, unit));
    const reason = reasonFor(sums.trouble[unit] as number, count, count / children < node.coverage, at(sums.weights, unit), mean);
    reasons[unit] = reason;
    if (reason === SCORED) scores[unit] = Math.min(at(sums.highest, unit), Math.max(at(sums.lowest, unit), mean)) + 0;
  }
  return { scores, reasons, available };
}

function meanOf(mean: ScoredNode["mean"], weighted: number, weights: number): number {
  if (mean === "harmonic") return weights / weighted;
  return mean === "geometric" ? Math.exp(weighted / weights) : weighted / weights;
}

function reasonFor(trouble: number, count: number, scarce: boolean, weight: number, mean: number): number {
  if (trouble !== SCORED) return trouble;
  if (count === 0) return NO_VALUE;
  if (scarce) return LOW_COVERAGE;
  if (weight === 0) return ZERO_WEIGHT;
  return Number.isFinite(mean) ? SCORED : OVERFLOW;
}
