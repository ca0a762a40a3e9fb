import { childrenOf, effectiveWeight, type Framework, type FrameworkNode, type Mean, type Profile } from "../../framework";
import { nodeMethod } from "./methods";

/** One node as the computation needs it; children are places in the list of nodes. */
export interface ScoredNode {
  readonly node: FrameworkNode;
  readonly children: readonly number[];
  /** Of the children, as given: relative to one another. */
  readonly weights: readonly number[];
  readonly mean: Mean;
  readonly coverage: number;
}

/** A framework ready for computation, in its own order: parents before children. */
export type ScoredTree = readonly ScoredNode[];

/** The tree with the methods of the framework and the weights of the profile, where there is one. */
export function scoredTree(framework: Framework, profile: Profile | null): ScoredTree {
  const places = new Map(framework.nodes.map(({ code }, place) => [code, place]));
  return framework.nodes.map((node) => {
    const children = childrenOf(framework, node.code);
    return {
      node,
      children: children.map(({ code }) => places.get(code) as number),
      weights: children.map((child) => weightOf(child, profile)),
      ...nodeMethod(framework, node.code),
    };
  });
}

function weightOf(node: FrameworkNode, profile: Profile | null): number {
  return (profile === null ? node.weight : effectiveWeight(profile, node)).value;
}

/**
 * How much each node counts in the root above it, by code: the product of the shares of weight up the tree, 1 for a root. Over the nodes of
 * a complete level they add up to 1. Siblings without any weight count 0. What is missing in the data is not considered.
 */
export function effectiveWeights(framework: Framework, profile: Profile | null = null): ReadonlyMap<string, number> {
  const tree = scoredTree(framework, profile);
  const shares = new Map(framework.nodes.filter(({ parent }) => parent === null).map(({ code }) => [code, 1]));
  for (const { node, children, weights } of tree) {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    children.forEach((child, index) => {
      const share = total === 0 ? 0 : (weights[index] as number) / total;
      shares.set((tree[child] as ScoredNode).node.code, (shares.get(node.code) ?? 0) * share);
    });
  }
  return shares;
}
