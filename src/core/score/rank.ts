import { at, type Column } from "./column";
import { orderOf } from "./order";

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
  const ranks = new Int32Array(scores.length);
  const order = orderOf(scores);
  const count = order.length;
  const score = (position: number): number => at(scores, order[position] as number);
  const floor = count === 0 ? 0 : NOISE.ofLargest * Math.max(Math.abs(score(0)), Math.abs(score(count - 1)));
  let [highest, rank] = [Infinity, 0];
  for (let position = count - 1; position >= 0; position--) {
    const own = score(position);
    if (rank === 0 || !isNoise(highest, own, floor)) [highest, rank] = [own, count - position];
    ranks[order[position] as number] = rank;
  }
  return ranks;
}

function isNoise(higher: number, lower: number, floor: number): boolean {
  return higher - lower <= Math.max(floor, NOISE.ofScore * Math.max(Math.abs(higher), Math.abs(lower)));
}

/** Ascending ranks of exact values, ties the lowest: `rank(x)` of R, the best value the highest rank. NaN stays NaN. */
export function ascendingRanks(values: Column): Column {
  const ranks = new Float64Array(values.length).fill(NaN);
  let [before, rank] = [NaN, 0];
  orderOf(values).forEach((place, position) => {
    const value = at(values, place);
    if (value !== before) [before, rank] = [value, position + 1];
    ranks[place] = rank;
  });
  return ranks;
}
