import { MAX_COLUMN, MAX_ROW, columnName, columnNumber } from "../../../workbook/address";

/** A formula cut at its relative references, so that each member of a shared formula costs one join. */
type Piece = string | Reference;

interface Reference {
  readonly column: number | null;
  readonly row: number | null;
  readonly columnFixed: boolean;
  readonly rowFixed: boolean;
}

export type FormulaTemplate = readonly Piece[];

/** Text in double quotes, brackets of tables and books ("'" escapes in them), sheet names in single quotes, numbers, words with dollar signs. */
const TOKEN = /"(?:[^"]|"")*"?|\[(?:'[^]|[^[\]'])*\]|'(?:[^']|'')*'?|\d[\d.]*(?:[Ee][+-]?\d+)?|[\p{L}_\\$][\p{L}\p{N}_.\\$?]*|[^]/gu;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)([1-9]\d{0,6})$/;

/** Cuts the formula of a shared formula's master. */
export function formulaTemplate(formula: string): FormulaTemplate {
  const tokens = formula.match(TOKEN) ?? [];
  const pieces: Piece[] = [];
  let depth = 0;
  tokens.forEach((token, index) => {
    if (token === "[") depth++;
    else if (token === "]") depth = Math.max(0, depth - 1);
    const reference = depth === 0 ? referenceAt(tokens, index) : null;
    const last = pieces.length - 1;
    if (reference) pieces.push(reference);
    else if (typeof pieces[last] === "string") pieces[last] = `${pieces[last]}${token}`;
    else pieces.push(token);
  });
  return pieces;
}

function referenceAt(tokens: readonly string[], index: number): Reference | null {
  const token = tokens[index] ?? "";
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  // A function, a sheet's name, or the tail of an error value such as #REF!
  if (after === "(" || after === "!" || before === "#") return null;
  const cell = CELL.exec(token);
  if (cell) return reference(cell[2] ?? null, cell[4] ?? null, cell[1] === "$", cell[3] === "$");
  // Whole columns and rows stand in pairs: A:C, 2:3.
  const inPair = (pattern: RegExp): boolean =>
    (after === ":" && pattern.test(tokens[index + 2] ?? "")) || (before === ":" && pattern.test(tokens[index - 2] ?? ""));
  const column = COLUMN.exec(token);
  if (column && inPair(COLUMN)) return reference(column[2] ?? null, null, column[1] === "$", false);
  const row = ROW.exec(token);
  if (row && inPair(ROW)) return reference(null, row[2] ?? null, false, row[1] === "$");
  return null;
}

function reference(letters: string | null, digits: string | null, columnFixed: boolean, rowFixed: boolean): Reference | null {
  const column = letters === null ? null : columnNumber(letters);
  const row = digits === null ? null : Number(digits);
  if ((letters !== null && column === null) || (row !== null && row > MAX_ROW)) return null;
  return { column, row, columnFixed, rowFixed };
}

/** The formula as the cell `rows` below and `columns` right of the master has it; references wrap at the edges of the sheet, as in Excel. */
export function shiftFormula(template: FormulaTemplate, rows: number, columns: number): string {
  let formula = "";
  for (const piece of template) {
    formula += typeof piece === "string" ? piece : shiftReference(piece, rows, columns);
  }
  return formula;
}

function shiftReference({ column, row, columnFixed, rowFixed }: Reference, rows: number, columns: number): string {
  const letters = column === null ? "" : columnName(columnFixed ? column : wrap(column + columns, MAX_COLUMN));
  const digits = row === null ? "" : String(rowFixed ? row : wrap(row + rows, MAX_ROW));
  return `${columnFixed ? "$" : ""}${letters}${rowFixed ? "$" : ""}${digits}`;
}

function wrap(index: number, size: number): number {
  return ((((index - 1) % size) + size) % size) + 1;
}
