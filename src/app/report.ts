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
  /** Scores by what else the workbook holds: published scores, goalposts, a table of all provinces. */
  readonly otherScores: readonly ReportOtherScores[];
  readonly summary: ReportSummary;
  /** Everything that was waived in the workbook, also what counts for nothing any more. */
  readonly waivers: readonly ReportWaiver[];
  readonly stamp: ReportStamp;
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
  /** Where it is not the table's: a list of documents on a sheet of its own. */
  readonly sheet?: string;
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
  /** Who answers for it, and why; `null`: nobody, it is open. */
  readonly waived: ReportWaived | null;
}

export interface ReportWaived {
  readonly reason: string;
  readonly role: string;
  /** ISO day. */
  readonly date: string;
}

export interface ReportWaiver extends ReportWaived {
  readonly rule: string;
  readonly sheet: string | null;
  /** Where it was found when it was waived. */
  readonly cell: string | null;
  readonly indicator: string | null;
  readonly component: string | null;
  /** `changed`: something else stands in the cell now; `mended`: the finding is gone; `forbidden`: the profile does not let it be waived. */
  readonly state: "counts" | "changed" | "mended" | "forbidden";
}

/** Whether the checked cells are those that were stamped. A stamp is a record, no signature: it tells changes, not who made it. */
export interface ReportStamp {
  readonly state: "none" | "valid" | "changed";
  /** An ISO instant or day. */
  readonly at: string | null;
  readonly role: string | null;
  readonly framework: string | null;
  readonly profile: string | null;
  readonly agency: string | null;
  /** SHA-256 of the checked cells as they were. */
  readonly hash: string | null;
  /** The cells that changed since, as far as it can be told; `cell`: `null` where nothing stands there any more. */
  readonly changes: readonly {
    readonly indicator: string;
    readonly column: string;
    readonly what: "changed" | "added" | "removed";
    readonly sheet: string | null;
    readonly cell: string | null;
  }[];
  /** Stamps that were opened again or replaced, oldest first. */
  readonly earlier: readonly { readonly at: string; readonly role: string; readonly hash: string; readonly endedAt: string }[];
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
  /** What nobody stated and was assumed. */
  readonly assumed: readonly ("methods" | "weights")[];
  readonly nodes: Readonly<Record<string, ReportScore>>;
}

export interface ReportOtherScores extends ReportScores {
  /** Where the published scores, the goalposts or the table stand. */
  readonly sheet: string | null;
  /** Of published scores, where their heading names one. */
  readonly year: number | null;
  /** Of a table of all provinces: which of them this is, and how many there are. */
  readonly unit?: string;
  readonly units?: number;
}

/** `value`: 0…100, unrounded. `coverage`: share (0…1) of the direct children that have a score. `rank`: among the units of a table. */
export type ReportScore = { readonly value: number; readonly coverage: number; readonly rank?: number } | { readonly unscored: Unscored };

export interface ReportSummary {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly readings: number;
  /** Findings that are waived: they are counted nowhere else. */
  readonly waived: number;
  readonly ready: boolean;
}
