import type { SentencesOf } from "../app";
import type { ColumnRole } from "../core/reading";
import type { Severity } from "../core/rules/catalogue";
import type { CallFault } from "./arguments";

/** Why a path cannot be read or written: facts of the file system. */
export type PathFault =
  | { readonly kind: "not-found"; readonly path: string }
  | { readonly kind: "is-folder"; readonly path: string }
  | { readonly kind: "no-permission"; readonly path: string }
  | { readonly kind: "not-readable"; readonly path: string; readonly code: string }
  | { readonly kind: "not-writable"; readonly path: string; readonly code: string }
  | { readonly kind: "not-json"; readonly path: string; readonly detail: string };

/** Why a copy cannot go where the call wants it. */
export type SaveFault =
  | { readonly kind: "over-input"; readonly path: string }
  | { readonly kind: "same-target"; readonly path: string }
  | { readonly kind: "target-is-folder"; readonly path: string }
  | { readonly kind: "other-extension"; readonly path: string; readonly extension: string }
  | { readonly kind: "not-a-folder"; readonly path: string };

export interface CliText {
  readonly help: string;
  readonly call: SentencesOf<CallFault>;
  readonly path: SentencesOf<PathFault>;
  readonly save: SentencesOf<SaveFault>;
  readonly savedNothing: string;
  readonly profileFaults: (file: string, count: number) => string;
  readonly frameworkFaults: (file: string, count: number) => string;
  readonly panelFaults: (file: string, count: number) => string;
  readonly andMore: (count: number) => string;
  readonly scores: { readonly rank: string; readonly unit: string; readonly score: string };
  readonly saved: (path: string) => string;
  readonly noAgency: string;
  readonly year: (year: number) => string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly columns: { readonly cell: string; readonly indicator: string; readonly sentence: string };
  readonly fix: string;
  readonly role: Readonly<Record<ColumnRole, string>>;
  readonly map: {
    readonly table: (sheet: string, header: string) => string;
    readonly none: string;
    readonly agency: string;
    readonly column: string;
    readonly row: string;
    readonly match: { readonly code: string; readonly name: string; readonly "code-as-date": string; readonly user: string };
    readonly by: { readonly words: string; readonly content: string; readonly user: string };
    readonly unsure: string;
    readonly unknownRow: string;
    readonly correct: string;
  };
}
