import type { Judgement } from "../../app";
import type { ScoreView } from "../../app/scores";
import { lowCoverage, leavesBelow, scoreOf, type Score } from "../../core/score";
import { shownLeaves } from "../../core/plan/summary/rows";
import { childrenOf, pathOf, type Framework } from "../../framework";

/** One node of the tree as the tab shows it. */
export interface TreeNode {
  readonly code: string;
  readonly score: Score | null;
  readonly isLeaf: boolean;
  /** Leaves below it that have a score, and all of them. */
  readonly scored: number;
  readonly leaves: number;
  /** The score rests on too few of the indicators that the workbook states. */
  readonly isLow: boolean;
  readonly children: readonly TreeNode[];
}

/**
 * The tree of scores: for an agency's workbook only what it states or should state, and what stands above that; else the whole framework.
 * Counts are of the whole framework, since that is what a score above an indicator stands for.
 */
export function treeOf(judgement: Judgement, { scores, unit, inputs, choice }: ScoreView): readonly TreeNode[] {
  const { framework } = scores;
  const low = new Set(choice.way === "attainment" ? lowCoverage(judgement).map(({ node }) => node.code) : []);
  const wanted = choice.way === "attainment" || choice.way === "provisional" ? shownLeaves(judgement, inputs.inputs) : null;
  const shown = wanted && new Set([...wanted].flatMap((code) => pathOf(framework, code).map((node) => node.code)));
  const build = (parent: string | null): readonly TreeNode[] =>
    childrenOf(framework, parent).flatMap(({ code, indicator }): readonly TreeNode[] => {
      if (shown?.has(code) === false) return [];
      const leaves = indicatorsBelow(framework, code);
      const hasScore = (leaf: string): boolean => "value" in (scoreOf(scores, leaf, unit) ?? {});
      return [
        {
          code,
          score: scoreOf(scores, code, unit),
          isLeaf: indicator !== null,
          scored: leaves.filter(hasScore).length,
          leaves: leaves.length,
          isLow: low.has(code),
          children: build(code),
        },
      ];
    });
  return build(null);
}

/** The indicators below a node, by code: one that stands as components is still one. */
function indicatorsBelow(framework: Framework, code: string): readonly string[] {
  return [...new Set(leavesBelow(framework, code).map((leaf) => leaf.code.split("/")[0] ?? leaf.code))];
}
