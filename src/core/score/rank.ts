import { at, countBelow, sorted, type Column } from "./column";

/**
 * Scores nearer than this to one another differ by rounding only and share a rank: relative to the scores themselves, and (for sums of
 * numbers of both signs, as z-scores are) to the largest score of the column.
 */
const NOISE = { ofScore: 1e-12, ofLargest: 1e-14 };

/** Ranks of a column, 0 for a unit without a score. */
export type RankColumn = Int32Array;

/**
 * Competition ranks, the highest score first: 1, 2, 2, 4 (Excel RANK.EQ). From unrounded scores; a tie group holds all that lie within the
 * noise below its highest score, so a chain of near scores does not run together. Missing has no rank and does not count.
 */
export function ranksOf(scores: Column): RankColumn {
  const ascending = sorted(scores);
  const { tops, ranks } = tieGroups(ascending);
  const found = new Int32Array(scores.length);
  for (let index = 0; index < scores.length; index++) {
    const score = at(scores, index);
    if (!Number.isNaN(score)) found[index] = ranks[countBelow(tops, score)] as number;
  }
  return found;
}

/** The highest score of each tie group, ascending, and the rank of the group. */
function tieGroups(ascending: Column): { tops: Column; ranks: RankColumn } {
  const count = ascending.length;
  const tops = new Float64Array(count);
  const ranks = new Int32Array(count);
  const floor = count === 0 ? 0 : NOISE.ofLargest * Math.max(Math.abs(at(ascending, 0)), Math.abs(at(ascending, count - 1)));
  let groups = 0;
  for (let index = count - 1; index >= 0; index--) {
    const score = at(ascending, index);
    if (groups > 0 && isNoise(at(tops, count - groups), score, floor)) continue;
    groups++;
    tops[count - groups] = score;
    ranks[count - groups] = count - index;
  }
  return { tops: tops.subarray(count - groups), ranks: ranks.subarray(count - groups) };
}

function isNoise(higher: number, lower: number, floor: number): boolean {
  return higher - lower <= Math.max(floor, NOISE.ofScore * Math.max(Math.abs(higher), Math.abs(lower)));
}

/** Ascending ranks of exact values, ties the lowest: `rank(x)` of R, the best value the highest rank. NaN stays NaN. */
export function ascendingRanks(values: Column): Column {
  const ascending = sorted(values);
  return values.map((value) => (Number.isNaN(value) ? NaN : countBelow(ascending, value) + 1));
}
