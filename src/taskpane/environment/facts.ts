/** What the pane finds of the Excel it runs in. `null`: this Excel does not say. */
export interface EnvironmentFacts {
  /** Build of Office, e.g. `16.0.17928.20114`. */
  readonly build: string | null;
  /** `PC`, `Mac`, `OfficeOnline` … as Office names it. */
  readonly platform: string | null;
  /** The browser inside of Office and its version, e.g. `Edge WebView2 131.0.2903.86`. */
  readonly webView: string;
  /** Versions of ExcelApi that something depends on, and whether they are there. */
  readonly excelApi: readonly { readonly version: string; readonly has: boolean }[];
  readonly decimalSeparator: string | null;
  readonly thousandsSeparator: string | null;
  /** Of Excel's number formats, e.g. `vi-VN`. */
  readonly culture: string | null;
  readonly displayLanguage: string | null;
  readonly contentLanguage: string | null;
  /** Background of Office's theme as `#rrggbb`. */
  readonly theme: string | null;
  readonly canKeepChoices: boolean;
}

/** What does not work, or not fully, here. */
export type SwitchedOff = "merged-cells" | "own-edits" | "separators" | "theme" | "choices";

/** What is off, from what is missing. */
export function switchedOff(facts: EnvironmentFacts): readonly SwitchedOff[] {
  const has = (version: string): boolean => facts.excelApi.some((set) => set.version === version && set.has);
  return [
    ...(has("1.13") ? [] : (["merged-cells"] as const)),
    ...(has("1.14") ? [] : (["own-edits"] as const)),
    ...(facts.decimalSeparator === null ? (["separators"] as const) : []),
    ...(facts.theme === null ? (["theme"] as const) : []),
    ...(facts.canKeepChoices ? [] : (["choices"] as const)),
  ];
}
