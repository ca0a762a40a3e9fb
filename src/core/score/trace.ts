import type { Mean } from "../../framework";
import { at } from "./column";
import type { Formula } from "./normalise";
import { placeOf, scoreAt, type Goal, type LeafSource, type Score, type Scores } from "./scores";
import type { Treated } from "./treat";

/** Where a score comes from: enough to compute it again by hand. */
export type Trace =
  | {
      readonly kind: "mean";
      readonly code: string;
      readonly mean: Mean;
      /** Least share of the children that must have a score. */
      readonly threshold: number;
      readonly parts: readonly Part[];
      readonly score: Score;
    }
  /** A published score of the node itself, because not all of its children have one. */
  | { readonly kind: "given"; readonly code: string; readonly parts: readonly Part[]; readonly score: Score }
  | {
      readonly kind: "normalised";
      readonly code: string;
      /** Raw value; `null` for a missing one. */
      readonly value: number | null;
      readonly treatment: Omit<Treated, "values">;
      /** The value after treatment. */
      readonly treated: number | null;
      readonly direction: 1 | -1;
      readonly normalisation: string;
      /** `null`: the whole column could not be scored. */
      readonly formula: Formula | null;
      readonly score: Score;
    }
  | { readonly kind: "attained"; readonly code: string; readonly value: number | null; readonly goal: Goal | null; readonly score: Score }
  | { readonly kind: "published"; readonly code: string; readonly value: number | null; readonly score: Score };

/** One child in the mean of its parent. */
export interface Part {
  readonly code: string;
  /** As given, relative to its siblings. */
  readonly weight: number;
  /** The share (0…1) it has in the mean after the weights of what is missing went to the others; 0 if it has none. */
  readonly share: number;
  readonly score: Score;
}

/** The trace of a node's score; `null` for a code or unit that is not there. */
export function traceOf(scores: Scores, code: string, unit = 0): Trace | null {
  const place = placeOf(scores, code);
  const node = scores.tree[place];
  if (node === undefined || unit < 0 || unit >= scores.units.length) return null;
  const score = scoreAt(scores, place, unit);
  const source = scores.sources.get(place);
  if (source !== undefined) return leafTrace(code, source, unit, score);
  const parts = partsOf(scores, place, unit);
  const whole = parts.every((part) => "value" in part.score);
  if (scores.given.has(place) && !whole) return { kind: "given", code, parts: parts.map((part) => ({ ...part, share: 0 })), score };
  return { kind: "mean", code, mean: node.mean, threshold: node.coverage, parts, score };
}

function partsOf(scores: Scores, place: number, unit: number): readonly Part[] {
  const { children = [], weights = [] } = scores.tree[place] ?? {};
  const parts = children.map((child, index) => ({
    code: scores.tree[child]?.node.code ?? "",
    weight: weights[index] as number,
    score: scoreAt(scores, child, unit),
  }));
  const total = parts.reduce((sum, { weight, score }) => sum + ("value" in score ? weight : 0), 0);
  return parts.map((part) => ({ ...part, share: "value" in part.score && total > 0 ? part.weight / total : 0 }));
}

function leafTrace(code: string, source: LeafSource, unit: number, score: Score): Trace {
  if (source.kind === "attained") return { kind: "attained", code, value: source.value, goal: source.goal, score };
  if (source.kind === "published") return { kind: "published", code, value: source.value, score };
  const { values, treated, method, normalised } = source;
  const { values: after, ...treatment } = treated;
  return {
    kind: "normalised",
    code,
    value: orNull(at(values, unit)),
    treatment,
    treated: orNull(at(after, unit)),
    direction: method.direction,
    normalisation: method.normalise.method,
    formula: normalised.formula,
    score,
  };
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
