import type { CellContent, CellInput, OwnedSheet, Sheet } from "../../../workbook";

// Looked up once: under test a global is dear, and this is done for every letter.
const { imul } = Math;

/** A short name for a text: FNV-1a, 32 bits, base 36. For telling things apart, not for keeping them safe. */
export function shortPrint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** What a sheet of ours says: equal for what we wrote and what a host reads back, other as soon as somebody typed into it. */
export function printOfContent({ cells }: OwnedSheet): string {
  const last = new Map(cells.map(({ row, column, input }) => [`${row} ${column}`, { row, column, said: saidByInput(input) }]));
  return printOf([...last.values()]);
}

/** The same of a sheet that was read; notes are somebody's. */
export function printOfSheet(sheet: Sheet): string {
  const cells = [...sheet.rows].flatMap(([row, line]) =>
    [...line].map(([column, { formula, content }]) => ({
      row,
      column,
      said: formula === undefined ? saidByContent(content) : saidByFormula(formula),
    })),
  );
  const notes = Object.keys(sheet.notes).length;
  return `${printOf(cells)}${notes > 0 ? ` ${notes}` : ""}`;
}

function printOf(cells: readonly { readonly row: number; readonly column: number; readonly said: string | null }[]): string {
  const said = cells.filter((cell) => cell.said !== null);
  said.sort((a, b) => a.row - b.row || a.column - b.column);
  return shortPrint(said.map(({ row, column, said }) => `${row} ${column} ${said ?? ""}`).join("\n"));
}

function saidByInput(input: CellInput): string | null {
  if (input.kind === "blank") return null;
  return input.kind === "formula" ? saidByFormula(input.formula) : saidByContent(input);
}

function saidByContent(content: CellContent): string | null {
  if (content.kind === "text") return content.text === "" ? null : `t${content.text}`;
  if (content.kind === "number") return `n${content.number}`;
  return content.kind === "boolean" ? `b${content.boolean ? 1 : 0}` : `e${content.kind === "error" ? content.error : ""}`;
}

/** Hosts write formulas in their own hand: quotes round a sheet's name, prefixes of newer functions, spaces, capitals. */
function saidByFormula(formula: string): string {
  return `=${formula.replace(/_xlfn\.|_xlws\.|['\s]/g, "").toUpperCase()}`;
}
