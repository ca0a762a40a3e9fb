import { strToU8, zipSync } from "fflate";
import type { NewSheetEdit, OwnedSheetName } from "../../workbook/plan";
import { openWorkbook, type XlsxWorkbook } from "./index";
import { MEMORY_NAMESPACE } from "./read/memory";
import { escapeAttribute } from "./xml/escape";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A workbook cannot be without a sheet: this one stands in until the real ones are there. It is marked as ours, so it may be removed. */
const STAND_IN: OwnedSheetName = "PII - Vấn đề";

/** A new workbook with the sheets of the edits, in their order, and nothing else. At least one edit. */
export function createWorkbook(name: string, edits: readonly NewSheetEdit[]): XlsxWorkbook {
  const opened = openWorkbook({ name, bytes: emptyPackage() });
  if (!opened.ok) throw new Error(`a new workbook cannot be opened: ${opened.error.kind}`);
  const workbook = opened.value;
  // One after the other: of the edits of one plan those of our own sheets go first, and the last sheet cannot be removed.
  for (const plan of [{ edits }, { edits: [{ kind: "sheet", sheet: STAND_IN, content: null } as const] }]) {
    const applied = workbook.apply(plan);
    if (!applied.ok) throw new Error(`a new workbook refuses its sheets: ${applied.error.kind}`);
  }
  return workbook;
}

function emptyPackage(): Uint8Array {
  const parts: Record<string, string> = {
    "[Content_Types].xml":
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml":
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>` +
      `<sheet name="${escapeAttribute(STAND_IN)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ["worksheet", "worksheets/sheet1.xml"],
      ["styles", "styles.xml"],
      ["customXml", "../customXml/item1.xml"],
    ]),
    "xl/styles.xml": STYLES,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
    "customXml/item1.xml": `<memory xmlns="${MEMORY_NAMESPACE}"><sheet name="${escapeAttribute(STAND_IN)}" hash=""/></memory>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(HEAD + xml)])), {
    mtime: "1980-01-01T00:00:00",
  });
}

const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

function relations(targets: readonly (readonly [string, string])[]): string {
  const entries = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${entries.join("")}</Relationships>`;
}
