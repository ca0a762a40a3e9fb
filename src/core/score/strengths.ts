import { at, negated, type Column } from "./column";
import type { Order } from "./order";
import { ranksOf, type RankColumn } from "./rank";
import type { Scores } from "./scores";

export interface StrengthOptions {
  /** How many of each; 5 unless said. */
  readonly count?: number;
  /** Leaves out indicators in which the unit stands last (or level with the last), as COINr does unless told otherwise. */
  readonly withoutLast?: boolean;
  /** Leaves out indicators whose share (0…1) of different values among the units is not above this; missing counts as one value. */
  readonly distinct?: number;
}

/** An indicator and the unit's rank in it, by raw value after direction. */
export interface Standing {
  readonly code: string;
  readonly rank: number;
}

export interface StrengthsAndWeaknesses {
  /** The best first. */
  readonly strengths: readonly Standing[];
  /** The worst last. */
  readonly weaknesses: readonly Standing[];
}

/**
 * A function that tells each unit's strengths and weaknesses: the indicators in which it ranks best and worst, ties in the order of the
 * framework. Missing values are left out; where there are fewer than twice the count the two lists overlap; both are empty for a unit that
 * is last everywhere. Not the rule of the GII. Source: COINr's get_str_weak. Only for a panel; elsewhere nobody is ranked.
 */
export function strengthsOf(scores: Scores, options: StrengthOptions = {}): (unit: number) => StrengthsAndWeaknesses {
  const { count = 5, withoutLast = true, distinct = 0 } = options;
  const ranked = scores.way === "panel" ? rankedIndicators(scores, distinct) : [];
  return (unit) => {
    const standings = ranked.flatMap(({ code, ranks, last }) => {
      const rank = ranks[unit] ?? 0;
      return rank === 0 || (withoutLast && rank === last) ? [] : [{ code, rank }];
    });
    standings.sort((a, b) => a.rank - b.rank);
    return { strengths: standings.slice(0, count), weaknesses: count === 0 ? [] : standings.slice(-count) };
  };
}

interface RankedIndicator {
  readonly code: string;
  readonly ranks: RankColumn;
  /** The worst rank that anybody has. */
  readonly last: number;
}

function rankedIndicators({ sources, tree, units }: Scores, distinct: number): readonly RankedIndicator[] {
  return [...sources].flatMap(([place, source]) => {
    const code = tree[place]?.node.code ?? "";
    if (source.kind !== "normalised" || differentValues(source.values, source.worstFirst) / units.length <= distinct) return [];
    const { values, worstFirst, method } = source;
    const ranks = ranksOf(method.direction === 1 ? values : negated(values), worstFirst);
    return [{ code, ranks, last: ranks.reduce((worst, rank) => Math.max(worst, rank), 0) }];
  });
}

function differentValues(values: Column, order: Order): number {
  let count = order.length < values.length ? 1 : 0;
  let before = NaN;
  for (const place of order) {
    if (at(values, place) !== before) count++;
    before = at(values, place);
  }
  return count;
}
