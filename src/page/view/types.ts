import type { ICellData, IStyleData, IWorksheetData } from "@univerjs/core";
import type { TableLook } from "../open";

/** A workbook as the grid wants it; plain data, cells apart. Rows and columns count from 0 here, as the grid counts them. */
export interface GridBook {
  readonly styles: Readonly<Record<string, IStyleData>>;
  readonly defaultStyle: IStyleData;
  readonly sheets: readonly GridSheet[];
  readonly names: readonly GridName[];
  /** Formulas are left out: there are too many of them, or too many cells. */
  readonly valuesOnly: boolean;
  readonly cells: number;
  readonly formulas: number;
}

export interface GridSheet {
  readonly id: string;
  readonly name: string;
  readonly data: Partial<IWorksheetData>;
  readonly notes: GridNotes;
  readonly validations: readonly object[];
  readonly conditionals: readonly object[];
  readonly tables: readonly TableLook[];
  readonly protected: boolean;
}

export type GridNotes = Readonly<Record<number, Readonly<Record<number, object>>>>;

export interface GridName {
  readonly name: string;
  readonly formula: string;
  /** Id of the sheet it belongs to, or `null`. */
  readonly sheet: string | null;
}

/** Row → column → cell. */
export type GridRows = Record<number, Record<number, ICellData>>;
