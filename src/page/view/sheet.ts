import type { ICellData, IColumnData, IRowData, IWorksheetData } from "@univerjs/core";
import { type Sheet, type Snapshot, inSpans, parseCell, usedExtent } from "../../workbook";
import type { SheetLook, WorkbookLook } from "../open";
import { gridCell } from "./cells";
import { gridConditionals } from "./conditionals";
import { gridRange, gridValidation } from "./rules";
import { columnPixels, rowPixels, widthOf, wrappedHeight } from "./sizes";
import type { GridRows, GridSheet } from "./types";

/** Room below and beside what is used, so that a table can grow. */
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 8;
const LEAST_ROWS = 100;
const LEAST_COLUMNS = 20;
/** Of blank formatted cells beyond what is used, so many are drawn. */
const STYLED_MARGIN = 40;

export interface SheetSource {
  readonly snapshot: Snapshot;
  readonly look: WorkbookLook;
  readonly index: number;
  readonly withFormulas: boolean;
}

interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** Style ids of the grid are the indexes of the look. */
export function styleId(index: number): string {
  return `s${index}`;
}

export function sheetId(index: number): string {
  return `sheet${index}`;
}

/** Everything of a sheet but its cells. */
export function gridSheet(source: SheetSource): GridSheet {
  const { sheet, look } = partsOf(source);
  const extent = drawnExtent(sheet, look);
  const id = sheetId(source.index);
  return {
    id,
    name: sheet.name,
    data: {
      id,
      name: sheet.name,
      hidden: sheet.visibility === "visible" ? 0 : 1,
      ...(look.tabColor === null ? {} : { tabColor: look.tabColor }),
      rowCount: extent.rows,
      columnCount: extent.columns,
      defaultColumnWidth: columnPixels(look.defaultColumnWidth),
      defaultRowHeight: rowPixels(look.defaultRowHeight),
      showGridlines: look.gridLines ? 1 : 0,
      rightToLeft: look.rightToLeft ? 1 : 0,
      mergeData: sheet.merges.filter(({ bottom, right }) => bottom <= extent.rows && right <= extent.columns).map(gridRange),
      freeze: freezeOf(look, extent),
      rowData: rowsOf(source, extent),
      columnData: columnsOf(sheet, look, extent),
    },
    notes: notesOf(sheet, id),
    validations: look.validations.flatMap((rule, index) => gridValidation(rule, `${id}v${index}`) ?? []),
    conditionals: gridConditionals(source.look, look, id),
    tables: look.tables,
    protected: sheet.protected,
  };
}

/** Cells of a sheet in pieces of about `size`, so that no piece holds up whoever takes it in. */
export function* gridRows(source: SheetSource, size: number): Generator<GridRows> {
  const { sheet, look } = partsOf(source);
  const extent = drawnExtent(sheet, look);
  const rowNumbers = [...new Set([...sheet.rows.keys(), ...look.cells.keys()])].filter((row) => row <= extent.rows).sort((a, b) => a - b);
  let piece: GridRows = {};
  let count = 0;
  for (const row of rowNumbers) {
    const cells = gridRow(source, sheet, look, row, extent);
    piece[row - 1] = cells;
    count += Object.keys(cells).length;
    if (count < size) continue;
    yield piece;
    piece = {};
    count = 0;
  }
  yield piece;
}

function gridRow({ withFormulas }: SheetSource, sheet: Sheet, look: SheetLook, row: number, extent: Extent): Record<number, ICellData> {
  const cells = sheet.rows.get(row);
  const styles = look.cells.get(row);
  const result: Record<number, ICellData> = {};
  for (const column of new Set([...(cells?.keys() ?? []), ...(styles?.keys() ?? [])])) {
    if (column > extent.columns) continue;
    const style = styles?.get(column);
    const inArray = look.arrays.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);
    result[column - 1] = gridCell(cells?.get(column), style === undefined ? null : styleId(style), withFormulas && !inArray);
  }
  return result;
}

function partsOf({ snapshot, look, index }: SheetSource): { sheet: Sheet; look: SheetLook } {
  const sheet = snapshot.sheets[index];
  const own = sheet && look.sheets.find(({ name }) => name === sheet.name);
  if (!sheet || !own) throw new Error(`sheet ${index} of ${snapshot.sheets.length}`);
  return { sheet, look: own };
}

