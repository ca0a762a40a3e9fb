import type { Mean } from "../../framework";
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
    const column = leaf === undefined ? meanOfChildren(node, children, units) : { ...leaf, available: presence(leaf.reasons) };
    const own = given.get(place);
    if (own !== undefined) standIn(column, own, children.length);
    columns[place] = column;
  }
  return columns;
}

function presence(reasons: ReasonColumn): Int32Array {
  const available = new Int32Array(reasons.length);
  for (let unit = 0; unit < reasons.length; unit++) available[unit] = reasons[unit] === SCORED ? 1 : 0;
  return available;
}

/** Replaces, in place, what was computed from only some of the children. */
function standIn(column: NodeColumn, given: Column, children: number): void {
  for (let unit = 0; unit < given.length; unit++) {
    if (Number.isNaN(at(given, unit)) || column.available[unit] === children) continue;
    column.scores[unit] = at(given, unit);
    column.reasons[unit] = SCORED;
  }
}

/**
 * One node from its children: the mean over the children that have a score, with their weights renormalised by a single division at the end
 * (COINr scales the weights first, and rounding breaks true ties). Children of weight 0 count for the coverage only.
 */
export function meanOfChildren(node: ScoredNode, children: readonly NodeColumn[], units: number): NodeColumn {
  const sums = noSums(units);
  const weights = evenScale(node.weights);
  children.forEach((child, index) => add(sums, child, weights[index] as number, node.mean));
  return meansOf(sums, node, children.length);
}

/** The weights times a power of two, which changes no digit: sums of huge or tiny weights stay within what a number can hold. */
function evenScale(weights: readonly number[]): readonly number[] {
  const largest = Math.max(0, ...weights);
  const factor = 2 ** -Math.floor(Math.log2(largest));
  return Number.isFinite(factor) && factor > 0 ? weights.map((weight) => weight * factor) : weights;
}

/** What is known of each unit's mean, child by child. */
interface Sums {
  readonly weighted: Column;
  /** Of the weights of the children that have a score. */
  readonly weight: Column;
  /** A mean lies between the lowest and the highest of what it is taken of, whatever the rounding. */
  readonly lowest: Column;
  readonly highest: Column;
  readonly available: Int32Array;
  readonly troubles: ReasonColumn;
}

function noSums(units: number): Sums {
  const column = (start: number): Column => new Float64Array(units).fill(start);
  return {
    weighted: column(0),
    weight: column(0),
    lowest: column(Infinity),
    highest: column(-Infinity),
    available: new Int32Array(units),
    troubles: new Uint8Array(units),
  };
}

/** Adds one child, for all units, in place. */
function add(sums: Sums, { scores, reasons }: NodeColumn, weight: number, mean: Mean): void {
  const { weighted, lowest, highest, available, troubles } = sums;
  for (let unit = 0; unit < scores.length; unit++) {
    const reason = reasons[unit] as number;
    if (reason !== SCORED) {
      if (weight > 0 && blocks(reason)) troubles[unit] = NOT_COMPUTABLE;
      continue;
    }
    available[unit] = (available[unit] as number) + 1;
    if (weight === 0) continue;
    const score = at(scores, unit);
    if (mean !== "arithmetic" && score <= 0) troubles[unit] ||= NOT_POSITIVE;
    weighted[unit] =
      at(weighted, unit) + (mean === "arithmetic" ? weight * score : mean === "harmonic" ? weight / score : weight * Math.log(score));
    sums.weight[unit] = at(sums.weight, unit) + weight;
    if (score < at(lowest, unit)) lowest[unit] = score;
    if (score > at(highest, unit)) highest[unit] = score;
  }
}

function meansOf(
  { weighted, weight, lowest, highest, available, troubles }: Sums,
  { mean, coverage }: ScoredNode,
  children: number,
): NodeColumn {
  const units = available.length;
  const column = { scores: new Float64Array(units), reasons: new Uint8Array(units), available };
  for (let unit = 0; unit < units; unit++) {
    const [sum, total, count] = [at(weighted, unit), at(weight, unit), available[unit] as number];
    const value = mean === "harmonic" ? total / sum : mean === "geometric" ? Math.exp(sum / total) : sum / total;
    const reason = reasonFor(troubles[unit] as number, count, count / children < coverage, total, value);
    column.reasons[unit] = reason;
    column.scores[unit] = reason === SCORED ? Math.min(at(highest, unit), Math.max(at(lowest, unit), value)) + 0 : NaN;
  }
  return column;
}

function reasonFor(trouble: number, count: number, scarce: boolean, weight: number, mean: number): number {
  if (trouble !== SCORED) return trouble;
  if (count === 0) return NO_VALUE;
  if (scarce) return LOW_COVERAGE;
  if (weight === 0) return ZERO_WEIGHT;
  return Number.isFinite(mean) ? SCORED : OVERFLOW;
}
