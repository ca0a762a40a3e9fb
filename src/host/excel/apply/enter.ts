import type { CellInput } from "../../../workbook/plan";
import type { CellContent } from "../../../workbook/snapshot";

/**
 * What is handed to `Range.formulas` so that the cell comes to hold exactly the input. A text bears a leading apostrophe, which Excel takes off: so
 * `=1+1`, `-`, `1.1.1`, `7,25` and `TRUE` stay the texts they are, whatever Excel would make of them when typed. That holds in cells which are not
 * formatted as text (`@`): there the apostrophe might stay and a number become text, so such a cell is `General` while it is written.
 */
export function entered(input: CellInput): string | number | boolean {
  switch (input.kind) {
    case "blank":
      return "";
    case "text":
      return input.text === "" ? "" : `'${input.text}`;
    case "number":
      return input.number;
    case "boolean":
      return input.boolean;
    case "formula":
      return `=${input.formula}`;
  }
}

/** The same for what a cell held before. */
export function enteredAgain(content: CellContent | null, formula: string | null): string | number | boolean {
  if (formula !== null) return `=${formula}`;
  if (content === null || content.kind === "uncalculated") return "";
  // An error that was typed is an error again when it is typed.
  return content.kind === "error" ? content.error : entered(content);
}

/** Writes one cell and leaves it with the number format. `current`: the format it has now. */
export function enterCell(range: Excel.Range, value: string | number | boolean, current: string | null, target: string | null): void {
  const isGuarded = value !== "" && (current ?? "@") === "@";
  if (isGuarded) range.numberFormat = [["General"]];
  range.formulas = [[value]];
  // A formula may bring a format of its own along; so the wanted one is set after it, always.
  const wanted = target ?? current ?? "General";
  const isFormula = typeof value === "string" && value.startsWith("=");
  if (isGuarded || isFormula || wanted !== current) range.numberFormat = [[wanted]];
}
