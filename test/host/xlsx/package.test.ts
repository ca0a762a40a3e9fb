import { Zip, ZipDeflate, strToU8 } from "fflate";
import { lintPackage } from "../../support/package-lint";
import { type PartTexts, cell, first, opened, partsOf, relationsXml, sheetXml, smallParts, zipParts } from "../../support/rich/build";

const parts = smallParts(sheetXml('<row r="1"><c r="A1"><v>5</v></c></row>'));
const plan = { edits: [{ kind: "memory", key: "a", value: "1" }] } as const;
const value = (bytes: Uint8Array): unknown => cell(first(opened(bytes).read()), "A1")?.content;

/** A zip with data descriptors, as programs write it that stream. */
function streamed(): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, chunk) => chunks.push(chunk));
  for (const [name, text] of Object.entries(parts)) {
    const entry = new ZipDeflate(name);
    zip.add(entry);
    entry.push(strToU8(String(text)), true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}

/** The same archive with a zip64 end record, and zip64 sizes in the directory. */
function widened(bytes: Uint8Array): Uint8Array {
  const buffer = Buffer.from(bytes);
  const end = buffer.length - 22;
  const count = buffer.readUInt16LE(end + 10);
  const start = buffer.readUInt32LE(end + 16);
  const entries: Buffer[] = [];
  for (let at = start, left = count; left > 0; left--) {
    const nameLength = buffer.readUInt16LE(at + 28);
    const stop = at + 46 + nameLength + buffer.readUInt16LE(at + 30);
    const head = Buffer.from(buffer.subarray(at, at + 46 + nameLength));
    const extra = Buffer.alloc(20);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(16, 2);
    extra.writeBigUInt64LE(BigInt(head.readUInt32LE(24)), 4);
    extra.writeBigUInt64LE(BigInt(head.readUInt32LE(20)), 12);
    head.writeUInt32LE(0xffffffff, 20);
    head.writeUInt32LE(0xffffffff, 24);
    head.writeUInt16LE(extra.length, 30);
    entries.push(head, extra);
    at = stop;
  }
  const directory = Buffer.concat(entries);
  const tail = Buffer.alloc(56 + 20 + 22);
  tail.writeUInt32LE(0x06064b50, 0);
  tail.writeBigUInt64LE(BigInt(count), 32);
  tail.writeBigUInt64LE(BigInt(directory.length), 40);
  tail.writeBigUInt64LE(BigInt(start), 48);
  tail.writeUInt32LE(0x07064b50, 56);
  tail.writeBigUInt64LE(BigInt(start + directory.length), 64);
  tail.writeUInt32LE(0x06054b50, 76);
  tail.writeUInt16LE(0xffff, 86);
  tail.writeUInt32LE(0xffffffff, 88);
  tail.writeUInt32LE(0xffffffff, 92);
  return new Uint8Array(Buffer.concat([buffer.subarray(0, start), directory, tail]));
}

describe("archives as others write them", () => {
  test.each([
    ["with data descriptors", streamed()],
    ["with zip64 records", widened(zipParts(parts))],
    ["with bytes before the archive", new Uint8Array([...strToU8("PK-stub"), ...zipParts(parts)])],
    ["with a comment behind it", withComment(zipParts(parts))],
    [
      "with backslashes in names",
      zipParts(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name.replaceAll("/", "\\"), text]))),
    ],
  ])("%s", (_, bytes) => {
    expect(value(bytes)).toEqual({ kind: "number", number: 5 });
    const workbook = opened(bytes);
    expect(workbook.save()).toBe(bytes);
    expect(workbook.apply(plan).ok).toBe(true);
    expect(value(workbook.save())).toEqual({ kind: "number", number: 5 });
    expect(opened(workbook.save()).read().memory).toEqual({ a: "1" });
  });

  test("untouched parts keep their bytes and order, content types come first", () => {
    const { "[Content_Types].xml": types, ...rest } = parts;
    const bytes = zipParts({ ...rest, "xl/media/a.bin": new Uint8Array([0, 255, 1]), "[Content_Types].xml": types ?? "" });
    const workbook = opened(bytes);
    workbook.apply(plan);
    const names = Object.keys(partsOf(workbook.save()));
    expect(names[0]).toBe("[Content_Types].xml");
    expect(names.slice(1, 6)).toEqual([...Object.keys(rest), "xl/media/a.bin"]);
  });
});

function withComment(bytes: Uint8Array): Uint8Array {
  const buffer = Buffer.concat([bytes, Buffer.from("PK\u0005\u0006 lời chú")]);
  buffer.writeUInt16LE(buffer.length - bytes.length, bytes.length - 2);
  return new Uint8Array(buffer);
}

describe("the lint finds", () => {
  const sheet = (rows: string, after = ""): PartTexts => ({ "xl/worksheets/sheet1.xml": sheetXml(rows, { after }) });
  test.each([
    ["a dangling relation", { "xl/_rels/workbook.xml.rels": relationsXml([["rId1", "worksheet", "worksheets/sheet1.xml"], ["rId2", "styles", "styles.xml"]]) }, "absent"], // prettier-ignore
    ["a relation id twice", { "_rels/.rels": relationsXml([["a", "officeDocument", "xl/workbook.xml"], ["a", "b", "xl/workbook.xml"]]) }, "twice"], // prettier-ignore
    ["a type of an absent part", { "xl/worksheets/sheet1.xml": null }, "content type of an absent part"],
    ["a part without a type", { "xl/a.bin": "x" }, "no content type"],
    ["elements out of order", sheet("", '<hyperlinks/><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>'), "stands too late"],
    ["a style that is absent", sheet('<row r="1"><c r="A1" s="4"/></row>'), "has style 4"],
    ["a string that is absent", sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'), "has string 0"],
    ["cells out of order", sheet('<row r="1"><c r="B1"/><c r="A1"/></row>'), "out of order"],
    [
      "a rule without its format",
      sheet("", '<conditionalFormatting sqref="A1"><cfRule type="x" dxfId="0"/></conditionalFormatting>'),
      "dxfId 0",
    ],
    ["malformed XML", { "docProps/a.xml": "<a>" }, "malformed"],
  ])("%s", (_, change, fault) => {
    const faults = lintPackage(zipParts({ ...parts, ...change }));
    expect(faults.some((line) => line.includes(fault))).toBe(true);
    expect(lintPackage(zipParts(parts))).toEqual([]);
  });
});
