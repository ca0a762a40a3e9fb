import { contains } from "../../../workbook/address";
import type { CellEdit, CellInput } from "../../../workbook/plan";
import { type Cell, type CellStyle, type Sheet, cellAt, sameContent } from "../../../workbook/snapshot";
import { Fault } from "../fault";
import type { SheetEntry } from "../read/workbook";
import { writeCells } from "./cells";
import type { Session } from "./session";

/**
 * Writes cells of one sheet; edits that would change nothing are left out. `before` is the sheet as it was read.
 * @throws Fault sheet-protected, cell-occupied
 */
export function applyCellEdits(
  session: Session,
  entry: SheetEntry,
  edits: readonly CellEdit[],
  before: Sheet | undefined,
  styles: readonly CellStyle[],
): void {
  const changes = edits.filter((edit) => !isDone(edit, before && cellAt(before, edit.at.row, edit.at.column), styles));
  if (changes.length === 0) return;
  if (before?.protected) throw new Fault({ kind: "sheet-protected", sheet: entry.name });
  for (const { at } of changes) if (before && isCovered(before, at.row, at.column)) throw new Fault({ kind: "cell-occupied", at });
  const writes = changes.map(({ at, input, numberFormat }) => ({
    row: at.row,
    column: at.column,
    input,
    style: (current: number) => (numberFormat === undefined ? current : session.styles.withFormat(current, numberFormat)),
  }));
  const xml = session.file.text(entry.part);
  session.file.setText(entry.part, writeCells(entry.part, entry.name, xml, writes));
  const touchesFormulas = changes.some(
    ({ at, input }) => input.kind === "formula" || (before && cellAt(before, at.row, at.column)?.formula !== undefined),
  );
  if (touchesFormulas) session.noteFormulas();
  else session.noteValues();
}

/** Inside a merged area, but not its head: Excel shows nothing of what stands there. */
function isCovered(sheet: Sheet, row: number, column: number): boolean {
  return sheet.merges.some((area) => contains(area, { row, column }) && !(row === area.top && column === area.left));
}

/** The cell is as the edit wants it already. */
function isDone({ input, numberFormat }: CellEdit, cell: Cell | undefined, styles: readonly CellStyle[]): boolean {
  if (!cell) return isBlank(input);
  if (numberFormat !== undefined && styles[cell.style]?.numberFormat !== numberFormat) return false;
  if (input.kind === "formula") {
    return cell.formula === input.formula && (input.cached === undefined || sameContent(cell.content, input.cached));
  }
  return input.kind !== "blank" && cell.formula === undefined && !cell.runs && sameContent(cell.content, input);
}

function isBlank(input: CellInput): boolean {
  return input.kind === "blank" || (input.kind === "text" && input.text === "");
}
