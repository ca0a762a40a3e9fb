import { childrenOf, effectiveWeight } from "../../framework";
import { disagreements, type Disagreement } from "../score/stated/compare";
import { statedScores } from "../score/stated/read";
import type { CheckContext, Rule } from "./context";
import { canonicalName } from "./node-names";
import { spoken, type Spoken } from "./speaking";

/** Each column is a place and a year of its own. */
export const scoreMismatch: Rule<"score-mismatch"> = {
  id: "score-mismatch",
  judge: (context) =>
    statedScores(context).flatMap(({ scores }) =>
      disagreements(context.framework, context.profile, scores).map((found) => findingOf(context, found)),
    ),
};

/** Where the weights are only assumed and others could give the stated score, it is a note: nothing is proved. */
function findingOf(context: CheckContext, { stated, expected, from, within }: Disagreement): Spoken<"score-mismatch"> {
  const { code, at, number } = stated;
  const assumed = childrenOf(context.framework, code).some((child) => effectiveWeight(context.profile, child).mark === "provisional");
  const facts = { name: canonicalName(context.framework, code), stated: number, expected, from: from.map((score) => score.at), assumed };
  const subject = { at, sheet: at.sheet, indicator: code, component: null };
  return spoken("score-mismatch", subject, facts, { severity: assumed && within ? "note" : undefined });
}
