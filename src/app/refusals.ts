import type { CorrectionRefusal } from "./mapping";

/** Why a call cannot be judged at all. Facts only; the sentences are in text.*.ts. */
export type CheckRefusal =
  | { readonly kind: "unknown-profile"; readonly id: string; readonly known: readonly string[] }
  | { readonly kind: "unknown-framework"; readonly id: string; readonly profile: string }
  | { readonly kind: "unknown-agency"; readonly id: string; readonly profile: string; readonly known: readonly string[] }
  | CorrectionRefusal;

/** Why a workbook is not stamped. */
export type StampRefusal = { readonly kind: "not-ready"; readonly errors: number };
