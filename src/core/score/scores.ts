import type { Framework } from "../../framework";
import type { NodeColumn } from "./aggregate";
import { at, type Column } from "./column";
import type { LeafMethod } from "./methods";
import type { Normalised } from "./normalise";
import type { Order } from "./order";
import { ranksOf, type RankColumn } from "./rank";
import { reasonOf, type Unscored } from "./reasons";
import type { Treated } from "./treat";
import type { ScoredTree } from "./tree";

/**
 * The four ways of scoring; every number that is shown says which one made it. `attainment`: value against target, not a PII score.
 * `published`: roll-up of published scores. `provisional`: raw values against goalposts. `panel`: COINr's method over all units.
 */
export const WAYS = ["attainment", "published", "provisional", "panel"] as const;
export type Way = (typeof WAYS)[number];

/** Scores of every node for every unit. Columns stand in the order of `framework.nodes`; read them by `scoreOf` and `traceOf`. */
export interface Scores {
  readonly way: Way;
  readonly framework: Framework;
  readonly tree: ScoredTree;
  /** Codes of the units; a single one, `""`, where one workbook is scored by itself. */
  readonly units: readonly string[];
  readonly columns: readonly NodeColumn[];
  /** One column a node; none where there is nobody to compare with. */
  readonly ranks: readonly RankColumn[] | null;
  /** What the scores of the leaves were made from, by place in the tree. */
  readonly sources: ReadonlyMap<number, LeafSource>;
  /** Published scores of nodes above the leaves, by place. */
  readonly given: ReadonlyMap<number, Column>;
  /** What nobody stated and was assumed: COINr's methods, equal weights. */
  readonly assumed: readonly ("methods" | "weights")[];
}

/** A target as a line that the value must not be on the wrong side of, in the value's unit; `from`: the wrong side. */
export interface Goal {
  readonly number: number;
  readonly from: "below" | "above";
}

export type LeafSource =
  | {
      readonly kind: "normalised";
      readonly values: Column;
      /** In which the values times the direction ascend, and so do the scores. */
      readonly worstFirst: Order;
      readonly treated: Treated;
      readonly method: LeafMethod;
      readonly normalised: Normalised;
    }
  | { readonly kind: "attained"; readonly value: number | null; readonly goal: Goal | null }
  | { readonly kind: "published"; readonly value: number | null };

/** A score, or the reason why there is none. */
export type Score =
  | {
      readonly value: number;
      /** Competition rank among the units; `null` where they are not compared. */
      readonly rank: number | null;
      /** Share (0…1) of the direct children that have a score; 1 for a leaf. */
      readonly coverage: number;
    }
  | { readonly unscored: Unscored; readonly coverage: number };

/** Puts the parts together and ranks them if there are units to compare. */
export function ranked(scores: Omit<Scores, "ranks" | "assumed">): Scores {
  const { way, columns, sources, framework } = scores;
  const weightsStated = framework.nodes.every(({ weight }) => weight.mark !== "provisional");
  // The other ways treat nothing and normalise nothing by a method of the framework's.
  const methodsAssumed = way === "panel" && framework.methods === undefined;
  return {
    ...scores,
    ranks: way === "panel" ? columns.map(({ scores: column }, place) => ranksOf(column, orderIn(sources.get(place)))) : null,
    assumed: [...(methodsAssumed ? (["methods"] as const) : []), ...(weightsStated ? [] : (["weights"] as const))],
  };
}

function orderIn(source: LeafSource | undefined): Order | undefined {
  return source?.kind === "normalised" ? source.worstFirst : undefined;
}

/** The score of the node at a place in `framework.nodes`, for the unit at a place in `units`. */
export function scoreAt({ tree, columns, ranks }: Scores, place: number, unit: number): Score {
  const { scores, reasons, available } = columns[place] as NodeColumn;
  const reason = reasonOf(reasons[unit] as number);
  const children = Math.max(1, tree[place]?.children.length ?? 0);
  const coverage = available === undefined ? Number(reason === null) : (available[unit] as number) / children;
  return reason === null ? { value: at(scores, unit), rank: ranks?.[place]?.[unit] ?? null, coverage } : { unscored: reason, coverage };
}

/** The score of a node; `null` for a code that the framework does not have or a unit that is not there. */
export function scoreOf(scores: Scores, code: string, unit = 0): Score | null {
  const place = placeOf(scores, code);
  return place < 0 || unit < 0 || unit >= scores.units.length ? null : scoreAt(scores, place, unit);
}

export function placeOf({ framework }: Scores, code: string): number {
  return framework.nodes.findIndex((node) => node.code === code);
}
