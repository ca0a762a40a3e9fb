/** Why there is no score. A reason is a fact; its sentence stands in the texts. */
export const REASONS = [
  /** No value; of a node: none of its children has a score. */
  "no-value",
  /** A number that is typed as text: no formula can calculate with it before it is mended. */
  "value-as-text",
  /** A value with more than one reading. */
  "value-ambiguous",
  /** Something stands there that is no usable number: words, an error, a number that cannot be right. */
  "value-invalid",
  /** All values of the indicator are the same, or there is only one. */
  "no-spread",
  "no-target",
  /** There is a target, but none that a number can be held against (a rank, the national average, a later year). */
  "target-not-comparable",
  /** A target at or beyond the worst value: the distance to it has no meaning. */
  "target-not-above-worst",
  /** Not reached, and not above 0: no share of it can be told. */
  "target-not-positive",
  "no-goalposts",
  /** The reference unit has no value. */
  "no-reference",
  "reference-is-worst",
  /** A share of the best value, which is not above 0. */
  "best-not-positive",
  /** A published score that is not within 0…100. */
  "out-of-scale",
  /** Fewer of the direct children have a score than the threshold asks for. */
  "low-coverage",
  /** The children that have a score have no weight. */
  "zero-weight",
  /** A geometric or harmonic mean over a score that is not above 0. */
  "not-positive",
  /** Below it stands a mean that cannot be taken; to leave it out would reward it. */
  "not-computable-below",
  /** Numbers beyond what a computer can hold. */
  "overflow",
] as const;
export type Unscored = (typeof REASONS)[number];

/** Reasons as small numbers in a column; 0 is a score. */
export type ReasonColumn = Uint8Array;

export const SCORED = 0;

export function reasonCode(reason: Unscored): number {
  return REASONS.indexOf(reason) + 1;
}

/** `null`: there is a score. */
export function reasonOf(code: number): Unscored | null {
  return REASONS[code - 1] ?? null;
}

/** What cannot be computed makes everything above it so; what is merely missing is left out. */
export const NOT_COMPUTABLE = reasonCode("not-computable-below");
const BLOCKING = new Set<Unscored>(["not-positive", "not-computable-below", "overflow"]);
const blocking = [false, ...REASONS.map((reason) => BLOCKING.has(reason))];

export function blocks(code: number): boolean {
  return blocking[code] === true;
}
