import type { Framework, Profile } from "../../framework";
import { alone } from "./alone";
import type { Unscored } from "./reasons";
import type { Goal, Scores } from "./scores";

/** A value and what it was to be; `null` where there is none. */
export interface Aim {
  readonly value: number | null;
  readonly goal: Goal | null;
  /** Why value or goal do not count, where more is known than that there is none. */
  readonly reason?: Unscored | null;
}

/**
 * How far a value has come to its target, 0…100: reached or better is 100, else the share of the target (`value / target`; for "at most",
 * `target / value`), never below 0. Where the target is missed and not above 0 a share has no meaning, and there is no score. Whether a
 * strict target ("trên 50%") is met is another question: 50 of "above 50" is 100 here.
 */
export function attainment({ value, goal, reason }: Aim): number | Unscored {
  if (value === null || !Number.isFinite(value)) return reason ?? "no-value";
  if (goal === null || !Number.isFinite(goal.number)) return reason ?? "no-target";
  const { number: target, from } = goal;
  if (from === "below" ? value >= target : value <= target) return 100;
  // A missed "at most 0" is as far off as can be, and no value is further.
  if (from === "above" && target === 0) return 0;
  if (target <= 0) return "target-not-positive";
  const share = from === "below" ? value / target : target / value;
  return Math.max(0, Math.min(1, share)) * 100;
}

/** Attainment of every indicator, rolled up with the weights, means and thresholds of the framework. Not a PII score. */
export function scoreAttainment(framework: Framework, aims: ReadonlyMap<string, Aim>, profile: Profile | null = null): Scores {
  return alone("attainment", framework, profile, (code) => {
    const aim = aims.get(code) ?? { value: null, goal: null };
    return { score: attainment(aim), source: { kind: "attained", value: aim.value, goal: aim.goal } };
  });
}
