import type { Mean } from "../../framework";

/** Every sentence of the tab of scores; what belongs to the scores themselves (labels of the ways, reasons) stands in core/score. */
export interface ScoresText {
  readonly way: string;
  /** One of several ways: where its numbers stand. */
  readonly wayOf: {
    readonly attainment: string;
    readonly published: (sheet: string, year: number | null) => string;
    readonly provisional: (sheet: string) => string;
    readonly panel: (sheet: string) => string;
  };
  readonly outOf: string;
  readonly unscored: string;
  readonly rank: (rank: number, of: number) => string;
  /** How many indicators of a node have a score. */
  readonly coverage: (scored: number, of: number) => string;
  readonly low: string;
  readonly tree: string;
  readonly why: string;
  readonly mean: Readonly<Record<Mean, (scored: number, of: number) => string>>;
  readonly shared: string;
  readonly part: (code: string, share: string, score: string) => string;
  readonly leftOut: (code: string, reason: string) => string;
  readonly threshold: (share: string) => string;
  readonly given: string;
  readonly reachedTarget: (value: string, target: string) => string;
  readonly shareOfTarget: (value: string, target: string, score: string, from: "below" | "above") => string;
  readonly between: (value: string, from: string, to: string, score: string) => string;
  readonly normalised: (value: string, method: string, score: string) => string;
  readonly publishedScore: (score: string) => string;
  readonly noScore: (reason: string) => string;
  readonly notCounted: (text: string) => string;
  readonly value: (cell: string) => string;
  readonly target: (cell: string) => string;
  readonly scoreCell: (cell: string) => string;
  readonly gains: string;
  readonly gainsHelp: string;
  readonly gainPillar: (code: string, gain: string) => string;
  readonly owner: (names: string) => string;
  readonly noOwner: string;
  readonly noGains: string;
  readonly strengths: string;
  readonly weaknesses: string;
  readonly noWeaknesses: string;
  readonly years: (year: number, before: number) => string;
  readonly yearsHelp: (count: number) => string;
  readonly noYears: string;
  readonly refused: (count: number) => string;
  readonly renamed: (now: string, then: string) => string;
  readonly otherUnit: (now: string, then: string) => string;
  readonly redefined: (note: string) => string;
  readonly more: (count: number) => string;
  readonly goTo: (cell: string) => string;
  readonly summarise: string;
  readonly summariseHelp: string;
}
