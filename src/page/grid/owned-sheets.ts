import { ICommandService, type Injector, type IWorksheetData, type Workbook } from "@univerjs/core";
import { InsertSheetMutation, RemoveSheetMutation } from "@univerjs/sheets";
import type { Applied } from "../book/protocol";
import { FROM_PAGE } from "./commands";

/** Sheets of ours appear and go as a whole; the tab that is open stays open. */
export function showOwnedSheets(
  injector: Injector,
  workbook: Workbook,
  { sheets, removedSheets }: Pick<Applied, "sheets" | "removedSheets">,
): void {
  const commands = injector.get(ICommandService);
  const unitId = workbook.getUnitId();
  for (const name of [...removedSheets, ...sheets.map(({ sheet }) => sheet.name)]) {
    const old = workbook.getSheetBySheetName(name);
    if (old) commands.syncExecuteCommand(RemoveSheetMutation.id, { unitId, subUnitId: old.getSheetId(), subUnitName: name }, FROM_PAGE);
  }
  for (const { sheet, rows, styles } of sheets) {
    const id = `own-${sheet.name}`;
    // Styles are written out in each cell: ids of this sheet's may mean others in the workbook as it was opened.
    for (const cells of Object.values(rows))
      for (const cell of Object.values(cells)) if (typeof cell.s === "string") cell.s = styles[cell.s] ?? null;
    const data: Partial<IWorksheetData> = { ...sheet.data, id, cellData: rows };
    commands.syncExecuteCommand(InsertSheetMutation.id, { unitId, index: workbook.getSheetSize(), sheet: data }, FROM_PAGE);
  }
}
