import type { Mark } from "../../../framework";
import type { Day } from "../../../language";
import type { METHOD_COLUMNS, OVERVIEW_COLUMNS, AGENCY_COLUMNS } from "./places";
import type { SummaryStatus } from "./status";

type Columns<Places> = Readonly<Record<keyof Places, string>>;

/** Stand where a geometric or harmonic mean cannot be taken, which blocks what is above. */
export interface BlockedWords {
  /** Among the weighted scores: this score is not above 0. */
  readonly here: string;
  /** In place of a score: something below it blocks it. */
  readonly below: string;
}

/** Every word on the three summary sheets. */
export interface SummaryWords {
  readonly country: string;
  readonly motto: string;
  readonly committee: (place: string) => string;
  readonly facts: {
    readonly agency: string;
    readonly noAgency: string;
    readonly profile: string;
    readonly file: string;
    readonly madeOn: string;
  };
  readonly day: (day: Day) => string;
  readonly status: Readonly<Record<SummaryStatus, string>>;
  readonly signature: {
    readonly on: (place: string, day: Day) => string;
    readonly maker: string;
    readonly head: string;
    readonly hint: string;
  };
  readonly blocked: BlockedWords;
  readonly overview: {
    readonly title: (framework: string) => string;
    readonly label: string;
    readonly thisYear: (year: number) => string;
    readonly lastYear: string;
    readonly target: string;
    readonly counts: (indicators: number) => string;
    readonly indicators: string;
    readonly withValue: string;
    readonly parts: (level: string) => string;
    /** Behind the name of a part of which a bar is missing: in a chart a word looks like 0. */
    readonly gap: { readonly score: string; readonly lastYear: string };
    readonly bars: string;
    readonly radar: string;
    readonly columns: Columns<typeof OVERVIEW_COLUMNS>;
    readonly absent: string;
    readonly notes: readonly string[];
  };
  readonly agencies: {
    readonly title: string;
    readonly columns: {
      readonly order: string;
      readonly agency: string;
      readonly indicators: string;
      readonly filled: string;
      readonly proved: string;
      readonly met: string;
      readonly mean: string;
    };
    readonly rowColumns: Columns<typeof AGENCY_COLUMNS>;
    readonly rows: string;
    readonly evidence: { readonly given: string; readonly lacking: string; readonly notNeeded: string };
    readonly none: string;
    readonly label: string;
  };
  readonly method: {
    readonly title: string;
    readonly notes: readonly string[];
    readonly assumed: { readonly methods: string; readonly weights: string };
    readonly origin: (title: string, source: string, mark: string) => string;
    readonly about: (percent: string) => string;
    readonly weights: string;
    readonly thresholds: string;
    readonly thresholdColumns: {
      readonly level: string;
      readonly mean: string;
      readonly given: string;
      readonly entry: string;
      readonly used: string;
    };
    readonly mean: Readonly<Record<"arithmetic" | "geometric" | "harmonic", string>>;
    readonly nodes: string;
    readonly columns: Columns<typeof METHOD_COLUMNS>;
    readonly mark: Readonly<Record<Mark, string>>;
    readonly fault: { readonly weight: string; readonly threshold: string; readonly target: string; readonly posts: string };
    readonly changed: string;
    readonly repeats: string;
    readonly repeated: (first: string) => string;
    readonly direction: Readonly<Record<"below" | "above", string>>;
  };
}
