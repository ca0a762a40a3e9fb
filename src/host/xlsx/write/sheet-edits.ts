import type { OwnedConditional, OwnedSheet, OwnedStyle, SheetEdit } from "../../../workbook/plan";
import { Fault } from "../fault";
import { addContentType } from "./content-types";
import { writeCharts } from "./drawing";
import { contentHash } from "./hash";
import { ownedSheetXml } from "./owned-xml";
import { dropRelations } from "./relations";
import type { Session } from "./session";
import { listSheet, setPrintTitles, sheetPart, unlistSheet } from "./workbook-part";

const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/**
 * Creates, rewrites or removes one of our own sheets; gives whether anything changed. A sheet is ours when our memory holds its hash.
 * @throws Fault cell-occupied at A1 where the user has a sheet of that name
 */
export function applySheetEdit(session: Session, { sheet, content }: SheetEdit): boolean {
  const workbook = session.workbook().part;
  const part = sheetPart(session.file, workbook, sheet);
  const hash = session.sheetHashes.get(sheet);
  if (part !== null && hash === undefined) {
    if (content === null) return false;
    throw new Fault({ kind: "cell-occupied", at: { sheet, row: 1, column: 1 } });
  }
  if (content === null) return removeSheet(session, workbook, sheet, part);
  const wanted = contentHash(JSON.stringify(content));
  if (part !== null && hash === wanted) return false;
  const target = part ?? freePart(session, workbook);
  writeSheet(session, target, sheet, content);
  if (part === null) {
    listSheet(session.file, workbook, session.dialect, sheet, target);
    addContentType(session.file, target, SHEET_TYPE);
  }
  setPrintTitles(session.file, workbook, sheet, content.repeatRows);
  session.sheetHashes.set(sheet, wanted);
  return true;
}

function removeSheet(session: Session, workbook: string, sheet: string, part: string | null): boolean {
  session.sheetHashes.delete(sheet);
  if (part === null) return false;
  const hadFormulas = /<f[\s>/]/.test(session.file.text(part));
  unlistSheet(session.file, workbook, sheet, part);
  if (hadFormulas) session.noteFormulas();
  return true;
}

function writeSheet(session: Session, part: string, name: string, content: OwnedSheet): void {
  const { file, dialect } = session;
  const hadFormulas = file.has(part) && /<f[\s>/]/.test(file.text(part));
  const drawing = writeCharts({ file, dialect, font: () => session.styles.baseFont }, part, name, content);
  // What Excel may have hung on the old sheet (printer settings) is not named by the new text any more.
  dropRelations(file, part, ({ id }) => id === drawing);
  const context = {
    dialect,
    styleIndex: (style: OwnedStyle) => session.styles.ofOwned(style),
    lookIndex: (look: OwnedConditional) => session.styles.ofConditional(look),
    drawing,
  };
  file.setText(part, ownedSheetXml(content, context));
  if (hadFormulas || content.cells.some((cell) => cell.input.kind === "formula")) session.noteFormulas();
}

function freePart(session: Session, workbook: string): string {
  const folder = workbook.slice(0, workbook.lastIndexOf("/") + 1);
  let number = 1;
  while (session.file.has(`${folder}worksheets/sheet${number}.xml`)) number++;
  return `${folder}worksheets/sheet${number}.xml`;
}
