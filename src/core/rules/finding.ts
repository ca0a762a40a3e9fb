import type { CellRef, CellInput } from "../../workbook";
import type { RuleId, Severity } from "./catalogue";
import type { FactsByRule } from "./facts";

/** A mechanical repair, shown before it is made. */
export interface Fix {
  readonly at: CellRef;
  /** What stands there now, as shown. */
  readonly before: string;
  readonly after: CellInput;
  readonly numberFormat?: string;
}

/** One fault at one place: facts, not prose. The sentences are in text.vi.ts and text.en.ts. */
export type Finding = { readonly [Rule in RuleId]: FindingOf<Rule> }[RuleId];

export interface FindingOf<Rule extends RuleId> {
  readonly rule: Rule;
  readonly severity: Severity;
  /** The cell where it is mended; `null` where the workbook has no such cell (a row that is not there). */
  readonly at: CellRef | null;
  /** The sheet it concerns, also where there is no cell; `null` for the workbook as a whole. */
  readonly sheet: string | null;
  readonly indicator: string | null;
  readonly component: string | null;
  readonly facts: FactsByRule[Rule];
  readonly fix: Fix | null;
}
