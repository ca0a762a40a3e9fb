import type { CellAddress } from "../../../workbook/address";

/** What a worksheet holds beside what we wrote, as text for the worksheet that replaces it. */
export interface Kept {
  /** Namespaces and the like that the texts below may need, with a space before. */
  readonly namespaces: string;
  readonly rows: ReadonlyMap<number, KeptRow>;
  readonly places: readonly CellAddress[];
  /** `col` elements behind our own columns. */
  readonly columns: (own: number) => readonly string[];
  readonly merges: readonly string[];
  readonly conditionals: string;
  /** Of conditional formats: free from here on. */
  readonly nextPriority: number;
  readonly validations: readonly string[];
  readonly links: readonly string[];
  /** Whole elements that we never write. */
  readonly others: readonly { readonly name: string; readonly xml: string }[];
}

export interface KeptRow {
  /** With a space before. */
  readonly attributes: string;
  readonly isHidden: boolean;
  readonly cells: readonly { readonly column: number; readonly xml: string }[];
}

/** Beside a sheet that is written for the first time stands nothing. */
export const NOTHING_KEPT: Kept = {
  namespaces: "",
  rows: new Map(),
  places: [],
  columns: () => [],
  merges: [],
  conditionals: "",
  nextPriority: 1,
  validations: [],
  links: [],
  others: [],
};
