import { scoreOf, wayLabel, type Scores } from "../core/score";
import type { ReportScore, ReportScores } from "./report";

/** The scores of one workbook as other programs read them. */
export function reportScores(scores: Scores): ReportScores {
  const nodes = scores.framework.nodes.map(({ code }): [string, ReportScore] => [code, reportScore(scores, code)]);
  return { method: scores.way, label: wayLabel(scores.way), nodes: Object.fromEntries(nodes) };
}

function reportScore(scores: Scores, code: string): ReportScore {
  const score = scoreOf(scores, code);
  if (score === null) return { unscored: "no-value" };
  return "value" in score ? { value: score.value, coverage: score.coverage } : { unscored: score.unscored };
}
