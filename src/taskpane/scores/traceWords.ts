import { exactly } from "../../core/rules/format";
import { unscoredText, type Score, type ScoreInput, type Trace } from "../../core/score";
import type { Framework } from "../../framework";
import type { Language } from "../text";
import { shortText } from "../words";
import { nodeName, percent, scoreNumber, scoresText, shownCode } from "./words";

interface Traced {
  readonly framework: Framework;
  /** What the leaf's cells say, where it was scored from them. */
  readonly input: ScoreInput | undefined;
}

/** A trace in sentences, one a line. */
export function traceLines(trace: Trace, { framework, input }: Traced, language: Language): readonly string[] {
  const text = scoresText(language);
  switch (trace.kind) {
    case "mean":
      return meanLines(trace, framework, language);
    case "given":
      return [text.given];
    case "published":
      return [said(trace.score, language, text.publishedScore)];
    case "attained":
      return attainedLines(trace, input, language);
    case "normalised":
      return normalisedLines(trace, input, language);
  }
}

function meanLines(trace: Extract<Trace, { kind: "mean" }>, framework: Framework, language: Language): readonly string[] {
  const text = scoresText(language);
  const { parts, mean, threshold, score } = trace;
  const scored = parts.filter((part) => "value" in part.score);
  const lines = parts.map((part) => {
    const name = shownCode(part.code) || nodeName(framework, part.code, language);
    return "value" in part.score
      ? text.part(name, percent(part.share, language), scoreNumber(part.score.value, language))
      : text.leftOut(name, unscoredText(part.score.unscored)[language]);
  });
  return [
    ...("unscored" in score ? [text.noScore(unscoredText(score.unscored)[language])] : [text.mean[mean](scored.length, parts.length)]),
    ...lines,
    ...("value" in score && scored.length < parts.length ? [text.shared] : []),
    ...(threshold > 0 ? [text.threshold(percent(threshold, language))] : []),
  ];
}

function attainedLines(
  { value, goal, score }: Extract<Trace, { kind: "attained" }>,
  input: ScoreInput | undefined,
  language: Language,
): readonly string[] {
  const text = scoresText(language);
  const written = input?.goal?.text.trim() ?? "";
  if ("unscored" in score) return [text.noScore(unscoredText(score.unscored)[language]), ...notCounted(input, language)];
  if (value === null || goal === null) return [];
  const [number, target] = [exactly(value, language), exactly(goal.number, language)];
  const aim = written === "" || written === target ? target : `“${shortText(written, 60)}” (${target})`;
  if (score.value === 100) return [text.reachedTarget(number, aim)];
  return [text.shareOfTarget(number, target, scoreNumber(score.value, language), goal.from)];
}

function normalisedLines(
  trace: Extract<Trace, { kind: "normalised" }>,
  input: ScoreInput | undefined,
  language: Language,
): readonly string[] {
  const text = scoresText(language);
  const { value, score, formula, direction, normalisation } = trace;
  if ("unscored" in score) return [text.noScore(unscoredText(score.unscored)[language]), ...notCounted(input, language)];
  const number = value === null ? "" : exactly(value, language);
  if (normalisation !== "goalposts" || formula?.kind !== "linear")
    return [text.normalised(number, normalisation, scoreNumber(score.value, language))];
  const [from, to] = [formula.from * direction, (formula.from + formula.span) * direction];
  return [text.between(number, exactly(from, language), exactly(to, language), scoreNumber(score.value, language))];
}

/** What stands in the cell of a value that does not count. */
function notCounted(input: ScoreInput | undefined, language: Language): readonly string[] {
  const shown = input?.value === null ? (input.reading?.value?.text.trim() ?? "") : "";
  return shown === "" ? [] : [scoresText(language).notCounted(shortText(shown, 60))];
}

function said(score: Score, language: Language, say: (score: string) => string): string {
  if ("value" in score) return say(scoreNumber(score.value, language));
  return scoresText(language).noScore(unscoredText(score.unscored)[language]);
}
