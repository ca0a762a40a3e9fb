import type { IndicatorProgress, IndicatorStatus, Since } from "../app/session";
import type { AgencyMatch, ColumnRole } from "../core/reading";
import type { Severity } from "../core/rules/catalogue";
import type { Mark } from "../framework";

export type Language = "vi" | "en";

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly waived: number;
}

/** Every sentence of the pane that is not about a finding or a refusal of the host; those stand with the rules and with the conductor. */
export interface PaneText {
  readonly app: { readonly name: string; readonly bug: (id: string) => string; readonly bugHelp: string; readonly reload: string };
  readonly header: {
    readonly agency: string;
    /** Where no single agency is named: how many there are. */
    readonly agencies: (count: number) => string;
    /** Takes the user's choice of an agency back. */
    readonly asInFile: string;
    readonly profile: string;
    readonly more: string;
    readonly language: string;
    readonly guide: string;
    readonly environment: string;
    readonly keys: string;
    readonly keyHelp: readonly { readonly keys: string; readonly what: string }[];
  };
  readonly verdict: {
    readonly label: string;
    readonly idle: string;
    readonly notReady: string;
    readonly ready: string;
    readonly noValues: string;
    readonly noTable: string;
    readonly blank: string;
    readonly counts: (counts: Counts) => string;
    readonly checkedAt: (file: string, when: string) => string;
    readonly checkedWhat: (indicators: number) => string;
    readonly stale: string;
    readonly staleElsewhere: string;
    readonly provisional: string;
    readonly since: (since: Since) => string;
  };
  readonly progress: {
    readonly label: string;
    readonly filled: (progress: IndicatorProgress) => string;
    readonly evidence: (progress: IndicatorProgress) => string;
    readonly target: (progress: IndicatorProgress) => string;
  };
  readonly actions: {
    readonly check: string;
    readonly checkAgain: string;
    readonly fixEasy: (count: number) => string;
    readonly fix: string;
    readonly fixOf: (cell: string) => string;
    readonly fixAll: (count: number) => string;
    readonly fixAllOf: (count: number, title: string) => string;
    readonly goTo: (cell: string) => string;
    readonly stop: string;
    readonly retry: string;
    readonly close: string;
    readonly skippedFixes: (count: number) => string;
  };
  readonly tabs: {
    readonly label: string;
    readonly findings: string;
    readonly indicators: string;
    readonly scores: string;
    readonly submit: string;
  };
  readonly work: {
    readonly reading: string;
    readonly readingSheet: (done: number, of: number) => string;
    readonly checking: string;
    readonly checkingPart: (done: number, of: number) => string;
    readonly again: string;
  };
  readonly empty: {
    readonly idle: string;
    readonly blankTitle: string;
    readonly blank: string;
    readonly noTableTitle: string;
    readonly noTable: string;
    readonly lookedFor: readonly string[];
    readonly sheets: (names: readonly string[]) => string;
    readonly failedTitle: string;
    readonly noFindings: string;
    readonly noMatch: string;
    readonly clearFilter: string;
  };
  readonly findings: {
    readonly list: string;
    readonly severity: Readonly<Record<Severity, string>>;
    readonly group: (title: string, severity: string, count: number) => string;
    readonly isNew: string;
    readonly isWaived: string;
    readonly wholeFile: string;
    readonly thisFile: string;
    readonly sheet: (name: string) => string;
    readonly change: (before: string, after: string) => string;
    readonly blank: string;
    readonly boolean: (value: boolean) => string;
    readonly why: string;
    readonly mend: string;
    readonly place: string;
    readonly chooseReading: string;
    readonly reading: (number: string) => string;
    readonly showMore: (count: number) => string;
  };
  readonly filter: {
    readonly open: string;
    readonly title: string;
    readonly severity: string;
    readonly sheet: string;
    readonly indicator: string;
    readonly text: string;
    readonly all: string;
    readonly noIndicator: string;
    readonly active: (shown: number, of: number) => string;
  };
  readonly steps: {
    readonly label: string;
    readonly previous: string;
    readonly next: string;
    readonly position: (index: number | null, of: number) => string;
    readonly positionLabel: (index: number | null, of: number) => string;
  };
  readonly indicators: {
    readonly list: string;
    readonly status: Readonly<Record<IndicatorStatus, string>>;
    readonly value: string;
    readonly previous: string;
    readonly target: string;
    readonly gap: string;
    readonly evidence: string;
    readonly unit: string;
    readonly definition: string;
    readonly source: string;
    readonly owner: string;
    readonly support: string;
    readonly components: string;
    readonly none: string;
    readonly unknown: string;
    readonly noComponents: string;
    readonly supply: { readonly local: string; readonly central: string };
    readonly mark: Readonly<Record<Mark, string>>;
    readonly evidenceState: { readonly given: string; readonly missing: string; readonly notNeeded: string; readonly faulty: string };
    readonly gapBelow: (gap: string) => string;
    readonly gapAbove: (gap: string) => string;
    readonly gapEqual: string;
    readonly points: (gap: string) => string;
    readonly atTarget: string;
    readonly notComparable: string;
    readonly findingCount: (count: number) => string;
    readonly example: (cell: string) => string;
    readonly empty: string;
  };
  readonly question: {
    readonly title: (left: number) => string;
    readonly role: Readonly<Record<ColumnRole, string>>;
    readonly column: (role: string, sheet: string) => string;
    readonly option: (letter: string, words: string) => string;
    readonly samples: (samples: readonly string[]) => string;
    readonly noSamples: string;
    readonly noneOfThem: (role: string) => string;
    readonly profile: string;
    readonly row: (row: number, sheet: string, name: string) => string;
    readonly rowIndicator: (row: number) => string;
    readonly notAnIndicator: string;
    readonly agency: (sheet: string, by: AgencyMatch["by"]) => string;
    readonly kept: string;
    readonly answer: string;
    readonly later: string;
  };
  readonly firstRun: {
    readonly label: string;
    readonly cards: readonly { readonly title: string; readonly body: string }[];
    readonly position: (index: number, of: number) => string;
    readonly next: string;
    readonly skip: string;
    readonly start: string;
    readonly sample: string;
  };
}
