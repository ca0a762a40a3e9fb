import { scoreOf, wayLabel } from "../core/score";
import type { Judgement } from "./check";
import type { ReportOtherScores, ReportScore, ReportScores } from "./report";
import { scoreView, wayChoices, type ScoreView } from "./scores";

/** How far the workbook has come to its targets, as other programs read it. Not a PII score, and it says so. */
export function reportScores(judgement: Judgement): ReportScores {
  return scoresOf(scoreView(judgement, "attainment"));
}

/** The scores in every other way that the workbook's data allow. */
export function otherScores(judgement: Judgement): readonly ReportOtherScores[] {
  const others = wayChoices(judgement).filter(({ way }) => way !== "attainment");
  return others.map(({ key, sheet, year }) => {
    const view = scoreView(judgement, key);
    const { units } = view.scores;
    return {
      sheet,
      year,
      ...(view.choice.way === "panel" ? { unit: units[view.unit] ?? "", units: units.length } : {}),
      ...scoresOf(view),
    };
  });
}

function scoresOf(view: ScoreView): ReportScores {
  const { way, framework, assumed } = view.scores;
  const nodes = framework.nodes.map(({ code }): [string, ReportScore] => [code, reportScore(view, code)]);
  return { method: way, label: wayLabel(way), assumed, nodes: Object.fromEntries(nodes) };
}

function reportScore({ scores, unit }: ScoreView, code: string): ReportScore {
  const score = scoreOf(scores, code, unit);
  if (score === null) return { unscored: "no-value" };
  if ("unscored" in score) return { unscored: score.unscored };
  const { value, coverage, rank } = score;
  return { value, coverage, ...(rank === null ? {} : { rank }) };
}
