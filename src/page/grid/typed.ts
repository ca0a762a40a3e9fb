import { CellValueType, type ICellData } from "@univerjs/core";
import { readNumber } from "../../language";

/**
 * A typed or pasted text as a cell. The grid alone would read `12,4` as text and `1.234` as 1.234 whatever was meant: a number with one meaning becomes
 * that number; what can mean two things stays a text, and the check asks which. `null`: let the grid decide (dates, codes, plain text, whole numbers).
 */
export function typedCell(text: string): ICellData | null {
  // Codes and dates are no business of the number grammar, which would be asked in vain for each of them.
  if (!/^[-(+]?\s?\d[\d.,\s]*[%)]?$/.test(text.trim()) || !/[.,]/.test(text)) return null;
  const reading = readNumber(text);
  if (reading.kind === "ambiguous") return { v: text, t: CellValueType.FORCE_STRING };
  if (reading.kind !== "number" || reading.unit !== "" || reading.percent) return null;
  return { v: reading.number, t: CellValueType.NUMBER };
}

/** Texts of another program: never a formula, whatever they begin with. */
export function pastedCell(text: string): ICellData {
  const typed = typedCell(text);
  if (typed) return { ...typed, f: null, si: null, p: null };
  const isFormulaLike = /^[=+@]/.test(text);
  return { v: text, f: null, si: null, p: null, ...(isFormulaLike ? { t: CellValueType.FORCE_STRING } : {}) };
}
