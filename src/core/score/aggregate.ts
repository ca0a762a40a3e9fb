import type { Mean } from "../../framework";
import { at, type Column } from "./column";
import { blocks, NOT_COMPUTABLE, reasonCode, SCORED, type ReasonColumn } from "./reasons";
import type { ScoredNode, ScoredTree } from "./tree";

/** Scores of one node over all units; where a reason is set the score is NaN. */
export interface NodeColumn {
  readonly scores: Column;
  readonly reasons: ReasonColumn;
  /** How many of the direct children have a score; a leaf has none. */
  readonly available?: Int32Array;
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
  leaves: ReadonlyMap<number, NodeColumn>,
  given: ReadonlyMap<number, Column> = new Map(),
): readonly NodeColumn[] {
  const columns: NodeColumn[] = [];
  // Parents stand before their children.
  for (let place = tree.length - 1; place >= 0; place--) {
    const node = tree[place] as ScoredNode;
    const children = node.children.map((child) => columns[child] as NodeColumn);
    const column = leaves.get(place) ?? meanOfChildren(node, children, units);
    const own = given.get(place);
    if (own !== undefined) standIn(column, own, children.length);
    columns[place] = column;
  }
  return columns;
}

/** Replaces, in place, what was computed from only some of the children. */
function standIn(column: NodeColumn, given: Column, children: number): void {
  for (let unit = 0; unit < given.length; unit++) {
    if (Number.isNaN(at(given, unit)) || column.available?.[unit] === children) continue;
    column.scores[unit] = at(given, unit);
    column.reasons[unit] = SCORED;
  }
}

/**
 * One node from its children: the mean over the children that have a score, with their weights renormalised by a single division at the end
 * (COINr scales the weights first, and rounding breaks true ties). Children of weight 0 count for the coverage only.
 */
export function meanOfChildren(node: ScoredNode, children: readonly NodeColumn[], units: number): NodeColumn {
  const sums = new Sums(node.mean);
  const weights = evenScale(node.weights);
  const column = { scores: new Float64Array(units), reasons: new Uint8Array(units), available: new Int32Array(units) };
  for (let unit = 0; unit < units; unit++) {
    sums.clear();
    for (let index = 0; index < children.length; index++) {
      const { scores, reasons } = children[index] as NodeColumn;
      sums.add(at(scores, unit), reasons[unit] as number, at(weights, index));
    }
    const scarce = sums.available / children.length < node.coverage;
    const mean = sums.mean();
    const reason = sums.reason(scarce, mean);
    column.available[unit] = sums.available;
    column.reasons[unit] = reason;
    column.scores[unit] = reason === SCORED ? mean : NaN;
  }
  return column;
}

/** The weights times a power of two, which changes no digit: sums of huge or tiny weights stay within what a number can hold. */
function evenScale(weights: readonly number[]): Float64Array {
  const largest = Math.max(0, ...weights);
  const factor = 2 ** -Math.floor(Math.log2(largest));
  return Float64Array.from(weights, (weight) => (Number.isFinite(factor) && factor > 0 ? weight * factor : weight));
}

/** What is known of one unit's mean, child by child. */
class Sums {
  /** Children that have a score. */
  available = 0;
  private weighted = 0;
  /** Of the weights of the children that have a score. */
  private weight = 0;
  /** A mean lies between the lowest and the highest of what it is taken of, whatever the rounding. */
  private lowest = Infinity;
  private highest = -Infinity;
  private trouble = SCORED;

  constructor(private readonly kind: Mean) {}

  clear(): void {
    this.available = 0;
    this.weighted = 0;
    this.weight = 0;
    this.lowest = Infinity;
    this.highest = -Infinity;
    this.trouble = SCORED;
  }

  add(score: number, reason: number, weight: number): void {
    const { kind } = this;
    if (reason !== SCORED) {
      if (weight > 0 && blocks(reason)) this.trouble = NOT_COMPUTABLE;
      return;
    }
    this.available++;
    if (weight === 0) return;
    if (kind !== "arithmetic" && score <= 0) this.trouble ||= NOT_POSITIVE;
    this.weighted += kind === "arithmetic" ? weight * score : kind === "harmonic" ? weight / score : weight * Math.log(score);
    this.weight += weight;
    if (score < this.lowest) this.lowest = score;
    if (score > this.highest) this.highest = score;
  }

  mean(): number {
    const { kind, weighted, weight, lowest, highest } = this;
    const value = kind === "harmonic" ? weight / weighted : kind === "geometric" ? Math.exp(weighted / weight) : weighted / weight;
    return Math.min(highest, Math.max(lowest, value)) + 0;
  }

  reason(scarce: boolean, mean: number): number {
    if (this.trouble !== SCORED) return this.trouble;
    if (this.available === 0) return NO_VALUE;
    if (scarce) return LOW_COVERAGE;
    if (this.weight === 0) return ZERO_WEIGHT;
    return Number.isFinite(mean) ? SCORED : OVERFLOW;
  }
}
