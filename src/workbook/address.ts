/**
 * Where a cell is. Rows and columns count from 1, as people and OOXML count them: `F12` is `{ row: 12, column: 6 }`.
 */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, both corners included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The last row and column an .xlsx sheet can have. */
export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;

/** `6` is `"F"`. Throws on a column outside 1…16384: that is a bug of the caller. */
export function columnName(column: number): string {
  if (!Number.isInteger(column) || column < 1 || column > MAX_COLUMN) throw new RangeError(`column ${column}`);
  let name = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `"F"` (any case) is `6`; `null` for what is no column name. */
export function columnNumber(name: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return null;
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= MAX_COLUMN ? column : null;
}

/** `{ row: 12, column: 6 }` is `"F12"`. */
export function cellName(cell: CellAddress): string {
  return `${columnName(cell.column)}${cell.row}`;
}

/** Reads `F12`, `$F$12`; `null` for anything else. */
export function parseCell(text: string): CellAddress | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!match) return null;
  const column = columnNumber(match[1] ?? "");
  const row = Number(match[2]);
  return column === null || row > MAX_ROW ? null : { row, column };
}

/** `A7:J8`, or `A7` where the area is one cell. */
export function areaName(area: Area): string {
  const first = cellName({ row: area.top, column: area.left });
  const last = cellName({ row: area.bottom, column: area.right });
  return first === last ? first : `${first}:${last}`;
}

/** Reads `A7:J8` or `A7` (dollar signs allowed); `null` for anything else. Corners may come in any order. */
export function parseArea(text: string): Area | null {
  const [from, to, ...rest] = text.split(":");
  const a = parseCell(from ?? "");
  const b = to === undefined ? a : parseCell(to);
  if (!a || !b || rest.length > 0) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

export function contains(area: Area, cell: CellAddress): boolean {
  return cell.row >= area.top && cell.row <= area.bottom && cell.column >= area.left && cell.column <= area.right;
}

/** A sheet's name as it stands in a formula: `'Biểu 1'!`, quotes doubled; always quoted, which Excel accepts. */
export function quotedSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!`;
}
