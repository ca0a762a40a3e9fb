import type { CellRef, OwnedCell, OwnedStyle } from "../../../workbook";
import { DASH } from "./formulas";

export function text(row: number, column: number, content: string, style: OwnedStyle): OwnedCell {
  return { row, column, input: content === "" ? { kind: "blank" } : { kind: "text", text: content }, style };
}

/** A number, or the dash for none. */
export function figure(row: number, column: number, number: number | null, style: OwnedStyle): OwnedCell {
  return number === null ? text(row, column, DASH, style) : { row, column, input: { kind: "number", number }, style };
}

/** A formula with its result as the core has it: a number, a text, or nothing, which shows as the dash. */
export function formula(row: number, column: number, content: string, result: number | string | null, style: OwnedStyle): OwnedCell {
  const cached =
    typeof result === "number" ? ({ kind: "number", number: result } as const) : ({ kind: "text", text: result ?? DASH } as const);
  return { row, column, input: { kind: "formula", formula: content, cached }, style };
}

export function linkTo(row: number, column: number, at: CellRef, words: string, style: OwnedStyle): OwnedCell {
  return { ...text(row, column, words, style), link: at };
}

/** The cells of one row with the same look, so that a merged area has its borders all round. */
export function row(number: number, from: number, contents: readonly string[], style: OwnedStyle): OwnedCell[] {
  return contents.map((content, index) => text(number, from + index, content, style));
}
