import type { Area } from "../../../../src/workbook";
import { type Format, type ModelSheet, changeFormat, formatAt } from "../model/book";
import { HostObject, type Json, numberOf, textOf } from "../wire";
import { cellsOf, common } from "./context";

/** Of a very large range: the cells that look like anything, and the rest as one. */
function formatsIn(sheet: ModelSheet, area: Area): readonly Format[] {
  const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  if (size > 1_000_000) return [...sheet.formats.values(), sheet.defaultFormat];
  return Array.from(cellsOf(area), ([row, column]) => formatAt(sheet, row, column));
}

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp"];
/** What makes a border in our sense; inner lines are there only in ranges of several cells. */
const OUTER = SIDES.slice(0, 4);

export function rangeFormatObject(sheet: ModelSheet, areas: readonly Area[]): HostObject {
  const get = (key: keyof Format) => () => common(areas.flatMap((area) => formatsIn(sheet, area).map((format) => format[key])));
  const change = (to: Partial<Format>): void => areas.forEach((area) => changeFormat(sheet, area, to));
  const text = (key: keyof Format) => (value: Json) => change({ [key]: textOf(value) });
  const flag = (key: keyof Format) => (value: Json) => change({ [key]: value === true });
  const number = (key: keyof Format) => (value: Json) => change({ [key]: numberOf(value) });
  const font = new HostObject("RangeFont", {
    get: { Name: get("fontName"), Size: get("fontSize"), Bold: get("bold"), Italic: get("italic"), Color: get("color") },
    set: { Name: text("fontName"), Size: number("fontSize"), Bold: flag("bold"), Italic: flag("italic"), Color: text("color") },
  });
  const fill = new HostObject("RangeFill", {
    get: { Color: get("fill") },
    set: { Color: text("fill") },
    call: { Clear: () => change({ fill: "" }) },
  });
  return new HostObject("RangeFormat", {
    get: { WrapText: get("wrap"), HorizontalAlignment: get("horizontal"), VerticalAlignment: get("vertical") },
    set: {
      WrapText: flag("wrap"),
      HorizontalAlignment: text("horizontal"),
      VerticalAlignment: text("vertical"),
      ColumnWidth: (value) => {
        for (const area of areas) {
          for (let column = area.left; column <= area.right; column++) sheet.columnWidths.set(column, numberOf(value));
        }
      },
      RowHeight: (value) => {
        for (const area of areas) for (let row = area.top; row <= area.bottom; row++) sheet.rowHeights.set(row, numberOf(value));
      },
    },
    call: {
      AutofitRows: () => {
        for (const area of areas) for (let row = area.top; row <= area.bottom; row++) sheet.rowHeights.delete(row);
      },
    },
    nav: { Font: () => font, Fill: () => fill, Borders: () => bordersObject(sheet, areas) },
  });
}

/** Borders are kept as "all four sides or none": a range whose outer edges are all drawn, with inner ones where there are several cells. */
function bordersObject(sheet: ModelSheet, areas: readonly Area[]): HostObject {
  const [area] = areas;
  if (!area || areas.length > 1) throw new Error("NotImplemented: borders of several areas");
  const side = (name: string): HostObject =>
    new HostObject("RangeBorder", {
      get: { SideIndex: () => name },
      set: { Style: (value) => draw(sheet, area, name, value !== "None"), Color: () => undefined, Weight: () => undefined },
    });
  return new HostObject("RangeBorderCollection", {
    items: () => SIDES.map(side),
    item: (key) => (SIDES.includes(textOf(key)) ? side(textOf(key)) : null),
  });
}

const drawn = new WeakMap<ModelSheet, Map<string, Set<string>>>();

function draw(sheet: ModelSheet, area: Area, name: string, on: boolean): void {
  const ofSheet = drawn.get(sheet) ?? new Map<string, Set<string>>();
  drawn.set(sheet, ofSheet);
  const key = JSON.stringify(area);
  const sides = ofSheet.get(key) ?? new Set<string>();
  ofSheet.set(key, sides);
  if (on) sides.add(name);
  else sides.delete(name);
  const needsInner = area.top !== area.bottom || area.left !== area.right;
  const all = [...OUTER, ...(area.left < area.right ? ["InsideVertical"] : []), ...(area.top < area.bottom ? ["InsideHorizontal"] : [])];
  changeFormat(sheet, area, { border: (needsInner ? all : OUTER).every((one) => sides.has(one)) });
}
