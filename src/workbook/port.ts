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
  /** A new sheet was to bear a name that is taken. */
  | { readonly kind: "sheet-exists"; readonly sheet: string }
  | { readonly kind: "sheet-protected"; readonly sheet: string }
  | { readonly kind: "cell-occupied"; readonly at: CellRef }
  /** A cell is being edited in Excel, which then answers nothing. */
  | { readonly kind: "cell-editing" }
  /** Excel has lost the connection to the workbook (long pause, reopened file, no network). */
  | { readonly kind: "session-lost" }
  /** An earlier pane broke off while it wrote; `recover` puts back what it wrote. */
  | { readonly kind: "interrupted" }
  /** Someone else changed or removed just now what was to be read or written. */
  | { readonly kind: "conflict" }
  /** More than Excel hands over at once; `sheet` where it is known which one. */
  | { readonly kind: "payload-too-large"; readonly sheet: string | null }
  /** The workbook may not be changed: protected structure, read-only, labelled. */
  | { readonly kind: "access-denied" }
  /** Excel works at something else or shows a dialog. */
  | { readonly kind: "host-busy" }
  /** This Excel is too old for what was asked. */
  | { readonly kind: "api-absent"; readonly what: string }
  | { readonly kind: "sheet-hidden"; readonly sheet: string }
  /** Excel broke off while it wrote, and what it had written could not be taken back. */
  | { readonly kind: "half-written" }
  /** Any other refusal of Excel, by its own code. */
  | { readonly kind: "host-failed"; readonly code: string }
  /** What was asked for is not done by this host. */
  | { readonly kind: "unsupported"; readonly what: string };

/** What was brought back after a write that had broken off. */
export interface Recovery {
  /** Cells that hold again what they held before that write. */
  readonly cells: readonly CellRef[];
  /** Sheets that were removed or written again as they stood, by name. */
  readonly sheets: readonly string[];
  /** Cells that were changed since that write, and so were left as they are. */
  readonly left: readonly CellRef[];
  /** What became of highlights: those that had just been added were removed (`taken-back`), those that were being removed are removed (`finished`), or they stand, switched off. */
  readonly marks: "none" | "taken-back" | "finished" | "switched-off";
}

/** The hands: the one way in which the rest of the program touches a workbook. */
export interface WorkbookPort {
  read(): Promise<Result<Snapshot, HostError>>;
  /** All of the plan or nothing of it. An empty plan changes nothing, not even a time stamp. */
  apply(plan: Plan): Promise<Result<void, HostError>>;
  /** Brings back what a write that broke off half-way (closed pane, lost network) left behind; `null`: nothing. To be called once at the start. */
  recover(): Promise<Result<Recovery | null, HostError>>;
  /** Brings a cell before the user's eyes, where there are eyes. */
  reveal(at: CellRef): Promise<Result<void, HostError>>;
}
