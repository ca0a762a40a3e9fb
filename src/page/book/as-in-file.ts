import {
  type CellInput,
  type CellRef,
  type Edit,
  type Snapshot,
  cellAt,
  isOwnedSheet,
  isGuarded,
  sameContent,
  sheetNamed,
} from "../../workbook";
import type { WorkbookLook } from "../open";

/** The edit asks for nothing but what the file had when it was opened. */
export function isAsInFile(edit: Edit, original: Snapshot, look: WorkbookLook): boolean {
  switch (edit.kind) {
    case "cell":
      return hasInput(edit.input, edit.at, original) && hasFormat(edit.numberFormat, edit.at, look);
    case "memory":
      return (original.memory[edit.key] ?? null) === edit.value;
    case "sheet":
      // What a sheet of ours held before is not compared: it is written anew when it differs.
      return edit.content === null && !original.sheets.some(({ name }) => isOwnedSheet(name) && name === edit.sheet);
    case "highlights":
      return edit.highlights.length === 0 && !isMarked(look);
    case "new-sheet":
      return false;
    case "take-back":
      return sheetNamed(original, edit.sheet) === undefined;
  }
}

/** The file came with highlights of ours. */
function isMarked(look: WorkbookLook): boolean {
  return look.sheets.some(({ conditionals }) => conditionals.some(({ rule }) => rule.kind === "formula" && isGuarded(rule.formula)));
}

function hasInput(input: CellInput, at: CellRef, original: Snapshot): boolean {
  const sheet = sheetNamed(original, at.sheet);
  const cell = sheet && cellAt(sheet, at.row, at.column);
  if (input.kind === "blank" || (input.kind === "text" && input.text === "")) return cell === undefined;
  if (input.kind === "formula") return cell?.formula === input.formula;
  return cell !== undefined && cell.formula === undefined && sameContent(cell.content, input);
}

function hasFormat(format: string | undefined, { sheet, row, column }: CellRef, look: WorkbookLook): boolean {
  return format === undefined || format === formatAt(look, sheet, row, column);
}

/** The number format of a cell in the file, blank cells, rows and columns included. */
export function formatAt(look: WorkbookLook, name: string, row: number, column: number): string {
  const sheet = look.sheets.find((candidate) => candidate.name === name);
  const ofColumn = sheet?.columns.find(({ from, to }) => column >= from && column <= to)?.style;
  const style = sheet?.cells.get(row)?.get(column) ?? sheet?.rows.get(row)?.style ?? ofColumn ?? 0;
  return look.styles[style]?.numberFormat ?? "General";
}
