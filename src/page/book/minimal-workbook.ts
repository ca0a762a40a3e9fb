import { strToU8, zipSync } from "fflate";
import { readNumber } from "../../language";
import { cellName } from "../../workbook";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** What XML cannot hold, and no cell shows. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const MAX_TEXT = 32_767;

/** A workbook of one sheet that holds a pasted range: numbers with one meaning as numbers, everything else as the text it is. */
export function minimalWorkbook(sheet: string, rows: readonly (readonly string[])[]): Uint8Array {
  const widths = columnWidths(rows);
  const parts: Record<string, string> = {
    "[Content_Types].xml":
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ["worksheet", "worksheets/sheet1.xml"],
      ["styles", "styles.xml"],
    ]),
    "xl/styles.xml": STYLES,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><cols>${widths}</cols><sheetData>${rows.map(rowXml).join("")}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(HEAD + xml)])));
}

const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>';

function relations(targets: readonly (readonly [string, string])[]): string {
  const entries = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${entries.join("")}</Relationships>`;
}

function rowXml(row: readonly string[], index: number): string {
  return `<row r="${index + 1}">${row.map((text, column) => cellXml(text, cellName({ row: index + 1, column: column + 1 }))).join("")}</row>`;
}

function cellXml(text: string, name: string): string {
  const clean = text.replace(FORBIDDEN, "").slice(0, MAX_TEXT);
  if (clean === "") return "";
  const number = plainNumber(clean);
  if (number !== null) return `<c r="${name}"><v>${number}</v></c>`;
  return `<c r="${name}" s="1" t="inlineStr"><is><t xml:space="preserve">${escaped(clean)}</t></is></c>`;
}

/** `12,4` is a number; `1.234` can mean two, `007` is a code, `52,9 %` needs a format. */
function plainNumber(text: string): number | null {
  if (/^[-+(]?0\d/.test(text)) return null;
  const reading = readNumber(text);
  return reading.kind === "number" && !reading.percent && reading.unit === "" ? reading.number : null;
}

const WIDEST = 60;
const NARROWEST = 8;

function columnWidths(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows.slice(0, 500))
    row.forEach((text, column) => (widths[column] = Math.max(widths[column] ?? NARROWEST, Math.min(text.length + 2, WIDEST))));
  return (
    widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join("") ||
    '<col min="1" max="1" width="8"/>'
  );
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
