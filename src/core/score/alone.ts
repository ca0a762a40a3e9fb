import type { Framework, FrameworkNode, Profile } from "../../framework";
import { rollUp } from "./aggregate";
import type { Column } from "./column";
import { reasonCode, SCORED, type Unscored } from "./reasons";
import { ranked, type LeafSource, type Scores, type Way } from "./scores";
import { scoredTree } from "./tree";

/** The score of one leaf, or why there is none, and what it was made from. */
export interface LeafScore {
  readonly score: number | Unscored;
  readonly source: LeafSource;
}

/** Rolls up one unit by itself from the scores of its leaves; nobody is there to be ranked against. */
export function alone(
  way: Way,
  framework: Framework,
  profile: Profile | null,
  leafScore: (code: string, node: FrameworkNode) => LeafScore,
  givenScore: (code: string) => number | null = () => null,
): Scores {
  const tree = scoredTree(framework, profile);
  const leaves = new Map<number, { scores: Column; reasons: Uint8Array }>();
  const sources = new Map<number, LeafSource>();
  const given = new Map<number, Column>();
  tree.forEach(({ node }, place) => {
    if (node.indicator === null) {
      const own = givenScore(node.code);
      if (own !== null) given.set(place, Float64Array.of(own));
      return;
    }
    const { score, source } = leafScore(node.code, node);
    leaves.set(place, column(score));
    sources.set(place, source);
  });
  const columns = rollUp(tree, 1, leaves, given);
  return ranked({ way, framework, tree, units: [""], columns, sources, given });
}

function column(score: number | Unscored): { scores: Column; reasons: Uint8Array } {
  return typeof score === "number"
    ? { scores: Float64Array.of(score), reasons: Uint8Array.of(SCORED) }
    : { scores: Float64Array.of(NaN), reasons: Uint8Array.of(reasonCode(score)) };
}
