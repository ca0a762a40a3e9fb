import { quotedSheet } from "../../../workbook/address";
import { Fault } from "../fault";
import type { Package } from "../package/package";
import { relationsPart } from "../package/names";
import { relationOfType, relationsOf } from "../package/relations";
import { escapeAttribute, escapeXml } from "../xml/escape";
import { isTrue, prefixedAttribute } from "../xml/scan";
import { type XmlElement, XmlText } from "../xml/tree";
import type { Dialect } from "./dialect";
import { addRelation, removeTarget } from "./relations";

/** The sequence of CT_Workbook. */
const ORDER = [
  "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups", "externalReferences",
  "definedNames", "calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing",
  "fileRecoveryPr", "webPublishObjects", "extLst",
]; // prettier-ignore

const PRINT_TITLES = "_xlnm.Print_Titles";

export interface RepeatRows {
  readonly from: number;
  readonly to: number;
}

function edit(file: Package, part: string, change: (text: XmlText) => void): void {
  const text = new XmlText(part, file.text(part));
  change(text);
  file.setText(part, text.toString());
}

function sheetElements(text: XmlText): XmlElement[] {
  return text.child("sheets")?.children.filter((element) => element.name === "sheet") ?? [];
}

/** Lists a new sheet after all others; the part itself is written by the caller. */
export function listSheet(file: Package, workbook: string, dialect: Dialect, name: string, part: string): void {
  const id = addRelation(file, workbook, `${dialect.relations}/worksheet`, part);
  edit(file, workbook, (text) => {
    const sheets = text.child("sheets");
    if (!sheets) throw new Fault({ kind: "damaged", part: workbook, detail: "no list of sheets" });
    const sheetId = Math.max(0, ...sheetElements(text).map((sheet) => Number(sheet.attributes["sheetId"]) || 0)) + 1;
    // The prefix of relations is whatever the file declared, so it is declared here once more where it stands.
    const space = `xmlns:r="${dialect.relations}"`;
    const declared = text.root.attributes["xmlns:r"] === dialect.relations ? "" : ` ${space}`;
    text.append(sheets, `<${text.prefix}sheet name="${escapeAttribute(name)}" sheetId="${sheetId}"${declared} r:id="${id}"/>`);
  });
}

/** Takes a sheet out of the list with its relation, part and names; what counts sheets by their place is set right. */
export function unlistSheet(file: Package, workbook: string, name: string, part: string): void {
  edit(file, workbook, (text) => {
    const sheets = sheetElements(text);
    const index = sheets.findIndex((sheet) => sheet.attributes["name"] === name);
    const sheet = sheets[index];
    if (!sheet) return;
    const others = sheets.filter((other) => other !== sheet);
    if (!others.some((other) => (other.attributes["state"] ?? "visible") === "visible")) {
      throw new Fault({ kind: "unsupported", what: "removing the only visible sheet" });
    }
    text.remove(sheet);
    removeNamesOf(text, index);
    for (const view of text.child("bookViews")?.children ?? []) moveViews(text, view, index, others);
  });
  removeTarget(file, workbook, part);
}

function removeNamesOf(text: XmlText, index: number): void {
  const list = text.child("definedNames");
  if (!list) return;
  const local = (name: XmlElement): number => Number(name.attributes["localSheetId"] ?? -1);
  if (list.children.every((name) => local(name) === index)) {
    text.remove(list);
    return;
  }
  for (const name of list.children) {
    if (local(name) === index) text.remove(name);
    else if (local(name) > index) text.setAttribute(name, "localSheetId", String(local(name) - 1));
  }
}

/** The open tab stays the same sheet, or becomes the first visible one. */
function moveViews(text: XmlText, view: XmlElement, index: number, others: readonly XmlElement[]): void {
  for (const name of ["activeTab", "firstSheet"]) {
    const stated = Number(view.attributes[name] ?? 0);
    if (stated < index) continue;
    const visible = others.findIndex((sheet) => (sheet.attributes["state"] ?? "visible") === "visible");
    const moved = stated > index ? stated - 1 : name === "activeTab" ? visible : Math.min(stated, others.length - 1);
    if (moved !== stated) text.setAttribute(view, name, String(moved));
  }
}

/** Sets or removes the rows that are printed on each page of a sheet. */
export function setPrintTitles(file: Package, workbook: string, sheet: string, rows: RepeatRows | undefined): void {
  edit(file, workbook, (text) => {
    const index = sheetElements(text).findIndex((element) => element.attributes["name"] === sheet);
    const list = text.child("definedNames");
    const content = rows && `${escapeXml(quotedSheet(sheet))}$${rows.from}:$${rows.to}`;
    const old = list?.children.find(
      (name) => name.attributes["name"] === PRINT_TITLES && name.attributes["localSheetId"] === String(index),
    );
    if (old && content === text.xml.slice(old.openEnd, old.closeStart)) return;
    if (old) text.remove(!content && list?.children.length === 1 ? list : old);
    if (!content) return;
    const { prefix } = text;
    const name = `<${prefix}definedName name="${PRINT_TITLES}" localSheetId="${index}">${content}</${prefix}definedName>`;
    if (list) text.append(list, name);
    else text.insertInOrder("definedNames", ORDER, `<${prefix}definedNames>${name}</${prefix}definedNames>`);
  });
}

/** Has Excel calculate everything when it opens the file: results stored in it may be older than our edits. */
export function calculateOnLoad(file: Package, workbook: string): void {
  edit(file, workbook, (text) => {
    const settings = text.child("calcPr");
    if (!settings) text.insertInOrder("calcPr", ORDER, `<${text.prefix}calcPr fullCalcOnLoad="1"/>`);
    else if (!isTrue(settings.attributes["fullCalcOnLoad"])) text.setAttribute(settings, "fullCalcOnLoad", "1");
  });
}

/** The chain lists cells with formulas in their last order of calculation; Excel makes a new one where it is absent. */
export function dropCalculationChain(file: Package, workbook: string): void {
  if (!file.has(relationsPart(workbook))) return;
  const chain = relationOfType(relationsOf(file, workbook), "calcChain");
  if (chain) removeTarget(file, workbook, chain.target);
}

/** The part of a sheet by its name, whatever kind of sheet it is; `null` where there is none. */
export function sheetPart(file: Package, workbook: string, name: string): string | null {
  const text = new XmlText(workbook, file.text(workbook));
  // Excel compares names of sheets without case.
  const sheet = sheetElements(text).find((element) => (element.attributes["name"] ?? "").toLowerCase() === name.toLowerCase());
  return sheet ? (relationsOf(file, workbook).get(prefixedAttribute(sheet.attributes, "id") ?? "")?.target ?? null) : null;
}
