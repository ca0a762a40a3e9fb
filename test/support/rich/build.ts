import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { type XlsxWorkbook, openWorkbook } from "../../../src/host/xlsx";
import type { Cell, Sheet, Snapshot } from "../../../src/workbook/snapshot";
import { parseCell } from "../../../src/workbook/address";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The parts of a small workbook; every one can be replaced, added or (with `null`) left out. */
export type PartTexts = Readonly<Record<string, string | Uint8Array | null>>;

/** A worksheet part around the given rows; `before` and `after` stand around `sheetData`. */
export function sheetXml(rows: string, { before = "", after = "" } = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** A workbook of one sheet, "Biểu 1", with the least of parts. */
export function smallParts(sheet: string, more: PartTexts = {}): PartTexts {
  return {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
    "_rels/.rels": relationsXml([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Biểu 1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationsXml([["rId1", "worksheet", "worksheets/sheet1.xml"]]),
    "xl/worksheets/sheet1.xml": sheet,
    ...more,
  };
}

export function relationsXml(relations: readonly (readonly [id: string, type: string, target: string])[]): string {
  const lines = relations.map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${PACKAGE}/relationships">${lines.join("")}</Relationships>`;
}

export function zipParts(parts: PartTexts): Uint8Array {
  const entries = Object.entries(parts).flatMap(([name, content]) =>
    content === null ? [] : [[name, typeof content === "string" ? strToU8(content) : content] as const],
  );
  return zipSync(Object.fromEntries(entries), { mtime: new Date(2026, 0, 2) });
}

/** All parts of a file as text (binary ones character by character). */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content, !/\.(xml|rels|vml)$/.test(name))]),
  );
}

/** Opens what must open. */
export function opened(bytes: Uint8Array, name = "thử.xlsx"): XlsxWorkbook {
  const result = openWorkbook({ name, bytes });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export function readParts(parts: PartTexts): Snapshot {
  return opened(zipParts(parts)).read();
}

/** The first sheet of a workbook whose only sheet has these rows. */
export function readRows(rows: string, options: { before?: string; after?: string } = {}, more: PartTexts = {}): Sheet {
  return first(readParts(smallParts(sheetXml(rows, options), more)));
}

export function first(snapshot: Snapshot): Sheet {
  const [sheet] = snapshot.sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

export function cell(sheet: Sheet, name: string): Cell | undefined {
  const at = parseCell(name);
  return at ? sheet.rows.get(at.row)?.get(at.column) : undefined;
}
