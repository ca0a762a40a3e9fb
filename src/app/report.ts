import type { ColumnRole, MatchBy, ReadingStatus } from "../core/reading";
import type { RuleId, Severity } from "../core/rules/catalogue";
import type { Unscored, Way } from "../core/score";
import type { Bilingual } from "../framework";
import type { TargetReading } from "../language";

/**
 * The report of `pii check --json`: a contract with other programs. Keys may be added, never renamed; `report` counts up when one has to go.
 * Cells are A1 names of the sheet that stands beside them.
 */
export interface Report {
  readonly report: 1;
  readonly framework: string;
  readonly profile: string;
  readonly file: string;
  readonly agency: string | null;
  readonly tables: readonly ReportTable[];
  readonly findings: readonly ReportFinding[];
  /** How far the workbook has come to its targets; not a PII score. */
  readonly scores: ReportScores;
  readonly summary: ReportSummary;
}

/** Stands in the place of a report where several files were asked for and one of them cannot be read. */
export interface FailedReport {
  readonly report: 1;
  readonly file: string;
  readonly error: { readonly kind: string; readonly message: Bilingual };
}

export interface ReportTable {
  readonly sheet: string;
  readonly header: string;
  /** Column letters by role; only the roles that the table has. */
  readonly columns: Readonly<Partial<Record<ColumnRole, string>>>;
  readonly agency: string | null;
  readonly readings: readonly ReportReading[];
}

export interface ReportCell {
  readonly cell: string;
  /** As shown; `""` for a blank cell. */
  readonly text: string;
}

export interface ReportNumber extends ReportCell {
  /** In the indicator's unit; `null` where there is none or more than one reading. */
  readonly number: number | null;
}

export interface ReportTarget extends ReportCell {
  readonly reading: TargetReading;
}

export interface ReportEvidence extends ReportCell {
  /** `date` is an ISO day; `null` where none is written or it does not exist. */
  readonly citations: readonly {
    readonly number: string | null;
    readonly date: string | null;
    readonly type: string;
    readonly issuer: string;
  }[];
}

/** One row. A cell is `null` where the table has no such column. */
export interface ReportReading {
  readonly indicator: string;
  readonly component: string | null;
  readonly row: number;
  readonly match: MatchBy;
  readonly confidence: number;
  readonly unit: ReportCell | null;
  readonly value: ReportNumber | null;
  readonly previous: ReportNumber | null;
  readonly target: ReportTarget | null;
  readonly evidence: ReportEvidence | null;
  readonly status: ReadingStatus;
}

export interface ReportFinding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly sheet: string | null;
  /** Where it is mended; `null` where the workbook has no such cell. */
  readonly cell: string | null;
  readonly indicator: string | null;
  readonly component: string | null;
  readonly message: Bilingual;
  readonly fix: ReportFix | null;
}

export interface ReportFix {
  /** As shown now. */
  readonly before: string;
  /** What the cell will hold; a formula with its `=`, `null` for a blank cell. */
  readonly after: string | number | boolean | null;
  /** Tells a formula from a text that begins with `=`. */
  readonly kind: "text" | "number" | "boolean" | "blank" | "formula";
  readonly sheet: string;
  readonly cell: string;
}

/** Every node of the framework by its code; components that the workbook states one by one as `3.2.1/dien-nang`. */
export interface ReportScores {
  readonly method: Way;
  /** What these numbers are, to be shown with them. */
  readonly label: Bilingual;
  readonly nodes: Readonly<Record<string, ReportScore>>;
}

/** `value`: 0…100, unrounded. `coverage`: share (0…1) of the direct children that have a score. */
export type ReportScore = { readonly value: number; readonly coverage: number } | { readonly unscored: Unscored };

export interface ReportSummary {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly readings: number;
  readonly ready: boolean;
}
