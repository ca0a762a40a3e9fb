import type { Framework, Profile } from "../../framework";
import { alone } from "./alone";
import type { Unscored } from "./reasons";
import type { Scores } from "./scores";

const SCALE = { min: 0, max: 100 };

/**
 * Rolls up published scores (0…100). They may stand at any node: one above the indicators is used where not all of its children have a
 * score, else it is computed from them, to be compared with what was published. A number outside the scale is no score.
 */
export function scorePublished(framework: Framework, published: ReadonlyMap<string, number>, profile: Profile | null = null): Scores {
  return alone(
    "published",
    framework,
    profile,
    (code) => {
      const value = published.get(code) ?? null;
      return { score: judged(value), source: { kind: "published", value } };
    },
    (code) => {
      const score = judged(published.get(code) ?? null);
      return typeof score === "number" ? score : null;
    },
  );
}

function judged(value: number | null): number | Unscored {
  if (value === null || Number.isNaN(value)) return "no-value";
  return value >= SCALE.min && value <= SCALE.max ? value : "out-of-scale";
}
