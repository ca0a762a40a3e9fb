import type { Citation, NumberReading, TargetReading } from "../language";
import type { Area, CellStyle, CellContent, CellRef } from "../workbook";

/** What a column of an indicator table holds. */
export const COLUMN_ROLES = [
  "ordinal",
  "code",
  "name",
  "unit",
  "previous",
  "value",
  "numerator",
  "denominator",
  "target",
  "source",
  "agency",
  "evidence",
  "note",
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** How sure we are, 0…1. Below `UNSURE` the user is asked. */
export type Confidence = number;
export const UNSURE: Confidence = 0.6;

export interface ColumnMatch {
  readonly column: number;
  readonly confidence: Confidence;
  /** `user`: confirmed or corrected by the user and kept in the workbook. */
  readonly by: "words" | "content" | "user";
  /** The words of the header, from top to bottom. */
  readonly words: string;
  /** Other columns that could as well be meant, best first: more than none makes `ambiguous-column`. */
  readonly rivals: readonly number[];
  /** Columns under the same merged heading that belong to it (number, date and name of a document), left to right; empty as a rule. */
  readonly more: readonly number[];
}

/** What a row between a table's header and its end is. */
export type RowKind =
  /** Bears an indicator, or a component of one. */
  | "indicator"
  /** A pillar, a sub-pillar or any heading inside the table. */
  | "heading"
  /** Belongs to the indicator row above: split over a page, or a second line. */
  | "continuation"
  /** The header once more, as on each printed page. */
  | "repeated-header"
  /** Bears a code or looks like an indicator but is none of the framework. */
  | "unknown"
  | "blank";

export interface TableRow {
  readonly row: number;
  readonly kind: RowKind;
}

export interface Table {
  readonly sheet: string;
  readonly header: Area;
  /** First and last row below the header that belong to the table, headings and blanks between included. */
  readonly body: { readonly top: number; readonly bottom: number };
  readonly columns: Readonly<Partial<Record<ColumnRole, ColumnMatch>>>;
  readonly rows: readonly TableRow[];
  readonly readings: readonly Reading[];
  /** Rows that look like an indicator of the framework but match none. */
  readonly unknownRows: readonly UnknownRow[];
  /** The agency whose table this is, by the sheet's name, the title or the heading above; `null`: not said or the whole province. */
  readonly agency: AgencyMatch | null;
  /** Every place that names an agency for this table, surest first. */
  readonly claims: readonly AgencyMatch[];
  /** Years that the title above the table and the chosen value column speak of. */
  readonly years: TableYears;
}

export interface AgencyMatch {
  readonly agency: string;
  readonly confidence: Confidence;
  readonly by: "sheet" | "title" | "rows" | "file" | "user";
  /** Where it is said; `null` for the file's name and the rows. */
  readonly at: CellRef | null;
}

export interface TableYears {
  /** The year of the value column, if its header names one. */
  readonly value: number | null;
  /** Where the value column's header names it. */
  readonly valueAt: CellRef | null;
  /** The years of the title. */
  readonly title: readonly number[];
  readonly titleAt: CellRef | null;
}

export interface UnknownRow {
  readonly row: number;
  readonly code: CellReading | null;
  readonly name: CellReading | null;
}

/** One cell as it was found: what is shown, what is stored. */
export interface CellReading {
  readonly at: CellRef;
  /** As a person sees it, as far as the format tells: `7,25`, `12,4%`, `29/12/2022`, `#DIV/0!`. `""` for a blank cell. */
  readonly text: string;
  readonly content: CellContent | null;
  readonly formula: string | null;
  readonly style: CellStyle;
}

/** A cell that should hold a number. */
export interface NumberCell extends CellReading {
  /** In the indicator's unit (0,0135 with a percent format under `%` is 1.35); `null` where there is none or more than one reading. */
  readonly number: number | null;
  /** What its text can mean; for a stored number always `number`. */
  readonly reading: NumberReading;
}

export interface TargetCell extends CellReading {
  readonly reading: TargetReading;
}

export interface EvidenceCell extends CellReading {
  readonly citations: readonly Citation[];
  /** Every filled cell of it, in reading order: more than one where documents take rows or columns of their own. Where a fault is mended is one of these. */
  readonly parts: readonly CellReading[];
}

/** How a row was matched with an indicator. */
export type MatchBy = "code" | "name" | "code-as-date" | "user";

export type ReadingStatus = "invalid" | "missing-value" | "missing-evidence" | "below-target" | "met" | "no-target";

/** One indicator (or one component of it) as one row of a table states it. */
export interface Reading {
  readonly indicator: string;
  readonly component: string | null;
  readonly sheet: string;
  readonly row: number;
  /** All rows it takes: more than one where it is split over a page. */
  readonly rows: readonly number[];
  readonly match: MatchBy;
  readonly confidence: Confidence;
  /** The cell that bears the code, be it the code's, the ordinal's or the name's column. */
  readonly code: CellReading | null;
  /** The code as written, without dots and spaces around; `null` where the row bears none. */
  readonly writtenCode: string | null;
  readonly name: CellReading | null;
  /** The name as written, without code and bullets. */
  readonly writtenName: string;
  /** Likeness of the written name with the framework's names of this indicator, 0…1; `null` without a name. */
  readonly nameLikeness: number | null;
  readonly unit: CellReading | null;
  readonly previous: NumberCell | null;
  readonly value: NumberCell | null;
  readonly target: TargetCell | null;
  readonly source: CellReading | null;
  readonly agency: CellReading | null;
  readonly evidence: EvidenceCell | null;
  readonly note: CellReading | null;
  /** Only a heading for its components, which stand below and bear the numbers. */
  readonly isParent: boolean;
  /** What the value was computed from, where the template has columns or rows ("Tử số", "Mẫu số") for it. */
  readonly numerator: NumberCell | null;
  readonly denominator: NumberCell | null;
}

/** Everything that was found in a workbook, and what was not. */
export interface Located {
  readonly tables: readonly Table[];
  /** The one agency of the whole workbook; `null` where none is said or several are. */
  readonly agency: AgencyMatch | null;
  /** Visible sheets that were looked at and hold no table. */
  readonly otherSheets: readonly string[];
}
