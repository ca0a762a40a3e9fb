import { MAX_COLUMN, areaName, parseArea, quotedSheet, type Area, type Span } from "../../../../src/workbook";
import { type ModelSheet, cellKey, changeFormat, formatAt, modelCell, putCell, usedArea } from "../model/book";
import { enter, formulaOf, valueOf, valueType } from "../model/entering";
import { type Argument, HostFault, HostObject, type Json, type Members, numberOf, textOf } from "../wire";
import { conditionalFormatsObject } from "./conditional-format";
import { type HostContext, cellsOf, grid } from "./context";
import { dataValidationObject } from "./data-validation";
import { rangeFormatObject } from "./range-format";
import { linkOf, propertiesOf } from "./range-properties";

/** `'Biểu 1'!A1:B2`; quotes only where Excel sets them. */
function addressOf(sheet: ModelSheet, area: Area): string {
  const name = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet.name) ? `${sheet.name}!` : quotedSheet(sheet.name);
  return name + areaName(area);
}

/** An address within a sheet, or a fault as Excel's. */
export function areaOf(address: string): Area {
  const area = parseArea(address.slice(address.lastIndexOf("!") + 1));
  if (!area) throw new HostFault("InvalidArgument", `no address: ${address}`, "Worksheet.getRange");
  return area;
}

/** Which area an object of the client's stands for, where it comes back as an argument. */
export function areaBehind(object: Argument | undefined): Area | undefined {
  return object instanceof HostObject ? areas.get(object) : undefined;
}

const areas = new WeakMap<HostObject, Area>();

