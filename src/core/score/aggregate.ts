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
  const column = { scores: new Float64Array(units), reasons: new Uint8Array(units), available: new Int32Array(units) };
  const family = {
    scores: children.map(({ scores }) => scores),
    reasons: children.map(({ reasons }) => reasons),
    weights: evenScale(node.weights),
  };
  for (let unit = 0; unit < units; unit++) aggregateUnit(node, family, unit, column);
  return column;
}

/** The children of one node, field by field. */
interface Family {
  readonly scores: readonly Column[];
  readonly reasons: readonly ReasonColumn[];
  readonly weights: readonly number[];
}

/** The weights times a power of two, which changes no digit: sums of huge or tiny weights stay within what a number can hold. */
function evenScale(weights: readonly number[]): readonly number[] {
  const largest = Math.max(0, ...weights);
  const factor = 2 ** -Math.floor(Math.log2(largest));
  return Number.isFinite(factor) && factor > 0 ? weights.map((weight) => weight * factor) : weights;
}

function aggregateUnit(node: ScoredNode, { scores, reasons, weights }: Family, unit: number, into: NodeColumn): void {
  const { mean } = node;
  let count = 0;
  let trouble = SCORED;
  let weighted = 0;
  let total = 0;
  // A mean lies between the lowest and the highest of what it is taken of, whatever the rounding.
  let lowest = Infinity;
  let highest = -Infinity;
  for (let index = 0; index < weights.length; index++) {
    const weight = weights[index] as number;
    const reason = (reasons[index] as ReasonColumn)[unit] as number;
    if (reason !== SCORED) {
      if (weight > 0 && blocks(reason)) trouble = NOT_COMPUTABLE;
      continue;
    }
    count++;
    if (weight === 0) continue;
    const score = at(scores[index] as Column, unit);
    if (mean !== "arithmetic" && score <= 0) trouble ||= NOT_POSITIVE;
    weighted += mean === "arithmetic" ? weight * score : mean === "harmonic" ? weight / score : weight * Math.log(score);
    total += weight;
    lowest = Math.min(lowest, score);
    highest = Math.max(highest, score);
  }
  const value = mean === "harmonic" ? total / weighted : mean === "geometric" ? Math.exp(weighted / total) : weighted / total;
  const reason = reasonFor(trouble, count, count / weights.length < node.coverage, total, value);
  into.available[unit] = count;
  into.reasons[unit] = reason;
  into.scores[unit] = reason === SCORED ? Math.min(highest, Math.max(lowest, value)) + 0 : NaN;
}

function reasonFor(trouble: number, count: number, scarce: boolean, weight: number, mean: number): number {
  if (trouble !== SCORED) return trouble;
  if (count === 0) return NO_VALUE;
  if (scarce) return LOW_COVERAGE;
  if (weight === 0) return ZERO_WEIGHT;
  return Number.isFinite(mean) ? SCORED : OVERFLOW;
}
