import { at, extremesOf, type Column } from "./column";
import { orderOf, type Order } from "./order";

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
 * @param order in which the scores ascend, where it is known; it may hold places of missing scores
 */
export function ranksOf(scores: Column, order: Order = orderOf(scores)): RankColumn {
  const ranks = new Int32Array(scores.length);
  const { min, max } = extremesOf(scores);
  const floor = NOISE.ofLargest * Math.max(Math.abs(min), Math.abs(max));
  let highest = Infinity;
  let rank = 0;
  let seen = 0;
  for (let position = order.length - 1; position >= 0; position--) {
    const place = order[position] as number;
    const own = at(scores, place);
    if (Number.isNaN(own)) continue;
    seen++;
    if (rank === 0 || !isNoise(highest, own, floor)) {
      highest = own;
      rank = seen;
    }
    ranks[place] = rank;
  }
  return ranks;
}

function isNoise(higher: number, lower: number, floor: number): boolean {
  return higher - lower <= Math.max(floor, NOISE.ofScore * Math.max(Math.abs(higher), Math.abs(lower)));
}

/** Ascending ranks of exact values, ties the lowest: `rank(x)` of R, the best value the highest rank. NaN stays NaN. */
export function ascendingRanks(values: Column, order: Order = orderOf(values)): Column {
  const ranks = new Float64Array(values.length).fill(NaN);
  let before = NaN;
  let rank = 0;
  for (let position = 0; position < order.length; position++) {
    const place = order[position] as number;
    const value = at(values, place);
    if (value !== before) rank = position + 1;
    ranks[place] = rank;
    before = value;
  }
  return ranks;
}
