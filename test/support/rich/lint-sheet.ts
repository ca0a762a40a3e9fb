import { parseCell } from "../../../src/workbook/address";
import { type Element, named } from "./lint-xml";

/** The sequence of CT_Worksheet (ISO 29500-1, 18.3.1.99). */
const ORDER = [
  "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges",
  "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting",
  "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks",
  "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture",
  "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
]; // prettier-ignore

export interface Limits {
  readonly strings: number;
  readonly xfs: number;
  readonly dxfs: number;
}

/** What is wrong inside one worksheet part. */
export function lintSheet(part: string, root: Element, limits: Limits): string[] {
  const faults: string[] = [];
  let rank = -1;
  for (const child of root.children) {
    if (child.name.includes(":")) continue;
    const next = ORDER.indexOf(child.name);
    if (next < 0) faults.push(`${part}: unknown element ${child.name}`);
    else if (next < rank) faults.push(`${part}: ${child.name} stands too late`);
    rank = Math.max(rank, next);
  }
  if (named(root, "sheetData").length !== 1) faults.push(`${part}: no or several sheetData`);
  for (const rule of root.descendants().filter((element) => element.name === "cfRule")) {
    const dxf = rule.attributes["dxfId"];
    if (dxf !== undefined && Number(dxf) >= limits.dxfs) faults.push(`${part}: dxfId ${dxf} absent`);
  }
  return [...faults, ...lintMerges(part, root), ...named(root, "sheetData").flatMap((data) => lintRows(part, data, limits))];
}

function lintMerges(part: string, root: Element): string[] {
  return named(root, "mergeCells")
    .filter((list) => list.children.length === 0 || Number(list.attributes["count"] ?? list.children.length) !== list.children.length)
    .map(() => `${part}: count of mergeCells`);
}

function lintRows(part: string, data: Element, limits: Limits): string[] {
  const faults: string[] = [];
  let row = 0;
  for (const line of named(data, "row")) {
    const number = Number(line.attributes["r"] ?? row + 1);
    if (number <= row) faults.push(`${part}: row ${number} after row ${row}`);
    row = number;
    let column = 0;
    for (const cell of named(line, "c")) {
      const stated = cell.attributes["r"];
      const at = stated === undefined ? { row, column: column + 1 } : parseCell(stated);
      if (!at || at.row !== row || at.column <= column) faults.push(`${part}: cell ${stated} out of order`);
      column = at?.column ?? column;
      faults.push(...lintCell(part, cell, limits));
    }
  }
  return faults;
}

function lintCell(part: string, cell: Element, limits: Limits): string[] {
  const name = cell.attributes["r"] ?? "?";
  const value = named(cell, "v")[0]?.text;
  const style = Number(cell.attributes["s"] ?? 0);
  const faults: string[] = [];
  if (style > 0 && style >= limits.xfs) faults.push(`${part}: ${name} has style ${style}`);
  if (cell.attributes["t"] === "s" && !(Number(value) < limits.strings)) faults.push(`${part}: ${name} has string ${value}`);
  if (cell.attributes["t"] === "inlineStr" && named(cell, "is").length === 0) faults.push(`${part}: ${name} has no inline string`);
  if ((cell.attributes["t"] ?? "n") === "n" && value && !Number.isFinite(Number(value))) faults.push(`${part}: ${name} is no number`);
  return faults;
}
