import { cellName } from "../../workbook/address";
import type { CellRef } from "../../workbook/snapshot";
import { Refusal } from "./refusal";

/** Brings the cell's sheet to the front and selects the cell: two round trips. A hidden sheet stays hidden. */
export async function revealCell(context: Excel.RequestContext, at: CellRef): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(at.sheet).load("visibility");
  await context.sync();
  if (sheet.isNullObject) throw new Refusal({ kind: "sheet-absent", sheet: at.sheet });
  if (sheet.visibility !== "Visible") throw new Refusal({ kind: "sheet-hidden", sheet: at.sheet });
  sheet.activate();
  sheet.getRange(cellName(at)).select();
  await context.sync();
}