function bounding(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

export function rangeObject(context: HostContext, sheet: ModelSheet, area: Area): HostObject {
  const object = new HostObject("Range", membersOf(context, sheet, area));
  areas.set(object, area);
  return object;
}

function membersOf(context: HostContext, sheet: ModelSheet, area: Area): Members {
  return {
    get: readable(context, sheet, area),
    set: writable(context, sheet, area),
    nav: {
      Format: () => rangeFormatObject(sheet, [area]),
      DataValidation: () => dataValidationObject(sheet, [area]),
      ConditionalFormats: () => conditionalFormatsObject(context, sheet, [area]),
    },
    call: { ...partsOf(context, sheet, area), ...propertiesOf(sheet, area), ...actionsOn(context, sheet, area) },
  };
}

function readable(context: HostContext, sheet: ModelSheet, area: Area): Required<Members>["get"] {
  return {
    Address: () => addressOf(sheet, area),
    RowIndex: () => area.top - 1,
    ColumnIndex: () => area.left - 1,
    RowCount: () => area.bottom - area.top + 1,
    ColumnCount: () => area.right - area.left + 1,
    Values: () => grid(area, (row, column) => valueOf(modelCell(sheet, row, column))),
    Formulas: () => grid(area, (row, column) => formulaOf(modelCell(sheet, row, column), context.book.externalBooks)),
    ValueTypes: () => grid(area, (row, column) => valueType(modelCell(sheet, row, column))),
    NumberFormat: () => grid(area, (row, column) => formatAt(sheet, row, column).numberFormat),
    RowHidden: () => hiddenIn(sheet.hiddenRows, area.top, area.bottom),
    ColumnHidden: () => hiddenIn(sheet.hiddenColumns, area.left, area.right),
    Hyperlink: () => linkOf(sheet.links.get(cellKey(area.top, area.left))),
  };
}

function writable(context: HostContext, sheet: ModelSheet, area: Area): Required<Members>["set"] {
  const write = (of: (row: number, column: number, value: Json) => void) => (value: Json) => {
    spread(area, value, of);
    context.changed(sheet, area);
  };
  const put = (row: number, column: number, value: Json): void => enter(sheet, row, column, value, context.calculate());
  return {
    Values: write(put),
    Formulas: write(put),
    NumberFormat: write((row, column, value) => {
      if (value === null) return;
      const one = { top: row, left: column, bottom: row, right: column };
      changeFormat(sheet, one, { numberFormat: textOf(value) });
    }),
    Hyperlink: (value) => {
      const link = value as { readonly documentReference?: string };
      sheet.links.set(cellKey(area.top, area.left), textOf(link.documentReference));
      // Assumed of real Excel: a new link turns the cell blue and underlined (the style "Hyperlink").
      changeFormat(sheet, area, { color: "#0563C1" });
    },
  };
}

/** Other ranges that are asked for by this one. */
function partsOf(context: HostContext, sheet: ModelSheet, area: Area): Required<Members>["call"] {
  const sub = (part: Area): HostObject => rangeObject(context, sheet, part);
  return {
    GetEntireRow: () => sub({ ...area, left: 1, right: MAX_COLUMN }),
    GetRow: (row) => sub({ ...area, top: area.top + numberOf(row), bottom: area.top + numberOf(row) }),
    GetCell: (row, column) => {
      const [top, left] = [area.top + numberOf(row), area.left + numberOf(column)];
      return sub({ top, left, bottom: top, right: left });
    },
    GetUsedRangeOrNullObject: (valuesOnly) => {
      const used = usedArea(sheet, valuesOnly !== true);
      return used && sub(used);
    },
    GetMergedAreasOrNullObject: () => {
      // Only those whose head lies in the range, as in Excel.
      const found = sheet.merges.filter((merge) => contains(area, merge.top, merge.left));
      return found.length === 0 ? null : areasObject(context, sheet, found);
    },
    GetBoundingRect: (other) => sub(bounding(area, areas.get(other as HostObject) ?? area)),
  };
}

function actionsOn(context: HostContext, sheet: ModelSheet, area: Area): Required<Members>["call"] {
  return {
    Merge: () => {
      for (const [row, column] of cellsOf(area)) if (row !== area.top || column !== area.left) putCell(sheet, row, column, null);
      sheet.merges.push(area);
    },
    Unmerge: () => void (sheet.merges = sheet.merges.filter((merge) => !contains(area, merge.top, merge.left))),
    _ValidateArraySize: () => null,
    Clear: (applyTo) => clear(sheet, area, applyTo),
    Select: () => {
      context.book.active = sheet.id;
      context.book.selection = { sheet: sheet.name, area };
    },
  };
}

export function areasObject(context: HostContext, sheet: ModelSheet, areas: readonly Area[]): HostObject {
  const items = (): HostObject[] => areas.map((area) => rangeObject(context, sheet, area));
  return new HostObject("RangeAreas", {
    get: { Address: () => areas.map((area) => addressOf(sheet, area)).join(","), AreaCount: () => areas.length },
    nav: {
      Areas: () => new HostObject("RangeCollection", { items }),
      Format: () => rangeFormatObject(sheet, areas),
      ConditionalFormats: () => conditionalFormatsObject(context, sheet, areas),
    },
    call: { Clear: (applyTo) => areas.forEach((area) => clear(sheet, area, applyTo)) },
  });
}

/** All, none, or `null` for some. */
function hiddenIn(spans: readonly Span[], from: number, to: number): Json {
  const hidden = spans.reduce((sum, span) => sum + Math.max(0, Math.min(to, span.to) - Math.max(from, span.from) + 1), 0);
  return hidden === 0 ? false : hidden === to - from + 1 ? true : null;
}

const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

/** A single value goes to all cells; a table must be as large as the range. */
function spread(area: Area, value: Json, put: (row: number, column: number, value: Json) => void): void {
  if (!Array.isArray(value)) {
    for (const [row, column] of cellsOf(area)) put(row, column, value);
    return;
  }
  const rows = value as Json[][];
  const [height, width] = [area.bottom - area.top + 1, area.right - area.left + 1];
  if (rows.length !== height || rows.some((row) => row.length !== width)) {
    throw new HostFault("InvalidArgument", "The number of rows or columns does not match the range.", "Range.values");
  }
  for (const [row, column] of cellsOf(area)) put(row, column, rows[row - area.top]?.[column - area.left] ?? null);
}

function clear(sheet: ModelSheet, area: Area, applyTo: Argument | undefined): void {
  if (sheet.isProtected) throw new HostFault("AccessDenied", "The sheet is protected.", "Range.clear");
  const what = applyTo ?? "All";
  for (const row of [...sheet.cells.keys()]) {
    for (const column of [...(sheet.cells.get(row)?.keys() ?? [])]) {
      if (contains(area, row, column) && (what === "All" || what === "Contents")) putCell(sheet, row, column, null);
    }
  }
  if (what !== "All") return;
  for (const key of [...sheet.formats.keys(), ...sheet.links.keys()]) {
    const [row = 1, column = 1] = key.split(":").map(Number);
    if (!contains(area, row, column)) continue;
    sheet.formats.delete(key);
    sheet.links.delete(key);
  }
  sheet.merges = sheet.merges.filter((merge) => !contains(area, merge.top, merge.left));
}
