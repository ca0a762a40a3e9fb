import {
  parseArea,
  type Area,
  type Cell,
  type CellContent,
  type CellError,
  type CellStyle,
  type Sheet,
  type Snapshot,
  type Span,
} from "../../src/workbook";

/**
 * A cell of a case: a text, a number, `null` for a blank; `v` with a number format `f` or a font; a formula with its result (without `v`:
 * not calculated); an error; a date (stored as a serial number under a date format).
 */
export type CaseCell =
  | string
  | number
  | boolean
  | null
  | { readonly v: string | number | boolean; readonly f?: string; readonly font?: string }
  | { readonly formula: string; readonly v?: string | number | boolean; readonly e?: CellError; readonly f?: string }
  | { readonly e: CellError }
  | { readonly date: string; readonly f?: string };

export interface CaseSheet {
  readonly name: string;
  /** From row 1, column A. */
  readonly rows: readonly (readonly CaseCell[])[];
  readonly visibility?: Sheet["visibility"];
  /** `A3:A4` */
  readonly merges?: readonly string[];
  /** `[8, 9]` hides rows 8 to 9. */
  readonly hiddenRows?: readonly (readonly [number, number])[];
  readonly hiddenColumns?: readonly (readonly [number, number])[];
  /** An active filter over this area. */
  readonly filter?: string;
}

/** Builds the snapshot of a workbook from the sheets of a case. */
export function snapshotOf(sheets: readonly CaseSheet[], file = "case.xlsx"): Snapshot {
  const styles: CellStyle[] = [{ numberFormat: "General", font: "" }];
  return { file, date1904: false, styles, sheets: sheets.map((sheet) => sheetOf(sheet, styles)), memory: {} };
}

function sheetOf(sheet: CaseSheet, styles: CellStyle[]): Sheet {
  const rows = new Map<number, ReadonlyMap<number, Cell>>();
  for (const [index, cells] of sheet.rows.entries()) {
    const filled = cells.flatMap((cell, column): [number, Cell][] => (cell === null ? [] : [[column + 1, cellOf(cell, styles)]]));
    if (filled.length > 0) rows.set(index + 1, new Map(filled));
  }
  return {
    name: sheet.name,
    visibility: sheet.visibility ?? "visible",
    rows,
    merges: (sheet.merges ?? []).map(area),
    hiddenRows: spans(sheet.hiddenRows),
    hiddenColumns: spans(sheet.hiddenColumns),
    filter: sheet.filter === undefined ? null : { area: area(sheet.filter), active: true },
    protected: false,
    notes: {},
  };
}

function spans(pairs: readonly (readonly [number, number])[] = []): readonly Span[] {
  return pairs.map(([from, to]) => ({ from, to }));
}

function area(name: string): Area {
  const read = parseArea(name);
  if (read === null) throw new Error(`no area: ${name}`);
  return read;
}

function cellOf(cell: Exclude<CaseCell, null>, styles: CellStyle[]): Cell {
  if (typeof cell !== "object") return { content: contentOf(cell), style: 0 };
  if ("date" in cell) return { content: contentOf(serialOf(cell.date)), style: styleOf(styles, cell.f ?? "dd/mm/yyyy", "") };
  const numberFormat = ("f" in cell ? cell.f : undefined) ?? "General";
  const style = styleOf(styles, numberFormat, ("font" in cell ? cell.font : undefined) ?? "");
  const error: CellContent | null = "e" in cell ? { kind: "error", error: cell.e } : null;
  const value: CellContent = "v" in cell ? contentOf(cell.v) : { kind: "uncalculated" };
  return { content: error ?? value, style, ...("formula" in cell ? { formula: cell.formula } : {}) };
}

function contentOf(value: string | number | boolean): CellContent {
  if (typeof value === "string") return { kind: "text", text: value };
  return typeof value === "number" ? { kind: "number", number: value } : { kind: "boolean", boolean: value };
}

function styleOf(styles: CellStyle[], numberFormat: string, font: string): number {
  const known = styles.findIndex((style) => style.numberFormat === numberFormat && style.font === font);
  return known >= 0 ? known : styles.push({ numberFormat, font }) - 1;
}

/** Days since 30/12/1899, as Excel counts from March 1900 on. */
function serialOf(iso: string): number {
  return Math.round((Date.parse(`${iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
}
