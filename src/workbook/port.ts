import type { Plan } from "./plan";
import type { CellRef, Snapshot } from "./snapshot";

/** A value, or the reason why there is none. For expected refusals; bugs are thrown. */
export type Result<Value, Trouble> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Trouble };

export const ok = <Value>(value: Value): Result<Value, never> => ({ ok: true, value });
export const refused = <Trouble>(error: Trouble): Result<never, Trouble> => ({ ok: false, error });

/** Why a workbook cannot be opened, or a plan not be applied. Facts only: the sentence is in the texts. */
export type HostError =
  | { readonly kind: "empty-file" }
  | { readonly kind: "not-a-workbook"; readonly looksLike: "csv" | "html" | "pdf" | "zip" | "ods" | "unknown" }
  /** Excel 97-2003. */
  | { readonly kind: "old-format" }
  /** Binary workbook of Excel 2007 and later. */
  | { readonly kind: "binary-format" }
  | { readonly kind: "encrypted" }
  | { readonly kind: "damaged"; readonly part: string; readonly detail: string }
  | { readonly kind: "too-large"; readonly limit: "entries" | "unpacked-size" | "ratio" | "file-size"; readonly allowed: number }
  | { readonly kind: "sheet-absent"; readonly sheet: string }
  | { readonly kind: "sheet-protected"; readonly sheet: string }
  | { readonly kind: "cell-occupied"; readonly at: CellRef }
  /** What was asked for is not done by this host. */
  | { readonly kind: "unsupported"; readonly what: string };

/** The hands: the one way in which the rest of the program touches a workbook. */
export interface WorkbookPort {
  read(): Promise<Result<Snapshot, HostError>>;
  /** All of the plan or nothing of it. An empty plan changes nothing, not even a time stamp. */
  apply(plan: Plan): Promise<Result<void, HostError>>;
  /** Brings a cell before the user's eyes, where there are eyes. */
  reveal(at: CellRef): Promise<Result<void, HostError>>;
}