function drawnExtent(sheet: Sheet, look: SheetLook): Extent {
  const used = usedExtent(sheet);
  let { rows, columns } = used;
  for (const { bottom, right } of sheet.merges) {
    if (bottom <= used.rows + STYLED_MARGIN) rows = Math.max(rows, bottom);
    if (right <= used.columns + STYLED_MARGIN) columns = Math.max(columns, right);
  }
  for (const [row, cells] of look.cells) {
    if (row > used.rows + STYLED_MARGIN) continue;
    rows = Math.max(rows, row);
    for (const column of cells.keys()) if (column <= used.columns + STYLED_MARGIN) columns = Math.max(columns, column);
  }
  return { rows: Math.max(rows + SPARE_ROWS, LEAST_ROWS), columns: Math.max(columns + SPARE_COLUMNS, LEAST_COLUMNS) };
}

function freezeOf(look: SheetLook, extent: Extent): NonNullable<IWorksheetData["freeze"]> {
  const rows = Math.min(look.frozen?.rows ?? 0, extent.rows - 1);
  const columns = Math.min(look.frozen?.columns ?? 0, extent.columns - 1);
  return { xSplit: columns, ySplit: rows, startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1 };
}

function rowsOf(source: SheetSource, extent: Extent): Record<number, Partial<IRowData>> {
  const { sheet, look } = partsOf(source);
  const rows: Record<number, Partial<IRowData>> = {};
  for (let row = 1; row <= extent.rows; row++) {
    const stated = look.rows.get(row);
    const data: Partial<IRowData> = {};
    const height = stated?.height ?? null;
    if (height !== null) data.h = rowPixels(height);
    else {
      const wanted = wantedHeight(source, sheet, look, row);
      if (wanted > 0) data.h = wanted;
    }
    if (stated?.style !== undefined && stated.style !== null) data.s = styleId(stated.style);
    if (inSpans(sheet.hiddenRows, row)) data.hd = 1;
    if (Object.keys(data).length > 0) rows[row - 1] = data;
  }
  return rows;
}

/** Of a row whose file states no height: as high as its highest wrapped cell or largest font; 0 where the default will do. */
function wantedHeight({ look: book }: SheetSource, sheet: Sheet, look: SheetLook, row: number): number {
  const usual = rowPixels(look.defaultRowHeight);
  let highest = 0;
  for (const [column, cell] of sheet.rows.get(row) ?? []) {
    const style = book.styles[look.cells.get(row)?.get(column) ?? 0];
    if (!style) continue;
    const text = cell.content.kind === "text" ? cell.content.text : "";
    const merged = sheet.merges.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);
    // Excel does not stretch a row for a merged cell.
    const width = style.wrap && !merged ? widthOf(look, column) : Number.POSITIVE_INFINITY;
    highest = Math.max(highest, wrappedHeight(style.wrap && !merged ? text : "", width, style.font.size));
  }
  return highest > usual ? Math.min(highest, 540) : 0;
}

function columnsOf(sheet: Sheet, look: SheetLook, extent: Extent): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (let column = 1; column <= extent.columns; column++) {
    const stated = look.columns.find(({ from, to }) => column >= from && column <= to);
    const data: Partial<IColumnData> = {};
    if (stated && stated.width !== null) data.w = columnPixels(stated.width);
    if (stated && stated.style > 0) data.s = styleId(stated.style);
    if (inSpans(sheet.hiddenColumns, column)) data.hd = 1;
    if (Object.keys(data).length > 0) columns[column - 1] = data;
  }
  return columns;
}

const NOTE_WIDTH = 220;
const NOTE_LINE_PX = 20;

function notesOf(sheet: Sheet, id: string): GridSheet["notes"] {
  const notes: Record<number, Record<number, object>> = {};
  for (const [name, note] of Object.entries(sheet.notes)) {
    const at = parseCell(name);
    if (!at) continue;
    const lines = note.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 30)), 0);
    const height = Math.min(60 + lines * NOTE_LINE_PX, 320);
    const ofRow = (notes[at.row - 1] ??= {});
    ofRow[at.column - 1] = { id: `${id}n${name}`, row: at.row - 1, col: at.column - 1, width: NOTE_WIDTH, height, note };
  }
  return notes;
}
