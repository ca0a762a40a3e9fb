import type { SwitchedOff } from "./facts";

/** The words of the panel; they come with it. */
export interface EnvironmentText {
  readonly title: string;
  readonly reading: string;
  readonly unknown: string;
  readonly build: string;
  readonly platform: string;
  readonly webView: string;
  readonly excelApi: string;
  readonly hasApi: (version: string) => string;
  readonly lacksApi: (version: string) => string;
  readonly decimal: string;
  readonly thousands: string;
  readonly culture: string;
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  readonly theme: string;
  readonly off: string;
  readonly nothingOff: string;
  readonly why: Readonly<Record<SwitchedOff, string>>;
  readonly copy: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly conformance: string;
  readonly conformanceWhat: string;
}
