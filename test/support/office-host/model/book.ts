import type { Area, CellContent, SheetFilter, SheetVisibility, Span } from "../../../../src/workbook";

/** What a cell holds, as Excel keeps it. `hasPrefix`: typed with a leading apostrophe. */
export interface ModelCell {
  readonly content: CellContent;
  readonly formula?: string;
  readonly hasPrefix?: boolean;
}

/** How a cell looks, as far as the members we use can tell. Colours are `#RRGGBB`. */
export interface Format {
  numberFormat: string;
  fontName: string;
  fontSize: number;
  bold: boolean;
  italic: boolean;
  color: string;
  /** `""`: no fill. */
  fill: string;
  /** All four sides are drawn by us or none. */
  border: boolean;
  wrap: boolean;
  horizontal: string;
  vertical: string;
}

export interface ModelSheet {
  readonly id: string;
  name: string;
  visibility: SheetVisibility;
  isProtected: boolean;
  /** Row → column → cell; no blank ones. */
  readonly cells: Map<number, Map<number, ModelCell>>;
  /** Formats of single cells, by `row:column`. */
  readonly formats: Map<string, Format>;
  /** Format of everything else. */
  readonly defaultFormat: Format;
  merges: Area[];
  hiddenRows: readonly Span[];
  hiddenColumns: readonly Span[];
  filter: SheetFilter | null;
  /** In points, by column. */
  readonly columnWidths: Map<number, number>;
  /** In points, by row; only heights that were set. */
  readonly rowHeights: Map<number, number>;
  charts: ModelChart[];
  validations: ModelValidation[];
  /** A cell of this workbook by `row:column`: the text after `#`. */
  readonly links: Map<string, string>;
  frozenRows: number;
  showGridlines: boolean;
  landscape: boolean;
  paper: string;
  fitToWidth: boolean;
  titleRows: string | null;
  /** It was made here, not opened. */
  readonly isNew: boolean;
}

export interface ModelChart {
  readonly id: string;
  name: string;
  /** As Excel calls it: `BarClustered`, `RadarFilled`. */
  readonly type: string;
  title: string;
  /** The cells that it covers. */
  at: Area | null;
  readonly series: { name: string; values: Area | null; categories: Area | null; color: string }[];
  minimum: number | null;
  maximum: number | null;
  hasLegend: boolean;
  numberFormat: string;
  isReversed: boolean;
}

export interface ModelValidation {
  readonly areas: readonly Area[];
  /** `='Biểu 1'!$A$1:$A$3`. */
  readonly source: string;
  message: string;
}

export interface ModelBook {
  name: string;
  readonly date1904: boolean;
  readonly sheets: ModelSheet[];
  /** Custom XML parts by id. */
  readonly parts: Map<string, string>;
  /** Addresses of other workbooks, as `[1]` … in formulas of the file mean them. */
  readonly externalBooks: readonly string[];
  active: string;
  selection: { readonly sheet: string; readonly area: Area } | null;
  nextId: number;
}

export const cellKey = (row: number, column: number): string => `${row}:${column}`;

export function emptySheet(id: string, name: string, defaultFormat: Format): ModelSheet {
  return {
    id,
    name,
    visibility: "visible",
    isProtected: false,
    cells: new Map(),
    formats: new Map(),
    defaultFormat,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    filter: null,
    columnWidths: new Map(),
    rowHeights: new Map(),
    charts: [],
    validations: [],
    links: new Map(),
    frozenRows: 0,
    showGridlines: true,
    landscape: false,
    paper: "Letter",
    fitToWidth: false,
    titleRows: null,
    isNew: true,
  };
}

export const newId = (book: ModelBook): string => `{00000000-0000-0000-0000-${String(book.nextId++).padStart(12, "0")}}`;

export function formatAt(sheet: ModelSheet, row: number, column: number): Format {
  return sheet.formats.get(cellKey(row, column)) ?? sheet.defaultFormat;
}

export function changeFormat(sheet: ModelSheet, area: Area, change: Partial<Format>): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const format = { ...formatAt(sheet, row, column), ...change };
      const isPlain = (Object.keys(format) as (keyof Format)[]).every((key) => format[key] === sheet.defaultFormat[key]);
      if (isPlain) sheet.formats.delete(cellKey(row, column));
      else sheet.formats.set(cellKey(row, column), format);
    }
  }
}

export function modelCell(sheet: ModelSheet, row: number, column: number): ModelCell | undefined {
  return sheet.cells.get(row)?.get(column);
}

export function putCell(sheet: ModelSheet, row: number, column: number, cell: ModelCell | null): void {
  const line = sheet.cells.get(row) ?? new Map<number, ModelCell>();
  if (cell) line.set(column, cell);
  else line.delete(column);
  if (line.size > 0) sheet.cells.set(row, line);
  else sheet.cells.delete(row);
}

/** The area that holds values, or with `formatsToo` also cells that only look like something. */
export function usedArea(sheet: ModelSheet, formatsToo: boolean): Area | null {
  let area: Area | null = null;
  const grow = (row: number, column: number): void => {
    area ??= { top: row, left: column, bottom: row, right: column };
    area = {
      top: Math.min(area.top, row),
      left: Math.min(area.left, column),
      bottom: Math.max(area.bottom, row),
      right: Math.max(area.right, column),
    };
  };
  for (const [row, cells] of sheet.cells) for (const column of cells.keys()) grow(row, column);
  if (formatsToo) {
    for (const key of sheet.formats.keys()) {
      const [row = 1, column = 1] = key.split(":").map(Number);
      grow(row, column);
    }
    for (const merge of sheet.merges) {
      grow(merge.top, merge.left);
      grow(merge.bottom, merge.right);
    }
  }
  return area;
}
