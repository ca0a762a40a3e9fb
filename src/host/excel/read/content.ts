import type { CellContent, CellError } from "../../../workbook/snapshot";

const ERRORS: ReadonlySet<string> = new Set<CellError>([
  "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!",
]); // prettier-ignore

function isCellError(text: string): text is CellError {
  return ERRORS.has(text);
}

/** What a cell holds, from `Range.values` and `Range.valueTypes`; `null` for an empty one. Dates are numbers. */
export function contentOf(value: unknown, type: string): CellContent | null {
  if (type === "Error") return { kind: "error", error: typeof value === "string" && isCellError(value) ? value : "#VALUE!" };
  if (typeof value === "number") return { kind: "number", number: value };
  if (typeof value === "boolean") return { kind: "boolean", boolean: value };
  return typeof value === "string" && value !== "" ? { kind: "text", text: value } : null;
}

/**
 * The formula of a cell without its `=`, from `Range.formulas`; `null` where there is none. A text that begins with `=` stands there as it
 * stands in `values`: no formula shows itself.
 */
export function formulaOf(formula: unknown, value: unknown): string | null {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula.slice(1) : null;
}
