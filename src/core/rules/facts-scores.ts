import type { CellRef } from "../../workbook";

/** What the sentences of the rules of scores need to know. */
export interface ScoreFacts {
  /** `from`: the cells that `expected` was computed from; `assumed`: with weights that nobody stated. */
  readonly "score-mismatch": {
    readonly name: string;
    readonly stated: number;
    readonly expected: number;
    readonly from: readonly CellRef[];
    readonly assumed: boolean;
  };
  readonly "score-out-of-range": { readonly name: string; readonly stated: number };
  /** Counts of indicators that the workbook states below the node; `threshold` is the share (0…1) that was wanted. */
  readonly "low-coverage": {
    readonly name: string;
    readonly scored: number;
    readonly stated: number;
    readonly withoutValue: number;
    readonly withoutTarget: number;
    readonly threshold: number;
  };
}
