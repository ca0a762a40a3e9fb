import type { QuoteFault } from "./records";

/** All that can be wrong with a panel in CSV. Lines count from 1, columns too; `column` is its heading. */
export type PanelFault =
  | QuoteFault
  | { readonly kind: "not-utf8" }
  | { readonly kind: "empty-file" }
  | { readonly kind: "no-units" }
  | { readonly kind: "unknown-column"; readonly line: number; readonly position: number; readonly column: string }
  | { readonly kind: "not-an-indicator"; readonly line: number; readonly position: number; readonly column: string }
  | { readonly kind: "duplicate-column"; readonly line: number; readonly position: number; readonly column: string; readonly first: number }
  | { readonly kind: "missing-column"; readonly column: string }
  | { readonly kind: "wrong-length"; readonly line: number; readonly found: number; readonly expected: number }
  | { readonly kind: "unit-missing"; readonly line: number }
  | { readonly kind: "duplicate-unit"; readonly line: number; readonly unit: string; readonly first: number }
  | { readonly kind: "not-a-number"; readonly line: number; readonly column: string; readonly unit: string; readonly text: string }
  /** A comma where the file has used a point as its decimal mark, or the other way round. */
  | { readonly kind: "other-decimal-mark"; readonly line: number; readonly column: string; readonly unit: string; readonly text: string };
