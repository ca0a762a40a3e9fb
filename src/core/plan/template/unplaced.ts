import type { CellRef } from "../../../workbook";

/** Why something of the old template has no place in the form. */
export type UnplacedReason =
  /** The form has no row for this indicator. */
  | "no-row"
  /** The row is none of the framework. */
  | "unknown-row"
  /** Another row gave something else for the same cell, and was first. */
  | "said-twice"
  /** The number is in another unit than the form's. */
  | "other-unit"
  /** The table is of last year: what was its target or evidence is no longer. */
  | "last-year"
  /** The table is of neither the reporting year nor the one before. */
  | "other-year"
  /** An error value, or a formula without a result. */
  | "no-value";

/** Something of the old template that was not carried over: nothing is dropped without being named. */
export interface Unplaced {
  readonly at: CellRef;
  readonly indicator: string | null;
  /** As it stands there. */
  readonly text: string;
  readonly reason: UnplacedReason;
}
