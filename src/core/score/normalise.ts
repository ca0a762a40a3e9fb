import type { Normalisation } from "../../framework";
import { at, deviationOf, mapped, meanOf, negated, type Column } from "./column";
import type { LeafMethod } from "./methods";
import { ascending, type Order } from "./order";
import { ascendingRanks } from "./rank";
import { reasonCode, type ReasonColumn, type Unscored } from "./reasons";

/** How a value became a score; `x` is the treated value times the direction. Enough to compute it again. */
export type Formula =
  /** `(x - from) / span * gain + low`, then cut to `floor` and `ceiling` where there are any. */
  | {
      readonly kind: "linear";
      readonly from: number;
      readonly span: number;
      readonly gain: number;
      readonly low: number;
      readonly floor: number | null;
      readonly ceiling: number | null;
    }
  /** `1 - (top - x) / span`. */
  | { readonly kind: "distance"; readonly top: number; readonly span: number }
  /** `(rank - less) / divisor`; ranks ascend, ties have the lowest. */
  | { readonly kind: "rank"; readonly less: 0 | 1; readonly divisor: number }
  /** `least / x` of a lower-is-better value before direction: the best unit gets 1. */
  | { readonly kind: "least-share"; readonly least: number };

export interface Normalised {
  readonly scores: Column;
  readonly reasons: ReasonColumn;
  /** `null`: nobody could be scored, for a reason of the whole column. */
  readonly formula: Formula | null;
}

/** A treated column with what its normalisation needs to know. */
export interface NormaliseInput {
  readonly values: Column;
  /** In which the values times the direction ascend. */
  readonly worstFirst: Order;
  readonly method: LeafMethod;
  /** Place of the reference unit, -1 if there is none. */
  readonly reference: number;
}

/**
 * Scores of one indicator. COINr's formulas over the values times their direction, without its surprises: what cannot be computed is
 * unscored with a reason (constant column, reference unit at the minimum, target at the worst value …), and the share of the best value
 * of a lower-is-better indicator is `min / x`, where COINr's would score the worst unit highest.
 */
export function normalise(input: NormaliseInput): Normalised {
  const { values, method } = input;
  const directed = method.direction === 1 ? values : negated(values);
  const formula = formulaOf({ ...input, values: directed }, method.normalise);
  if (typeof formula === "string") return unscored(values, formula);
  return judged(values, apply(directed, input.worstFirst, formula), formula);
}

function unscored(values: Column, reason: Unscored): Normalised {
  const [missing, other] = [reasonCode("no-value"), reasonCode(reason)];
  const reasons = Uint8Array.from(values, (value) => (Number.isNaN(value) ? missing : other));
  return { scores: new Float64Array(values.length).fill(NaN), reasons, formula: null };
}

function judged(values: Column, scores: Column, formula: Formula): Normalised {
  const [missing, overflow] = [reasonCode("no-value"), reasonCode("overflow")];
  const reasons = new Uint8Array(values.length);
  for (let index = 0; index < values.length; index++) {
    if (Number.isFinite(at(scores, index))) continue;
    reasons[index] = Number.isNaN(at(values, index)) ? missing : overflow;
    scores[index] = NaN;
  }
  return { scores, reasons, formula };
}

function formulaOf(input: NormaliseInput, method: Normalisation): Formula | Unscored {
  const { values, worstFirst } = input;
  if (worstFirst.length === 0) return "no-value";
  const [min, max] = [at(values, worstFirst[0] as number), at(values, worstFirst[worstFirst.length - 1] as number)];
  const formula = METHODS[method.method]({ ...input, min, max }, method as never);
  return typeof formula !== "string" && "span" in formula && !Number.isFinite(formula.span) ? "overflow" : formula;
}

interface Facts extends NormaliseInput {
  readonly min: number;
  readonly max: number;
}

type MethodOf<Name extends Normalisation["method"]> = Extract<Normalisation, { readonly method: Name }>;

/** One formula for each way of normalising, given values that are already multiplied by the direction. */
const METHODS: { readonly [Name in Normalisation["method"]]: (facts: Facts, method: MethodOf<Name>) => Formula | Unscored } = {
  "min-max": ({ min, max }, { low = 0, high = 100 }) =>
    min === max ? "no-spread" : { ...linear(min, max - min), gain: high - low, low, floor: low, ceiling: high },
  "z-score": ({ min, max, values, worstFirst }, { mean = 0, sd = 1 }) => {
    const present = ascending(values, worstFirst);
    const centre = meanOf(present);
    const deviation = deviationOf(present, centre);
    return min === max || deviation === 0 ? "no-spread" : { ...linear(centre, deviation), gain: sd, low: mean };
  },
  rank: () => ({ kind: "rank", less: 0, divisor: 1 }),
  borda: () => ({ kind: "rank", less: 1, divisor: 1 }),
  "percentile-rank": ({ worstFirst: { length: count } }) => (count === 1 ? "no-spread" : { kind: "rank", less: 1, divisor: count - 1 }),
  "distance-to-maximum": ({ min, max }) => (min === max ? "no-spread" : { kind: "distance", top: max, span: max - min }),
  "distance-to-reference": ({ values, reference, min, max }) => {
    const top = reference < 0 ? NaN : at(values, reference);
    if (Number.isNaN(top)) return "no-reference";
    if (min === max) return "no-spread";
    return top === min ? "reference-is-worst" : { kind: "distance", top, span: top - min };
  },
  "distance-to-target": ({ min, method }, { cap = false }) => {
    if (method.target === null) return "no-target";
    const span = method.direction * method.target - min;
    return span > 0 ? { ...linear(min, span), ceiling: cap ? 1 : null } : "target-not-above-worst";
  },
  goalposts: ({ method }, { min, max, high = 100, cut = true }) => {
    const posts = method.goalposts ?? (min === undefined || max === undefined ? null : { min, max });
    if (posts === null) return "no-goalposts";
    const from = method.direction === 1 ? posts.min : -posts.max;
    return { ...linear(from, posts.max - posts.min), gain: high, ...(cut ? { floor: 0, ceiling: high } : {}) };
  },
  "fraction-of-maximum": ({ min, max, method }) => {
    // Values times -1: the largest of them is minus the least.
    if (method.direction === -1) return max < 0 && min < 0 ? { kind: "least-share", least: -max } : "best-not-positive";
    return max > 0 ? linear(0, max) : "best-not-positive";
  },
};

function linear(from: number, span: number): Extract<Formula, { kind: "linear" }> {
  return { kind: "linear", from, span, gain: 1, low: 0, floor: null, ceiling: null };
}

function apply(directed: Column, worstFirst: Order, formula: Formula): Column {
  if (formula.kind === "linear") return applyLinear(directed, formula);
  if (formula.kind === "rank") return mapped(ascendingRanks(directed, worstFirst), (rank) => (rank - formula.less) / formula.divisor);
  if (formula.kind === "distance") return mapped(directed, (x) => 1 - (formula.top - x) / formula.span);
  return mapped(directed, (x) => formula.least / -x);
}

function applyLinear(directed: Column, { from, span, gain, low, floor, ceiling }: Extract<Formula, { kind: "linear" }>): Column {
  const [lowest, highest] = [floor ?? -Infinity, ceiling ?? Infinity];
  const scores = new Float64Array(directed.length);
  for (let index = 0; index < directed.length; index++) {
    const raw = ((at(directed, index) - from) / span) * gain + low;
    // Adding 0 turns -0 into 0.
    scores[index] = (raw < lowest ? lowest : raw > highest ? highest : raw) + 0;
  }
  return scores;
}
