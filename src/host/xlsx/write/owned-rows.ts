import type { OwnedCell, OwnedStyle } from "../../../workbook/plan";
import { cellXml } from "./cell-xml";
import type { Kept, KeptRow } from "./kept";

/** Gives the index of a style in styles.xml. */
export type StyleIndex = (style: OwnedStyle) => number;

/** A row of one of our sheets as it shall be. */
export interface OwnedRow {
  readonly cells: OwnedCell[];
  /** In points; absent: as high as its text. */
  height?: number;
}

export function rowsOf(cells: readonly OwnedCell[], heights: Readonly<Record<number, number>>): Map<number, OwnedRow> {
  const rows = new Map<number, OwnedRow>();
  const rowAt = (row: number): OwnedRow => {
    const known = rows.get(row) ?? { cells: [] };
    rows.set(row, known);
    return known;
  };
  for (const cell of cells) rowAt(cell.row).cells.push(cell);
  for (const [row, height] of Object.entries(heights)) if (Number(row) >= 1 && height > 0) rowAt(Number(row)).height = height;
  return rows;
}

/** The `sheetData` element: our rows, and the user's cells among them. */
export function dataXml(rows: ReadonlyMap<number, OwnedRow>, styleIndex: StyleIndex, kept: Kept): string {
  const numbers = [...new Set([...rows.keys(), ...kept.rows.keys()])].sort((a, b) => a - b);
  const lines = numbers.map((row) => {
    const own = rows.get(row);
    const users = kept.rows.get(row);
    const cells = [
      ...(own?.cells ?? []).map((cell) => ({ column: cell.column, xml: ownedCellXml(cell, styleIndex) })),
      ...(users?.cells ?? []),
    ];
    cells.sort((a, b) => a.column - b.column);
    return `<row r="${row}"${rowLook(own, users)}>${cells.map(({ xml }) => xml).join("")}</row>`;
  });
  return `<sheetData>${lines.join("")}</sheetData>`;
}

/** A row in which we write anything is ours, but that the user hid it. */
function rowLook(own: OwnedRow | undefined, users: KeptRow | undefined): string {
  if (!own) return users?.attributes ?? "";
  const height = own.height === undefined ? "" : ` ht="${own.height}" customHeight="1"`;
  return users?.isHidden ? `${height} hidden="1"` : height;
}

function ownedCellXml({ row, column, input, style }: OwnedCell, styleIndex: StyleIndex): string {
  return cellXml(row, column, input, style ? styleIndex(style) : 0, "");
}
