import { type Area, areaName, cellName, parseArea, quotedSheet } from "../../../workbook/address";
import type { OwnedCell, OwnedSheet, OwnedStyle } from "../../../workbook/plan";
import { rangeOf } from "../read/blocks";
import { rectangles } from "./areas";
import { entered } from "./enter";

/** Of the width of a column in a file, which counts characters of the default font with its padding. */
export const POINTS_PER_CHARACTER = 5.25;
/** Addresses of one `getRanges`: Excel takes no longer text than 8,192 characters. */
const ADDRESSES_AT_ONCE = 200;
const INCH = 72;

/** Writes one of our sheets whole into an empty sheet, or over what it held. Puts it all into the batch, with no round trip of its own. */
export function writeOwned(sheet: Excel.Worksheet, content: OwnedSheet, exists: boolean): void {
  if (exists) {
    sheet.getRange().clear("All");
    sheet.getRange().unmerge();
    sheet.freezePanes.unfreeze();
  }
  const merges = content.merges.flatMap((name) => parseArea(name) ?? []);
  const cells = [...new Map(content.cells.map((cell) => [cellName(cell), cell])).values()];
  content.columnWidths.forEach((width, index) => {
    sheet.getRangeByIndexes(0, index, 1, 1).format.columnWidth = width * POINTS_PER_CHARACTER;
  });
  writeValues(sheet, cells);
  for (const { row, column, link } of cells) {
    if (!link) continue;
    const place = rangeOf(sheet, { top: row, left: column, bottom: row, right: column });
    place.hyperlink = { documentReference: `${quotedSheet(link.sheet)}${cellName(link)}` };
  }
  // After the links, which bring a look of their own.
  writeStyles(sheet, withMergedBlanks(cells, merges));
  for (const merge of merges) rangeOf(sheet, merge).merge(false);
  if ((content.freezeRows ?? 0) > 0) sheet.freezePanes.freezeRows(content.freezeRows);
  sheet.showGridlines = false;
  writeLayout(sheet.pageLayout, content);
}

/** All values in one table; what lies between the cells stays empty. */
function writeValues(sheet: Excel.Worksheet, cells: readonly OwnedCell[]): void {
  const area = extent(cells);
  if (!area) return;
  const table = Array.from({ length: area.bottom - area.top + 1 }, () =>
    Array.from({ length: area.right - area.left + 1 }, (): string | number | boolean => ""),
  );
  const formats = table.map((row) => row.map(() => "General"));
  for (const { row, column, input, style } of cells) {
    const [y, x] = [row - area.top, column - area.left];
    const [line, formatLine] = [table[y], formats[y]];
    if (!line || !formatLine) continue;
    line[x] = entered(input);
    formatLine[x] = style?.numberFormat ?? "General";
  }
  const range = rangeOf(sheet, area);
  range.formulas = table;
  range.numberFormat = formats;
}

function extent(cells: readonly OwnedCell[]): Area | null {
  return cells.reduce<Area | null>((sum, { row, column }) => {
    if (!sum) return { top: row, left: column, bottom: row, right: column };
    return {
      top: Math.min(sum.top, row),
      left: Math.min(sum.left, column),
      bottom: Math.max(sum.bottom, row),
      right: Math.max(sum.right, column),
    };
  }, null);
}

/** Cells that a merged area covers look like its head, or its border would show on one side only. */
function withMergedBlanks(cells: readonly OwnedCell[], merges: readonly Area[]): OwnedCell[] {
  const heads = new Map(cells.map((cell) => [cellName(cell), cell]));
  const covered = merges.flatMap((merge) => {
    const style = heads.get(cellName({ row: merge.top, column: merge.left }))?.style;
    if (!style?.border && !style?.fill) return [];
    const blanks: OwnedCell[] = [];
    for (let row = merge.top; row <= merge.bottom; row++) {
      for (let column = merge.left; column <= merge.right; column++) blanks.push({ row, column, input: { kind: "blank" }, style });
    }
    return blanks.filter((cell) => !heads.has(cellName(cell)));
  });
  return [...cells, ...covered];
}

interface Look {
  readonly style: OwnedStyle;
  readonly cells: OwnedCell[];
}

/** One call for all cells of a look, since many small calls are slow in Excel. */
function writeStyles(sheet: Excel.Worksheet, cells: readonly OwnedCell[]): void {
  const looks = new Map<string, Look>();
  for (const cell of cells) {
    if (!cell.style) continue;
    const key = lookKey(cell.style);
    const look: Look = looks.get(key) ?? { style: cell.style, cells: [] };
    look.cells.push(cell);
    looks.set(key, look);
  }
  for (const look of looks.values()) {
    const names = rectangles(look.cells).map(areaName);
    for (let from = 0; from < names.length; from += ADDRESSES_AT_ONCE) {
      paint(sheet.getRanges(names.slice(from, from + ADDRESSES_AT_ONCE).join(",")).format, look.style);
    }
  }
  for (const area of rectangles(cells.filter(({ style }) => style?.border))) frame(rangeOf(sheet, area), area);
}

/** Equal for styles that `paint` treats alike. */
function lookKey({ bold, italic, size, color, fill, wrap, align }: OwnedStyle): string {
  return JSON.stringify([bold, italic, size, color, fill, wrap, align]);
}

function paint(format: Excel.RangeFormat, style: OwnedStyle): void {
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.align !== undefined) format.horizontalAlignment = ALIGN[style.align];
  format.verticalAlignment = "Center";
}

const ALIGN = { left: "Left", center: "Center", right: "Right" } as const;

function frame(range: Excel.Range, area: Area): void {
  const sides: ("EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideVertical" | "InsideHorizontal")[] = [
    "EdgeTop",
    "EdgeBottom",
    "EdgeLeft",
    "EdgeRight",
  ];
  if (area.left < area.right) sides.push("InsideVertical");
  if (area.top < area.bottom) sides.push("InsideHorizontal");
  for (const side of sides) range.format.borders.getItem(side).style = "Continuous";
}

function writeLayout(layout: Excel.PageLayout, { landscape, repeatRows }: OwnedSheet): void {
  layout.orientation = landscape ? "Landscape" : "Portrait";
  layout.paperSize = "A4";
  layout.zoom = { horizontalFitToPages: 1 };
  layout.leftMargin = layout.rightMargin = 0.5 * INCH;
  layout.topMargin = layout.bottomMargin = 0.6 * INCH;
  layout.headerMargin = layout.footerMargin = 0.3 * INCH;
  if (repeatRows) layout.setPrintTitleRows(`$${repeatRows.from}:$${repeatRows.to}`);
}
