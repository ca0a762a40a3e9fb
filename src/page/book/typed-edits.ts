import {
  type Cell,
  type CellEdit,
  type CellRef,
  type HostError,
  type Result,
  type Snapshot,
  cellAt,
  isOwnedSheet,
  ok,
  refused,
  sameContent,
  sheetNamed,
} from "../../workbook";
import { isCalculable, shownFormula, storedFormula, typedFormula } from "../view/formulas";
import type { Keeper } from "./keeper";

/**
 * Edits as the grid tells them, as the file wants them: formulas with their prefixes, number formats only where they differ. What is the same as
 * before is left out: the grid also tells of cells that were opened and closed again.
 */
export function storedEdits(edits: readonly CellEdit[], keeper: Keeper, valuesOnly: boolean): Result<readonly CellEdit[], HostError> {
  const stored: CellEdit[] = [];
  for (const edit of edits) {
    // Our own sheets are written as a whole, never by hand.
    if (isOwnedSheet(edit.at.sheet)) return refused({ kind: "cell-occupied", at: edit.at });
    const now = cellOf(keeper.snapshot(), edit.at);
    if (isEcho(edit, now, valuesOnly)) continue;
    const input = edit.input.kind === "formula" ? formulaInput(edit.input, [now, cellOf(keeper.asOpened(), edit.at)]) : edit.input;
    if (input === null) return refused({ kind: "unsupported", what: "LET, LAMBDA" });
    const { numberFormat, ...rest } = { ...edit, input };
    const sameFormat = numberFormat === undefined || sameFormats(numberFormat, keeper.formatAt(edit.at));
    stored.push(sameFormat ? rest : { ...rest, numberFormat });
  }
  return ok(stored);
}

/** A formula that the grid shows as its value, told as that value: nobody typed it. */
function isEcho({ input }: CellEdit, now: Cell | undefined, valuesOnly: boolean): boolean {
  if (now?.formula === undefined || input.kind === "formula" || input.kind === "blank") return false;
  return (valuesOnly || !isCalculable(now.formula)) && sameContent(now.content, input);
}

/** The words of the file where the formula is one that stood there; those of a new one get their prefixes. */
function formulaInput(
  input: Extract<CellEdit["input"], { kind: "formula" }>,
  known: readonly (Cell | undefined)[],
): CellEdit["input"] | null {
  const shown = shownFormula(input.formula);
  const same = known.find((cell) => cell?.formula !== undefined && shownFormula(cell.formula) === shown);
  const formula = same?.formula ?? storedFormula(typedFormula(input.formula));
  return formula === null ? null : { ...input, formula };
}

function sameFormats(a: string, b: string): boolean {
  return a === b || (isGeneral(a) && isGeneral(b));
}

function isGeneral(format: string): boolean {
  return format === "" || format.toLowerCase() === "general";
}

function cellOf(snapshot: Snapshot, { sheet, row, column }: CellRef): Cell | undefined {
  const found = sheetNamed(snapshot, sheet);
  return found && cellAt(found, row, column);
}
