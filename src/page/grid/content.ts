import { CellValueType, type ICellData } from "@univerjs/core";
import type { CellContent, CellError, CellInput } from "../../workbook";

const ERRORS: ReadonlySet<string> = new Set<CellError>([
  "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!",
]); // prettier-ignore

function isError(text: string): text is CellError {
  return ERRORS.has(text);
}

/** The value of a cell of the grid, `null` for none. Results of formulas can be errors; typed texts cannot. */
export function contentOf(cell: ICellData, isResult: boolean): CellContent | null {
  const text = textOf(cell);
  if (text === null) return null;
  if (cell.t === CellValueType.BOOLEAN || typeof text === "boolean")
    return { kind: "boolean", boolean: text === true || text === 1 || text === "TRUE" };
  if (typeof text === "number") return { kind: "number", number: text };
  if (isResult && isError(text)) return { kind: "error", error: text };
  const number = Number(text);
  if (cell.t === CellValueType.NUMBER && text.trim() !== "" && Number.isFinite(number)) return { kind: "number", number };
  return { kind: "text", text };
}

/** What the user put into a cell. `formula`: the cell's, with its `=`, as people write it. */
export function inputOf(cell: ICellData | null | undefined, formula: string | null): CellInput {
  if (formula !== null && cell) {
    const cached = contentOf(cell, true);
    return { kind: "formula", formula: formula.replace(/^=/, ""), ...(cached === null ? {} : { cached }) };
  }
  const content = cell ? contentOf(cell, false) : null;
  if (content === null || content.kind === "error" || content.kind === "uncalculated") return { kind: "blank" };
  return content.kind === "text" && content.text === "" ? { kind: "blank" } : content;
}

function textOf(cell: ICellData): string | number | boolean | null {
  const rich = cell.p?.body?.dataStream;
  // The text of a rich cell ends with the marks of its last paragraph and section.
  if (rich !== undefined) return rich.replace(/\r\n$/, "").replaceAll("\r", "\n");
  return cell.v ?? null;
}
