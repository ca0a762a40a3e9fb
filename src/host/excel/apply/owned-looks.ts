import { type Area, cellName } from "../../../workbook/address";
import { rectangles } from "../../../workbook/areas";
import type { OwnedCell, OwnedStyle } from "../../../workbook/plan";
import { rangeOf } from "../read/blocks";
import { areasAtOnce } from "./owned-layout";

/** Cells that a merged area covers look like its head, or its border would show on one side only. */
export function withMergedBlanks(cells: readonly OwnedCell[], merges: readonly Area[]): OwnedCell[] {
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
export function writeStyles(sheet: Excel.Worksheet, cells: readonly OwnedCell[]): void {
  const looks = new Map<string, Look>();
  for (const cell of cells) {
    if (!cell.style) continue;
    const key = lookKey(cell.style);
    const look: Look = looks.get(key) ?? { style: cell.style, cells: [] };
    look.cells.push(cell);
    looks.set(key, look);
  }
  for (const look of looks.values()) {
    for (const addresses of areasAtOnce(rectangles(look.cells))) paint(sheet.getRanges(addresses).format, look.style);
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
