import { parseCell } from "../../../workbook/address";
import { isSheetName, strangerOn } from "../../../workbook/extent";
import type { NewSheetEdit, TakeBackEdit } from "../../../workbook/plan";
import type { Sheet } from "../../../workbook/snapshot";
import { Fault } from "../fault";
import type { Session } from "./session";
import { createSheet, deleteSheet, standingSheet } from "./sheet-edits";
import { setPrintTitles, sheetPart } from "./workbook-part";

/**
 * Makes a sheet for the user.
 * @throws Fault sheet-exists, unsupported
 */
export function applyNewSheet(session: Session, { sheet, content }: NewSheetEdit): void {
  const workbook = session.workbook().part;
  if (!isSheetName(sheet)) throw new Fault({ kind: "unsupported", what: `sheet name ${sheet}` });
  if (sheetPart(session.file, workbook, sheet) !== null) throw new Fault({ kind: "sheet-exists", sheet });
  createSheet(session, sheet, content, null);
  setPrintTitles(session.file, workbook, sheet, content.repeatRows);
}

/**
 * Takes such a sheet back; gives whether it was there. `before` is the sheet as it was read.
 * @throws Fault cell-occupied at the first cell or note that is not ours
 */
export function applyTakeBack(session: Session, { sheet, content }: TakeBackEdit, before: Sheet | undefined): boolean {
  const workbook = session.workbook().part;
  const part = before ? sheetPart(session.file, workbook, sheet) : null;
  if (!before || part === null) return false;
  const stranger = strangerOn(standingSheet(before), content) ?? Object.keys(before.notes).flatMap((name) => parseCell(name) ?? [])[0];
  if (stranger) throw new Fault({ kind: "cell-occupied", at: { sheet, ...stranger } });
  deleteSheet(session, workbook, sheet, part);
  return true;
}
