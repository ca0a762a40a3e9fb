import type { Area } from "../../../workbook/address";
import type { Span } from "../../../workbook/snapshot";

/**
 * How a workbook looks, as plain data: what a face needs beside the snapshot to draw the sheets as their owner knows them. It is read only; what it
 * leaves out (kinds of rules we do not know, pictures, charts) stays in the package and loses nothing.
 */
export interface WorkbookLook {
  /** `SheetLook` speaks of these by index. Entry 0 is that of cells without a style. */
  readonly styles: readonly CellLook[];
  /** In tab order, the same sheets as in the snapshot. */
  readonly sheets: readonly SheetLook[];
  readonly names: readonly DefinedName[];
}

/** `#RRGGBB`; theme colours, tints and the old palette are worked out. */
export type Color = string;

export interface CellLook {
  readonly font: FontLook;
  /** Solid fills, and the foreground of patterns; `null` for none. */
  readonly fill: Color | null;
  readonly borders: BordersLook;
  readonly horizontal: "left" | "center" | "right" | "justify" | null;
  readonly vertical: "top" | "center" | "bottom" | null;
  readonly wrap: boolean;
  /** Degrees, counter-clockwise positive, -90…90; `"vertical"` for letters on top of each other. */
  readonly rotation: number | "vertical";
  readonly indent: number;
  readonly numberFormat: string;
  /** Has an effect on protected sheets only. */
  readonly locked: boolean;
}

export interface FontLook {
  readonly name: string;
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly color: Color | null;
  readonly position: "baseline" | "superscript" | "subscript";
}

export interface BorderLook {
  readonly line: string;
  readonly color: Color;
}

export type BorderSide = "left" | "right" | "top" | "bottom" | "diagonalUp" | "diagonalDown";
export type BordersLook = Readonly<Partial<Record<BorderSide, BorderLook>>>;

export interface SheetLook {
  readonly name: string;
  readonly tabColor: Color | null;
  readonly gridLines: boolean;
  readonly rightToLeft: boolean;
  /** In characters of the default font. */
  readonly defaultColumnWidth: number;
  /** In points. */
  readonly defaultRowHeight: number;
  readonly columns: readonly ColumnLook[];
  /** Rows with a height or a style of their own, by number. */
  readonly rows: ReadonlyMap<number, RowLook>;
  /** Row → column → index into `styles`: cells with a style, blank ones included, up to `MAX_BLANK_STYLED` blank ones. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, number>>;
  /** How many rows and columns stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number } | null;
  readonly validations: readonly ValidationLook[];
  /** In order of precedence, highest first. */
  readonly conditionals: readonly ConditionalLook[];
  readonly tables: readonly TableLook[];
  /** Areas of array formulas and what-if tables of more than one cell. */
  readonly arrays: readonly Area[];
}

export interface ColumnLook extends Span {
  /** In characters of the default font; `null`: the sheet's default. */
  readonly width: number | null;
  readonly style: number;
}

export interface RowLook {
  /** In points; `null`: as high as its content wants. */
  readonly height: number | null;
  readonly style: number | null;
}

export type Comparison =
  "between" | "notBetween" | "equal" | "notEqual" | "greaterThan" | "lessThan" | "greaterThanOrEqual" | "lessThanOrEqual";

export type ValidationKind = "list" | "whole" | "decimal" | "date" | "time" | "textLength" | "custom";

export interface ValidationLook {
  readonly areas: readonly Area[];
  readonly kind: ValidationKind;
  readonly operator: Comparison;
  /** Without `=`; a list of constants is one quoted text, `"Có,Không"`. */
  readonly formula1: string;
  readonly formula2: string;
  readonly allowBlank: boolean;
  /** The arrow of a list is shown. */
  readonly dropDown: boolean;
  readonly onError: "stop" | "warning" | "information" | "nothing";
  readonly error: { readonly title: string; readonly text: string };
  readonly prompt: { readonly title: string; readonly text: string };
}

export interface ConditionalLook {
  readonly areas: readonly Area[];
  readonly stopIfTrue: boolean;
  /** What it does to the cell; empty for scales, bars and icons. */
  readonly style: DifferentialLook;
  readonly rule: ConditionalRule;
}

export interface DifferentialLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly color?: Color;
  readonly fill?: Color;
}

/** The kinds of rules that we know; formulas without `=`, relative to the top left cell of the first area. */
export type ConditionalRule =
  | { readonly kind: "compare"; readonly operator: Comparison; readonly formulas: readonly string[] }
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "text"; readonly operator: "contains" | "notContains" | "beginsWith" | "endsWith"; readonly text: string }
  | { readonly kind: "blank" | "notBlank" | "error" | "notError" | "duplicate" | "unique" }
  | { readonly kind: "top"; readonly rank: number; readonly percent: boolean; readonly bottom: boolean }
  | { readonly kind: "average"; readonly above: boolean; readonly orEqual: boolean }
  | { readonly kind: "scale"; readonly steps: readonly (Threshold & { readonly color: Color })[] }
  | { readonly kind: "bar"; readonly low: Threshold; readonly high: Threshold; readonly color: Color; readonly showValue: boolean }
  | {
      readonly kind: "icons";
      readonly set: string;
      readonly steps: readonly Threshold[];
      readonly reverse: boolean;
      readonly showValue: boolean;
    };

export interface Threshold {
  readonly by: "num" | "min" | "max" | "percent" | "percentile" | "formula";
  readonly value: string;
  /** Values equal to it belong above it. */
  readonly orEqual: boolean;
}

export interface TableLook {
  readonly name: string;
  readonly area: Area;
  readonly columns: readonly string[];
  readonly headerRow: boolean;
  readonly totalsRow: boolean;
}

export interface DefinedName {
  readonly name: string;
  /** Without `=`. */
  readonly formula: string;
  /** The sheet it belongs to; `null`: the workbook. */
  readonly sheet: string | null;
}
