import type { Area } from "../../../workbook/address";
import { type StandingSheet, isAsWritten, strangerBeside, strangerInTheWay } from "../../../workbook/extent";
import type { OwnedConditional, OwnedSheet, OwnedStyle, SheetEdit } from "../../../workbook/plan";
import { type Sheet, cellAt } from "../../../workbook/snapshot";
import { Fault } from "../fault";
import { addContentType } from "./content-types";
import { writeCharts } from "./drawing";
import { keepOf } from "./keep";
import { type Kept, NOTHING_KEPT } from "./kept";
import { extentOf, markOf } from "./mark";
import { ownedSheetXml } from "./owned-xml";
import { dropRelations } from "./relations";
import type { Session } from "./session";
import { listSheet, setPrintTitles, sheetPart, unlistSheet } from "./workbook-part";

const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
/** Relations that no element of the sheet names. */
const IMPLICIT: ReadonlySet<string> = new Set(["comments", "threadedComment"]);

/**
 * Creates, rewrites or removes one of our own sheets; gives whether anything changed. A sheet is ours when our memory knows it; what the user put beside
 * our cells stays. `before` is the sheet as it was read.
 * @throws Fault cell-occupied at A1 where the user has a sheet of that name, else at the user's cell that is in the way; sheet-protected
 */
export function applySheetEdit(session: Session, { sheet, content }: SheetEdit, before: Sheet | undefined): boolean {
  const workbook = session.workbook().part;
  const part = sheetPart(session.file, workbook, sheet);
  const mark = session.owned.get(sheet);
  if (part !== null && mark === undefined) {
    if (content === null) return false;
    throw new Fault({ kind: "cell-occupied", at: { sheet, row: 1, column: 1 } });
  }
  const standing = part !== null && mark && before ? { before, extent: extentOf(mark) } : null;
  if (content === null) return removeSheet(session, workbook, sheet, part, standing);
  const wanted = markOf(content);
  if (standing && mark?.hash === wanted.hash && isAsWritten(content, standingSheet(standing.before))) return false;
  if (part === null || !standing) createSheet(session, sheet, content, part);
  else rewriteSheet(session, part, sheet, content, standing);
  setPrintTitles(session.file, workbook, sheet, content.repeatRows);
  session.owned.set(sheet, wanted);
  return true;
}

interface Standing {
  readonly before: Sheet;
  /** `null`: all of the sheet is ours. */
  readonly extent: readonly Area[] | null;
}

export function standingSheet(sheet: Sheet): StandingSheet {
  return {
    filled: [...sheet.rows].flatMap(([row, cells]) => [...cells.keys()].map((column) => ({ row, column }))),
    at: (row, column) => cellAt(sheet, row, column),
    merges: sheet.merges,
  };
}

function removeSheet(session: Session, workbook: string, sheet: string, part: string | null, standing: Standing | null): boolean {
  const stranger = standing && strangerBeside(standingSheet(standing.before), standing.extent);
  if (stranger) throw new Fault({ kind: "cell-occupied", at: { sheet, ...stranger } });
  session.owned.delete(sheet);
  if (part === null) return false;
  deleteSheet(session, workbook, sheet, part);
  return true;
}

export function deleteSheet(session: Session, workbook: string, sheet: string, part: string): void {
  const hadFormulas = hasFormulas(session, part);
  unlistSheet(session.file, workbook, sheet, part);
  if (hadFormulas) session.noteFormulas();
}

/** Writes a sheet that is not there yet, or over all of one that is. */
export function createSheet(session: Session, sheet: string, content: OwnedSheet, part: string | null): void {
  const workbook = session.workbook().part;
  const target = part ?? freePart(session, workbook);
  writeSheet(session, target, sheet, content, NOTHING_KEPT);
  if (part !== null) return;
  listSheet(session.file, workbook, session.dialect, sheet, target);
  addContentType(session.file, target, SHEET_TYPE);
}

function rewriteSheet(session: Session, part: string, sheet: string, content: OwnedSheet, { before, extent }: Standing): void {
  const stranger = strangerInTheWay(standingSheet(before), extent, content);
  if (stranger) throw new Fault({ kind: "cell-occupied", at: { sheet, ...stranger } });
  if (before.protected) throw new Fault({ kind: "sheet-protected", sheet });
  writeSheet(session, part, sheet, content, extent === null ? NOTHING_KEPT : keepOf(session.file, part, extent, before));
}

function writeSheet(session: Session, part: string, name: string, content: OwnedSheet, kept: Kept): void {
  const { file, dialect } = session;
  const [wasThere, hadFormulas] = [file.has(part), hasFormulas(session, part)];
  const drawing = writeCharts({ file, dialect, font: () => session.styles.baseFont }, part, name, content);
  const xml = ownedSheetXml(content, {
    dialect,
    styleIndex: (style: OwnedStyle) => session.styles.ofOwned(style),
    lookIndex: (look: OwnedConditional) => session.styles.ofConditional(look),
    drawing,
    kept,
  });
  // What Excel may have hung on the old sheet (printer settings) is not named by the new text any more.
  const named = new Set([...xml.matchAll(/:id="([^"]{1,200})"/g)].map((match) => match[1]));
  const hasNotes = kept.others.some((element) => element.name === "legacyDrawing");
  dropRelations(file, part, ({ id, type }) => named.has(id) || (hasNotes && IMPLICIT.has(type)));
  file.setText(part, xml);
  if (hadFormulas || content.cells.some((cell) => cell.input.kind === "formula")) session.noteFormulas();
  else if (wasThere) session.noteValues();
}

function hasFormulas({ file }: Session, part: string): boolean {
  return file.has(part) && /<(?:[\w.-]{1,40}:)?f[\s>/]/.test(file.text(part));
}

function freePart(session: Session, workbook: string): string {
  const folder = workbook.slice(0, workbook.lastIndexOf("/") + 1);
  let number = 1;
  while (session.file.has(`${folder}worksheets/sheet${number}.xml`)) number++;
  return `${folder}worksheets/sheet${number}.xml`;
}
