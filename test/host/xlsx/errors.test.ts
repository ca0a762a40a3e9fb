import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fc } from "../../support/property";
import { deflateSync, strToU8, zipSync } from "fflate";
import { openWorkbook } from "../../../src/host/xlsx";
import { MAX_ENTRIES, MAX_RATIO } from "../../../src/host/xlsx/limits";
import { type PartTexts, sheetXml, smallParts, zipParts } from "../../support/rich/build";

const rich = new Uint8Array(readFileSync(join(__dirname, "../../support/rich/rich-small.xlsx")));
const errorOf = (bytes: Uint8Array): unknown => {
  const result = openWorkbook({ name: "a.xlsx", bytes });
  return result.ok ? "opened" : result.error;
};
const small = (more: PartTexts = {}): Uint8Array => zipParts(smallParts(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>'), more));
const compound = (stream: string): Uint8Array =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0), ...Buffer.from(stream, "utf16le")]);

describe("what is no workbook is named", () => {
  test.each([
    ["an empty file", new Uint8Array(), { kind: "empty-file" }],
    ["Excel 97-2003", compound("Workbook"), { kind: "old-format" }],
    ["an encrypted workbook", compound("EncryptedPackage"), { kind: "encrypted" }],
    ["another compound file", compound("WordDocument"), { kind: "not-a-workbook", looksLike: "unknown" }],
    ["csv", strToU8("Mã,Tên\n1.1.1,Thể chế"), { kind: "not-a-workbook", looksLike: "csv" }],
    ["csv with a byte order mark", strToU8("\uFEFFMã;Tên\r\n1.1.1;a"), { kind: "not-a-workbook", looksLike: "csv" }],
    ["html", strToU8("\n<html><table></table></html>"), { kind: "not-a-workbook", looksLike: "html" }],
    ["pdf", strToU8("%PDF-1.7"), { kind: "not-a-workbook", looksLike: "pdf" }],
    ["noise", new Uint8Array([1, 2, 3, 4]), { kind: "not-a-workbook", looksLike: "unknown" }],
    ["a zip of something else", zipSync({ "a.txt": strToU8("a") }), { kind: "not-a-workbook", looksLike: "zip" }],
    [
      "ods",
      zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"), "content.xml": strToU8("<a/>") }),
      { kind: "not-a-workbook", looksLike: "ods" },
    ],
    ["xlsb", small({ "_rels/.rels": null, "xl/workbook.xml": null, "xl/workbook.bin": "x" }), { kind: "binary-format" }],
  ])("%s", (_, bytes, error) => {
    expect(errorOf(bytes)).toEqual(error);
  });
});

describe("damage names the part", () => {
  test.each([
    ["no workbook part", small({ "xl/workbook.xml": null }), "xl/workbook.xml"],
    ["no sheet part", small({ "xl/worksheets/sheet1.xml": null }), "xl/worksheets/sheet1.xml"],
    ["malformed XML", small({ "xl/worksheets/sheet1.xml": "<worksheet><sheetData>" }), "xl/worksheets/sheet1.xml"],
    [
      "a cell outside the sheet",
      small({ "xl/worksheets/sheet1.xml": sheetXml('<row r="1"><c r="XFE1"/></row>') }),
      "xl/worksheets/sheet1.xml",
    ],
    [
      "a shared string that is absent",
      small({ "xl/worksheets/sheet1.xml": sheetXml('<row r="1"><c t="s"><v>7</v></c></row>') }),
      "xl/worksheets/sheet1.xml",
    ],
    [
      "entities",
      small({ "xl/worksheets/sheet1.xml": `<!DOCTYPE a [<!ENTITY b "${"x".repeat(99)}">]>${sheetXml("")}` }),
      "xl/worksheets/sheet1.xml",
    ],
    ["a file cut off", rich.subarray(0, rich.length - 300), "zip"],
  ])("%s", (_, bytes, part) => {
    expect(errorOf(bytes)).toMatchObject({ kind: "damaged", part });
  });

  test("a flipped bit in a sheet", () => {
    const bytes = small();
    const at = Buffer.from(bytes).indexOf("xl/worksheets/sheet1.xml") + 30;
    const broken = Uint8Array.from(bytes, (byte, index) => (index === at ? byte ^ 16 : byte));
    expect(errorOf(broken)).toMatchObject({ kind: "damaged", part: "xl/worksheets/sheet1.xml" });
  });

  test("an entry that stands twice", () => {
    const bytes = Buffer.from(small({ "xl/xxxxxxxx.xml": "<a/>" }));
    for (let at = bytes.indexOf("xl/xxxxxxxx.xml"); at >= 0; at = bytes.indexOf("xl/xxxxxxxx.xml")) bytes.write("xl/WORKBOOK.xml", at);
    expect(errorOf(new Uint8Array(bytes))).toMatchObject({ kind: "damaged", part: "xl/WORKBOOK.xml" });
  });
});

describe("bombs are not inflated", () => {
  test("too many entries", () => {
    const many = Object.fromEntries(Array.from({ length: MAX_ENTRIES + 1 }, (_, index) => [`a${index}`, new Uint8Array()]));
    expect(errorOf(zipSync(many, { level: 0 }))).toEqual({ kind: "too-large", limit: "entries", allowed: MAX_ENTRIES });
  });

  test("a part that packs too well", () => {
    const bytes = small({ "xl/media/a.xml": new Uint8Array(16 * 1024 * 1024) });
    expect(errorOf(bytes)).toEqual({ kind: "too-large", limit: "ratio", allowed: MAX_RATIO });
  });

  test("a header that lies about the size", () => {
    const bytes = small({ "xl/worksheets/sheet1.xml": new Uint8Array(9 * 1024 * 1024) });
    const central = Buffer.from(bytes).lastIndexOf("xl/worksheets/sheet1.xml") - 46;
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(central + 24, 100, true);
    expect(errorOf(bytes)).toMatchObject({ kind: "damaged", part: "xl/worksheets/sheet1.xml" });
    expect(deflateSync(new Uint8Array(100)).length).toBeLessThan(100);
  });
});

describe("no bytes make it throw", () => {
  test("flipped bytes", () => {
    const flips = fc.array(fc.record({ at: fc.nat(rich.length - 1), byte: fc.nat(255) }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(flips, (changes) => {
        const bytes = rich.slice();
        for (const { at, byte } of changes) bytes[at] = byte;
        const result = openWorkbook({ name: "a", bytes });
        expect(result.ok ? result.value.read().sheets.length : result.error.kind).toBeTruthy();
      }),
      { numRuns: 150 },
    );
  });

  test("truncation anywhere, and bytes of any kind", () => {
    fc.assert(
      fc.property(fc.nat(rich.length - 1), (length) => errorOf(rich.subarray(0, length)) !== "opened"),
      { numRuns: 60 },
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => errorOf(bytes) !== "opened"));
  });

  test("broken XML inside a sound package", () => {
    const xml = sheetXml('<row r="1"><c r="A1" t="s"><f t="shared" si="0" ref="A1:B9">A1+1</f><v>1</v></c></row>');
    fc.assert(
      fc.property(fc.nat(xml.length - 1), fc.string({ maxLength: 3 }), (at, text) => {
        const bytes = small({ "xl/worksheets/sheet1.xml": xml.slice(0, at) + text + xml.slice(at + text.length) });
        expect(errorOf(bytes)).toBeDefined();
      }),
      { numRuns: 150 },
    );
  });
});
