import { scoreOf, type Scores } from "./scores";
import { strengthsOf } from "./strengths";

/** A leaf that stands out, and by what: its score, and its rank where units are compared. */
export interface Standout {
  readonly code: string;
  readonly score: number | null;
  readonly rank: number | null;
}

export interface Standouts {
  /** The best first. */
  readonly strengths: readonly Standout[];
  /** The worst first. */
  readonly weaknesses: readonly Standout[];
}

const COUNT = 5;

/**
 * The five best and the five worst leaves. In a panel by rank, as COINr has them. For one unit by itself nobody is there to be ranked
 * against: by score, ties by `beyond` (how far a target is exceeded), no leaf in both lists; a leaf at the top of the scale is no weakness.
 */
export function standoutsOf(scores: Scores, unit = 0, beyond: (code: string) => number = () => 0): Standouts {
  if (scores.way === "panel") {
    const { strengths, weaknesses } = strengthsOf(scores)(unit);
    const named = ({ code, rank }: { code: string; rank: number }): Standout => ({ code, rank, score: valueOf(scores, code, unit) });
    return { strengths: strengths.map(named), weaknesses: [...weaknesses].reverse().map(named) };
  }
  const leaves = [...scores.sources.keys()].flatMap((place) => {
    const code = scores.tree[place]?.node.code ?? "";
    const score = valueOf(scores, code, unit);
    return score === null ? [] : [{ code, score, rank: null }];
  });
  const ranked = leaves.sort((a, b) => b.score - a.score || beyond(b.code) - beyond(a.code));
  const half = Math.ceil(ranked.length / 2);
  const strengths = ranked.slice(0, Math.min(COUNT, half));
  const weaknesses = ranked.slice(Math.max(half, ranked.length - COUNT)).reverse();
  return { strengths, weaknesses: weaknesses.filter(({ score }) => score < 100) };
}

function valueOf(scores: Scores, code: string, unit: number): number | null {
  const score = scoreOf(scores, code, unit);
  return score !== null && "value" in score ? score.value : null;
}
