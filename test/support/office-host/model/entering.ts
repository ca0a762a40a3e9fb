import type { CellError } from "../../../../src/workbook";
import { HostFault, type Json } from "../wire";
import { type ModelCell, type ModelSheet, changeFormat, formatAt, putCell } from "./book";

/** What a formula shows; real Excel calculates, this host is told. */
export type Calculate = (sheet: string, formula: string) => ModelCell["content"];

const ERRORS = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/;
const NUMBER = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][-+]?\d+)?\s?%?$/;
const DATE = /^\d{1,4}[./-]\d{1,2}(?:[./-]\d{1,4})?$/;

/**
 * Enters a value as the API does, which is as a user types it. Assumed of real Excel (conformance list, "entering"): a text in a cell formatted
 * `@` stays text, apostrophe and all, and so does a number; elsewhere `'` makes a text and is not shown, and what looks like a formula,
 * number, date, truth value or error becomes one.
 */
export function enter(sheet: ModelSheet, row: number, column: number, value: Json, calculate: Calculate): void {
  if (value === null) return;
  if (sheet.isProtected) throw new HostFault("AccessDenied", "The sheet is protected.", "Range.values");
  // Assumed of real Excel: what is written under a merged area is dropped without a word.
  if (isUnderMerge(sheet, row, column)) return putCell(sheet, row, column, null);
  const put = (cell: ModelCell | null): void => putCell(sheet, row, column, cell);
  if (value === "") return put(null);
  const isText = formatAt(sheet, row, column).numberFormat === "@";
  if (typeof value !== "string") {
    if (typeof value !== "number" && typeof value !== "boolean") throw new HostFault("InvalidArgument", "no value of a cell");
    if (isText) return put({ content: { kind: "text", text: typeof value === "boolean" ? String(value).toUpperCase() : String(value) } });
    return put({ content: typeof value === "number" ? { kind: "number", number: value } : { kind: "boolean", boolean: value } });
  }
  if (isText) return put({ content: { kind: "text", text: value } });
  if (value.startsWith("'")) return put({ content: { kind: "text", text: value.slice(1) }, hasPrefix: true });
  if (/^[=+@-]./.test(value) && !NUMBER.test(value)) {
    const formula = value.startsWith("=") ? value.slice(1) : value;
    return put({ content: calculate(sheet.name, formula), formula });
  }
  put({ content: guessed(sheet, row, column, value) });
}

function guessed(sheet: ModelSheet, row: number, column: number, text: string): ModelCell["content"] {
  if (ERRORS.test(text)) return { kind: "error", error: text as CellError };
  if (/^(?:true|false)$/i.test(text)) return { kind: "boolean", boolean: text.toLowerCase() === "true" };
  if (/\d/.test(text) && NUMBER.test(text)) {
    const number = Number(text.replaceAll(",", "").replace(/\s?%$/, ""));
    if (Number.isFinite(number)) return { kind: "number", number: text.endsWith("%") ? number / 100 : number };
  }
  if (DATE.test(text)) {
    changeFormat(sheet, { top: row, left: column, bottom: row, right: column }, { numberFormat: "m/d/yyyy" });
    return { kind: "number", number: 36_892 };
  }
  return { kind: "text", text };
}

function isUnderMerge(sheet: ModelSheet, row: number, column: number): boolean {
  return sheet.merges.some(
    (area) =>
      row >= area.top && row <= area.bottom && column >= area.left && column <= area.right && !(row === area.top && column === area.left),
  );
}

/** `Range.values` of one cell. */
export function valueOf(cell: ModelCell | undefined): Json {
  switch (cell?.content.kind) {
    case "text":
      return cell.content.text;
    case "number":
      return cell.content.number;
    case "boolean":
      return cell.content.boolean;
    case "error":
      return cell.content.error;
    default:
      // Excel has calculated every formula; one whose result the file did not have counts as empty here.
      return "";
  }
}

export function valueType(cell: ModelCell | undefined): string {
  if (!cell) return "Empty";
  const { kind } = cell.content;
  return { text: "String", number: "Double", boolean: "Boolean", error: "Error", uncalculated: "Empty" }[kind];
}

/** `Range.formulas` of one cell. Assumed of real Excel: the apostrophe of a text does not show here. */
export function formulaOf(cell: ModelCell | undefined, externalBooks: readonly string[]): Json {
  if (cell?.formula === undefined) return valueOf(cell);
  return `=${shown(cell.formula, externalBooks)}`;
}

/** As Excel shows a formula: without the prefixes of newer functions, and with names of other workbooks for their numbers. */
function shown(formula: string, externalBooks: readonly string[]): string {
  return formula.replace(/_xlfn\.(?:_xlws\.)?|_xlpm\./g, "").replace(/\[(\d{1,3})\](?=[^\]]*!)/g, (whole, number: string) => {
    const name = externalBooks[Number(number) - 1]?.split(/[\\/]/).at(-1);
    return name === undefined ? whole : `[${name}]`;
  });
}
