import type { Framework, Profile } from "../../../framework";
import { meanOfChildren, rollUp, type NodeColumn } from "../aggregate";
import { SCORED } from "../reasons";
import { scoredTree, type ScoredTree } from "../tree";
import type { StatedScore } from "./read";

/** A stated score that is not the mean of what stands below it. */
export interface Disagreement {
  readonly stated: StatedScore;
  /** The mean of its children, stated or computed from what is stated below them. */
  readonly expected: number;
  /** The scores that it was computed from. */
  readonly from: readonly StatedScore[];
  /** Its place among the children: within their lowest and highest, so that other weights could explain it. */
  readonly within: boolean;
}

/** Binary noise of sums of numbers up to 100. */
const NOISE = 1e-9;

/**
 * Compares each stated score with the roll-up of its children, where all of them are stated or can be computed. Published scores are rounded
 * one by one, so a difference of half a unit of the last decimal on each side is none. A column in which every parent is the sum of its
 * children is another kind of score.
 */
export function disagreements(framework: Framework, profile: Profile, stated: ReadonlyMap<string, StatedScore>): readonly Disagreement[] {
  const tree = scoredTree(framework, profile);
  const leaves = new Map(
    tree.flatMap(({ node }, place) => {
      const score = stated.get(node.code);
      const whole = score !== undefined || node.indicator !== null;
      return whole ? [[place, leafColumn(score?.number ?? null)] as const] : [];
    }),
  );
  const rolled: Rolled = { tree, columns: rollUp(tree, 1, leaves), stated };
  const parents = tree.flatMap(({ node, children }, place) => {
    const own = stated.get(node.code);
    const complete = own !== undefined && children.length > 0 && children.every((child) => isWhole(rolled, child));
    // An impossible score is a fault of its own, which its parent only repeats.
    const possible = complete && [own, ...children.flatMap((child) => basis(rolled, child))].every(isPossible);
    return possible ? [{ own, place }] : [];
  });
  const compared = parents.map(({ own, place }) => compare(rolled, own, place));
  if (compared.length > 0 && compared.every(({ isSum }) => isSum)) return [];
  return compared.flatMap(({ disagreement }) => (disagreement === null ? [] : [disagreement]));
}

interface Rolled {
  readonly tree: ScoredTree;
  readonly columns: readonly NodeColumn[];
  readonly stated: ReadonlyMap<string, StatedScore>;
}

function leafColumn(number: number | null): NodeColumn {
  return { scores: Float64Array.of(number ?? NaN), reasons: Uint8Array.of(number === null ? 1 : SCORED) };
}

/** Stated, or computed from children of which none is missing. */
function isWhole(rolled: Rolled, place: number): boolean {
  const { tree, stated, columns } = rolled;
  const node = tree[place];
  if (node === undefined || columns[place]?.reasons[0] !== SCORED) return false;
  return stated.has(node.node.code) || (node.children.length > 0 && node.children.every((child) => isWhole(rolled, child)));
}

/** The stated scores that a node's own rests on. */
function basis(rolled: Rolled, place: number): readonly StatedScore[] {
  const node = rolled.tree[place];
  const own = node === undefined ? undefined : rolled.stated.get(node.node.code);
  return own !== undefined ? [own] : (node?.children ?? []).flatMap((child) => basis(rolled, child));
}

function compare(rolled: Rolled, own: StatedScore, place: number): { readonly isSum: boolean; readonly disagreement: Disagreement | null } {
  const { children = [] } = rolled.tree[place] ?? {};
  const columns = children.map((child) => rolled.columns[child] as NodeColumn);
  const numbers = columns.map(({ scores }) => scores[0] as number);
  const from = children.flatMap((child) => basis(rolled, child));
  const tolerance = half(own) + Math.max(0, ...from.map(half)) + NOISE;
  const mean = meanOfChildren(rolled.tree[place] as ScoredTree[number], columns, 1);
  const expected = mean.scores[0] as number;
  const sum = numbers.reduce((total, number) => total + number, 0);
  const isSum = children.length > 1 && Math.abs(own.number - sum) <= tolerance * children.length;
  if (mean.reasons[0] !== SCORED || Math.abs(own.number - expected) <= tolerance) return { isSum, disagreement: null };
  const within = own.number >= Math.min(...numbers) - tolerance && own.number <= Math.max(...numbers) + tolerance;
  return { isSum, disagreement: { stated: own, expected, from, within } };
}

/** Within the scale of published scores. */
export function isPossible({ number }: StatedScore): boolean {
  return number >= 0 && number <= 100;
}

function half({ decimals }: StatedScore): number {
  return decimals === null ? 0 : 0.5 * 10 ** -decimals;
}
