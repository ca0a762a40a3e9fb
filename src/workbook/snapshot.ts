import type { Area } from "./address";

/**
 * A workbook read once into plain data: no methods, no host objects, so that it can be cloned into a worker and compared in a test.
 * Nothing in it is interpreted: text is as typed, numbers are as stored (a date is a serial number with a date format).
 */
export interface Snapshot {
  /** The file's name without its folder, or the workbook's name in Excel. */
  readonly file: string;
  /** Serial 0 is 1904-01-01 instead of 1899-12-30. */
  readonly date1904: boolean;
  /** Shared by all sheets; `Cell.style` is an index into it. Entry 0 is the default. */
  readonly styles: readonly CellStyle[];
  /** In tab order, our own sheets (`PII - …`) included. */
  readonly sheets: readonly Sheet[];
  /** What we keep inside the workbook (mapping, waivers, stamp): a JSON text each, by key. Empty in a workbook we never wrote to. */
  readonly memory: Readonly<Record<string, string>>;
  /** What `[1]`, `[2]` … in formulas stand for: the addresses of the other workbooks as the file has them. Absent where there are none. */
  readonly externalBooks?: readonly string[];
}

export interface CellStyle {
  /** The format code, e.g. `General`, `0.00%`, `dd/mm/yyyy`. */
  readonly numberFormat: string;
  /** The font's name, e.g. `.VnTime`, `VNI-Times`; `""` if none is stated. */
  readonly font: string;
}

export type SheetVisibility = "visible" | "hidden" | "veryHidden";

export interface Sheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Row number → column number → cell. Only cells that hold a value or a formula; blank formatted cells are absent. Both maps ascend. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>;
  /** The value of a merged area stands in its top left cell. */
  readonly merges: readonly Area[];
  /** Rows hidden by hand or by a filter: ascending, disjoint, both ends included. */
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  readonly filter: SheetFilter | null;
  readonly protected: boolean;
  /** Text of notes (old comments), by cell name. */
  readonly notes: Readonly<Record<string, string>>;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface SheetFilter {
  readonly area: Area;
  /** Some rows are filtered out at the moment. */
  readonly active: boolean;
}

/** Excel's error values as they are shown. */
export type CellError = "#NULL!" | "#DIV/0!" | "#VALUE!" | "#REF!" | "#NAME?" | "#NUM!" | "#N/A" | "#GETTING_DATA" | "#SPILL!" | "#CALC!";

export type CellContent =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "boolean"; readonly boolean: boolean }
  | { readonly kind: "error"; readonly error: CellError }
  /** A formula whose result is not in the file. */
  | { readonly kind: "uncalculated" };

export interface Cell {
  readonly content: CellContent;
  /** Without the leading `=`; `[1]Sheet1!A1` marks another workbook. A member of a shared formula bears its own, expanded text. */
  readonly formula?: string;
  /** Index into `Snapshot.styles`. */
  readonly style: number;
  /** Fonts inside the text where they differ from the cell's: rich text, in order, joined they are `content.text`. */
  readonly runs?: readonly TextRun[];
}

export interface TextRun {
  readonly text: string;
  readonly font: string;
}

/** A place in a workbook. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Whether two cells hold the same thing, kind included. */
export function sameContent(a: CellContent, b: CellContent): boolean {
  switch (a.kind) {
    case "text":
      return b.kind === "text" && a.text === b.text;
    case "number":
      return b.kind === "number" && a.number === b.number;
    case "boolean":
      return b.kind === "boolean" && a.boolean === b.boolean;
    case "error":
      return b.kind === "error" && a.error === b.error;
    case "uncalculated":
      return b.kind === "uncalculated";
  }
}

export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.rows.get(row)?.get(column);
}

export function sheetNamed(snapshot: Snapshot, name: string): Sheet | undefined {
  return snapshot.sheets.find((sheet) => sheet.name === name);
}

export function inSpans(spans: readonly Span[], index: number): boolean {
  return spans.some((span) => index >= span.from && index <= span.to);
}

/** The largest row and column that hold anything; zeros for an empty sheet. */
export function usedExtent(sheet: Sheet): { readonly rows: number; readonly columns: number } {
  let rows = 0;
  let columns = 0;
  for (const [row, cells] of sheet.rows) {
    if (row > rows) rows = row;
    for (const column of cells.keys()) if (column > columns) columns = column;
  }
  return { rows, columns };
}
