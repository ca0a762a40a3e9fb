import type { Day, LegacyEncoding } from "../../language";
import type { CellRef } from "../../workbook";
import type { ColumnRole } from "../reading";
import type { StampMoment } from "../stamp";
import type { ScoreFacts } from "./facts-scores";

/** A node of the framework as a sentence names it. */
export interface NamedNode {
  readonly code: string;
  readonly name: string;
}

/** An agency as a sentence names it. */
export interface NamedAgency {
  readonly id: string;
  readonly name: string;
}

export type Supply = "local" | "central";

/** The columns of a row that hold a number or a target. */
export type FigureColumn = "value" | "previous" | "target";

/** A column that a table must have, or (the target) should. */
export type NeededColumn = "value" | "evidence" | "target";

/** What is hidden; columns by letter, rows by number, `readings`: how many indicator rows nobody sees. */
export type HiddenPart =
  | { readonly what: "rows"; readonly from: number; readonly to: number; readonly readings: number }
  | { readonly what: "filter"; readonly readings: number }
  | { readonly what: "column"; readonly column: string; readonly role: ColumnRole }
  | { readonly what: "sheet" };

/** Of a table: `own` of its `readings` belong to the agency that is named, most to `rows`. Of a row: `leads` are the agencies that lead its indicator. */
export type WrongAgency =
  | { readonly where: "table"; readonly named: NamedAgency; readonly rows: NamedAgency; readonly readings: number; readonly own: number }
  | { readonly where: "row"; readonly named: NamedAgency; readonly leads: readonly NamedAgency[] };

/**
 * What each rule's sentence needs to know: numbers in the unit of the row, texts as they stand in the cell, cells, years, names; no prose.
 * `null`: not known.
 */
export interface FactsByRule extends ScoreFacts {
  readonly "no-table": { readonly sheets: readonly string[] };
  /** `indicators`: those that need the column. */
  readonly "column-missing": { readonly role: NeededColumn; readonly header: string; readonly indicators: readonly string[] };
  readonly "ambiguous-column": {
    readonly role: ColumnRole;
    readonly words: string;
    readonly column: string;
    readonly rivals: readonly string[];
  };
  readonly "hidden-data": HiddenPart;
  readonly "stray-data": { readonly area: string; readonly cells: number; readonly first: string };
  readonly "repeated-header": { readonly header: string };
  readonly "wrong-period": { readonly expected: number; readonly found: readonly number[]; readonly where: "column" | "title" };
  readonly "wrong-agency": WrongAgency;

  readonly "missing-indicator": { readonly name: string; readonly agency: NamedAgency | null; readonly supply: Supply };
  readonly "duplicate-indicator": { readonly first: CellRef; readonly firstValue: string; readonly value: string };
  readonly "unknown-code": { readonly written: string; readonly name: string; readonly likely: NamedNode | null };
  readonly "name-mismatch": {
    readonly code: string;
    readonly written: string;
    readonly expected: string;
    readonly likely: NamedNode | null;
  };
  readonly "not-assigned": { readonly agency: NamedAgency; readonly leads: readonly NamedAgency[] };
  readonly "code-as-date": { readonly shown: string; readonly code: string };
  readonly "code-format": { readonly written: string; readonly code: string };
  readonly "code-missing": { readonly code: string; readonly name: string };

  readonly "value-missing": { readonly reason: "blank" | "uncalculated"; readonly supply: Supply; readonly previous: number | null };
  readonly "value-placeholder": { readonly text: string; readonly supply: Supply };
  /** `number`: what the fix writes, in the row's unit; `null` where the text's own unit (`unit`) cannot be turned into the row's (`rowUnit`). */
  readonly "number-as-text": { readonly text: string; readonly number: number | null; readonly unit: string; readonly rowUnit: string };
  readonly "ambiguous-number": {
    readonly text: string;
    readonly readings: readonly [number, number];
    readonly previous: number | null;
    /** The only reading that last year's value and the valid range leave. */
    readonly likely: number | null;
  };
  readonly "not-a-number": { readonly text: string };
  readonly "out-of-range": { readonly value: number; readonly min: number | null; readonly max: number | null; readonly unit: string };
  /** `factor` × the number in the written unit = the number in the expected one; `null` where they are different things. */
  readonly "unit-mismatch": {
    readonly written: string;
    readonly expected: string;
    readonly kind: "scale" | "different";
    readonly factor: number | null;
    readonly writtenScale: number;
    readonly expectedScale: number;
    readonly value: { readonly at: CellRef; readonly number: number } | null;
  };
  readonly "percent-as-fraction": {
    readonly value: number;
    readonly likely: number;
    readonly against: "previous" | "target";
    readonly reference: number;
  };
  /** `factor`: the power of ten by which the value seems too large (or, below 1, too small). */
  readonly "scale-slip": { readonly value: number; readonly previous: number; readonly factor: number; readonly likely: number };
  readonly "formula-error": { readonly column: FigureColumn; readonly error: string; readonly formula: string | null };
  readonly "external-link": { readonly column: FigureColumn; readonly book: string | null };
  /** `change`: share of last year's value, 0.5 = 50 %. */
  readonly "implausible-change": {
    readonly value: number;
    readonly previous: number;
    readonly change: number;
    readonly limit: number;
    readonly unit: string;
  };
  readonly "unchanged-value": { readonly value: number };
  readonly "value-as-date": { readonly shown: string };
  readonly "parts-mismatch": {
    readonly value: number;
    readonly expected: number;
    readonly numerator: CellRef;
    readonly denominator: CellRef;
    readonly multiplier: number;
  };

  readonly "target-missing": { readonly year: number };
  /** `readings`: the two numbers that an ambiguous one can mean. */
  readonly "target-unreadable": { readonly text: string; readonly readings: readonly [number, number] | null };
  /** `gap`: how far the value is on the wrong side, positive, in `unit`. `side`: where the value stands. */
  readonly "below-target": {
    readonly value: number;
    readonly target: string;
    readonly gap: number;
    readonly side: "below" | "above";
    readonly unit: string;
  };

  readonly "evidence-missing": { readonly name: string };
  readonly "evidence-placeholder": { readonly text: string };
  readonly "evidence-unidentified": { readonly text: string };
  readonly "evidence-unissued": { readonly text: string };
  readonly "evidence-future-date": { readonly date: Day; readonly today: Day; readonly document: string };
  readonly "evidence-local-path": { readonly path: string };

  readonly "decomposed-text": { readonly text: string };
  readonly "legacy-encoding": { readonly encoding: LegacyEncoding; readonly converted: string };
  readonly "invisible-characters": { readonly text: string; readonly count: number; readonly codes: readonly number[] };
  readonly "formula-like-text": { readonly text: string };

  /** `count` cells changed since `moment`, the first of them `named`; `cell`: `null` where nothing stands there any more. */
  readonly "changed-after-check": {
    readonly moment: StampMoment;
    readonly role: string;
    readonly count: number;
    readonly named: readonly { readonly cell: string | null; readonly sheet: string | null; readonly subject: string }[];
  };
}
