import { isPossible } from "../score/stated/compare";
import { statedScores } from "../score/stated/read";
import type { Rule } from "./context";
import { canonicalName } from "./node-names";
import { spoken } from "./speaking";

/** What was read as the value of an indicator is judged as such (`out-of-range`). */
export const scoreOutOfRange: Rule<"score-out-of-range"> = {
  id: "score-out-of-range",
  judge: (context) =>
    statedScores(context).flatMap(({ scores, isValue }) =>
      [...scores.values()].flatMap((score) => {
        const { code, at, number } = score;
        if (isValue || isPossible(score)) return [];
        const facts = { name: canonicalName(context.framework, code), stated: number };
        return [spoken("score-out-of-range", { at, sheet: at.sheet, indicator: code, component: null }, facts)];
      }),
    ),
};
