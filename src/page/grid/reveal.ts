import { ICommandService, type Injector, type Workbook } from "@univerjs/core";
import { SetSelectionsOperation, SetWorksheetActivateCommand, SetWorksheetShowCommand } from "@univerjs/sheets";
import { ScrollToCellCommand } from "@univerjs/sheets-ui";
import type { CellRef } from "../../workbook";
import { FROM_PAGE } from "./commands";

/** Brings a cell into the middle of what is seen and frames it. A hidden sheet is shown for it; the file keeps it hidden. */
export async function revealCell(injector: Injector, workbook: Workbook, at: CellRef, height: number, width: number): Promise<void> {
  const sheet = workbook.getSheetBySheetName(at.sheet);
  if (!sheet) return;
  const commands = injector.get(ICommandService);
  const ids = { unitId: workbook.getUnitId(), subUnitId: sheet.getSheetId() };
  if (sheet.isSheetHidden()) await commands.executeCommand(SetWorksheetShowCommand.id, ids, FROM_PAGE);
  if (workbook.getActiveSheet() !== sheet) await commands.executeCommand(SetWorksheetActivateCommand.id, ids, FROM_PAGE);
  const row = at.row - 1;
  const column = at.column - 1;
  const merged = sheet.getMergedCell(row, column);
  const range = { startRow: row, startColumn: column, endRow: merged?.endRow ?? row, endColumn: merged?.endColumn ?? column };
  const primary = {
    ...range,
    actualRow: row,
    actualColumn: column,
    isMerged: merged !== null && merged !== undefined,
    isMergedMainCell: Boolean(merged),
  };
  await commands.executeCommand(SetSelectionsOperation.id, { ...ids, selections: [{ range, primary, style: null }] });
  const top = firstBefore(
    row,
    height / 2,
    (index) => sheet.getRowHeight(index),
    (index) => sheet.getRowVisible(index),
  );
  const left = firstBefore(
    column,
    width / 2,
    (index) => sheet.getColumnWidth(index),
    (index) => sheet.getColVisible(index),
  );
  const corner = { startRow: top, startColumn: left, endRow: top, endColumn: left };
  await commands.executeCommand(ScrollToCellCommand.id, { range: corner, forceTop: true, forceLeft: true }, FROM_PAGE);
}

/** The row (column) that must stand first so that the given one begins about `distance` pixels later. */
function firstBefore(index: number, distance: number, sizeOf: (index: number) => number, isShown: (index: number) => boolean): number {
  let first = index;
  for (let left = distance; first > 0; first--) {
    if (!isShown(first - 1)) continue;
    left -= sizeOf(first - 1);
    if (left < 0) break;
  }
  return first;
}
