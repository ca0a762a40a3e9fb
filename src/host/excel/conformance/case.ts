/** What crosses between a script and the page that shows its answer. */
export type Answer = null | boolean | number | string | readonly Answer[] | { readonly [key: string]: Answer };

/** A small script that asks Excel about one thing that is assumed of it. */
export interface ScriptCase {
  readonly id: string;
  /** The beginning of the sentence that marks the assumption where it is made, in the order of the words there. */
  readonly assumption: string;
  /** The oldest version of ExcelApi that the script runs on. */
  readonly needs: string;
  /** Works on an empty sheet of its own, which is removed afterwards. */
  readonly ask: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<Answer>;
  readonly expected: Answer;
}

/** What no script can bring about: a person does it and looks. */
export interface HandCase {
  readonly id: string;
  readonly assumption: string;
  readonly act: { readonly vi: string; readonly en: string };
  readonly see: { readonly vi: string; readonly en: string };
}
