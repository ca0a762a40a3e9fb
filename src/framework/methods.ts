/**
 * How a tree is scored: treat, normalise, aggregate, in this order, as COINr does. Every field may be left out; what then holds stands in
 * `core/score/methods`, because a method that nobody stated is provisional and not a fact of the framework.
 */
export interface Methods {
  readonly treat?: TreatMethod;
  readonly normalise?: Normalisation;
  readonly aggregate?: Mean;
  /** The least share (0…1) of a node's direct children that must have a score; below it the node is unscored. */
  readonly coverage?: number;
  /** Overrides by level of the node that is computed. */
  readonly levels?: Readonly<Record<string, LevelMethods>>;
  /** Overrides and facts by code of the indicator. */
  readonly indicators?: Readonly<Record<string, IndicatorMethods>>;
}

export const MEANS = ["arithmetic", "geometric", "harmonic"] as const;
export type Mean = (typeof MEANS)[number];

export interface LevelMethods {
  readonly aggregate?: Mean;
  readonly coverage?: number;
}

export interface IndicatorMethods {
  readonly treat?: TreatMethod;
  readonly normalise?: Normalisation;
  /** For the distance to a target, in the indicator's unit. */
  readonly target?: number;
  /** The values that count as lowest and highest, in the indicator's unit, whatever its direction. */
  readonly goalposts?: Goalposts;
}

export interface Goalposts {
  readonly min: number;
  readonly max: number;
}

export type TreatMethod = "none" | Treatment;

/** A column is treated when its |skewness| and its excess kurtosis both reach their thresholds. */
export interface Treatment {
  readonly skewness?: number;
  readonly kurtosis?: number;
  /** Winsorising ends when so many points were moved; 0 for none. */
  readonly winsorise?: number;
  /** What the logarithm is taken of when winsorising did not help. */
  readonly log?: "original" | "winsorised" | "none";
}

export const NORMALISATIONS = [
  "min-max",
  "z-score",
  "rank",
  "borda",
  "percentile-rank",
  "distance-to-target",
  "distance-to-maximum",
  "distance-to-reference",
  "goalposts",
  "fraction-of-maximum",
] as const;
export type NormalisationName = (typeof NORMALISATIONS)[number];

export type Normalisation =
  | { readonly method: "min-max"; readonly low?: number; readonly high?: number }
  | { readonly method: "z-score"; readonly mean?: number; readonly sd?: number }
  | { readonly method: "rank" | "borda" | "percentile-rank" | "distance-to-maximum" | "fraction-of-maximum" }
  /** `cap`: no score above 1. */
  | { readonly method: "distance-to-target"; readonly cap?: boolean }
  /** `unit`: the code of the unit that gets 1. */
  | { readonly method: "distance-to-reference"; readonly unit: string }
  /** `min`, `max`: for indicators without goalposts of their own. `cut`: no score below 0 or above `high`. */
  | { readonly method: "goalposts"; readonly min?: number; readonly max?: number; readonly high?: number; readonly cut?: boolean };
