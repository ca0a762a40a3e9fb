import { lowCoverage } from "../score/readings/coverage";
import type { Rule } from "./context";
import { spoken } from "./speaking";

/** At no cell: the cells that lack something are told by the rules of values and targets. */
export const lowCoverageRule: Rule<"low-coverage"> = {
  id: "low-coverage",
  judge: (context) =>
    lowCoverage(context).map(({ node, sheet, scored, stated, withoutValue, withoutTarget, threshold }) => {
      const facts = { name: node.name.vi, scored, stated, withoutValue, withoutTarget, threshold };
      return spoken("low-coverage", { at: null, sheet, indicator: node.code, component: null }, facts);
    }),
};
