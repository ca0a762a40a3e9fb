import { strToU8 } from "fflate";
import { MAX_ROW } from "../../../src/workbook/address";
import { MAIN, RELATIONS, cell, first, readParts, readRows, relationsXml, sheetXml, smallParts } from "../../support/rich/build";

const content = (rows: string, name: string, more = {}): unknown => cell(readRows(rows, {}, more), name)?.content;
const styles = (xfs: string): Record<string, string> => ({
  "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.0&quot; tỷ&quot;"/></numFmts><fonts><font><name val="Arial"/></font><font><sz val="9"/><name val=".VnTime"/></font></fonts><cellXfs>${xfs}</cellXfs></styleSheet>`,
  "xl/_rels/workbook.xml.rels": relationsXml([
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId2", "styles", "styles.xml"],
    ["rId3", "sharedStrings", "/xl/strings.xml"],
  ]),
});

describe("values", () => {
  test.each([
    ["a number", '<c r="A1"><v>12.5</v></c>', { kind: "number", number: 12.5 }],
    ["a number in exponents", '<c r="A1" t="n"><v>1.5E-3</v></c>', { kind: "number", number: 0.0015 }],
    ["a boolean", '<c r="A1" t="b"><v>1</v></c>', { kind: "boolean", boolean: true }],
    ["an error", '<c r="A1" t="e"><v>#DIV/0!</v></c>', { kind: "error", error: "#DIV/0!" }],
    ["an error of a later version", '<c r="A1" t="e"><v>#FIELD!</v></c>', { kind: "error", error: "#VALUE!" }],
    ["an inline string", '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> Hòa </t></is></c>', { kind: "text", text: " Hòa " }],
    ["escapes", '<c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x0041_</t></is></c>', { kind: "text", text: "a\rb_x0041_" }],
    ["CDATA", '<c r="A1" t="inlineStr"><is><t><![CDATA[<a>]]> &amp; b</t></is></c>', { kind: "text", text: "<a> & b" }],
    ["a date", '<c r="A1" t="d"><v>2024-12-31T12:00:00</v></c>', { kind: "number", number: 45657.5 }],
    ["a date of early 1900", '<c r="A1" t="d"><v>1900-01-01</v></c>', { kind: "number", number: 1 }],
    ["a formula's text", '<c r="A1" t="str"><f>"a"</f><v>a</v></c>', { kind: "text", text: "a" }],
    ["a formula's empty text", '<c r="A1" t="str"><f>""</f><v></v></c>', { kind: "text", text: "" }],
    ["a formula without its result", '<c r="A1"><f>B1*2</f><v></v></c>', { kind: "uncalculated" }],
    ["a number that is none", '<c r="A1"><v>n/a</v></c>', { kind: "text", text: "n/a" }],
  ])("%s", (_, xml, expected) => {
    expect(content(`<row r="1">${xml}</row>`, "A1")).toEqual(expected);
  });

  test("formatted cells without a value are absent", () => {
    const sheet = readRows(
      '<row r="1"><c r="A1" s="1"/><c r="B1" s="1" t="s"><v></v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>',
    );
    expect(sheet.rows.size).toBe(0);
  });

  test("a format painted down to the last row changes nothing of what is read", () => {
    const blank = Array.from(
      { length: 60_000 },
      (_, index) => `<row r="${index + 3}" spans="1:2"><c r="A${index + 3}" s="1"/><c r="B${index + 3}" s="1"></c></row>`,
    );
    const rows = [
      '<row r="1"><c r="A1" s="0"/><c r="B1"><v>1</v></c></row><row r="2" hidden="1"/>',
      ...blank,
      `<row r="${MAX_ROW}"><c r="A${MAX_ROW}"><v>2</v></c></row>`,
    ];
    const sheet = readRows(rows.join(""));
    expect([...sheet.rows].map(([row, cells]) => [row, [...cells.keys()]])).toEqual([[1, [2]], [MAX_ROW, [1]]]); // prettier-ignore
    expect(sheet.hiddenRows).toEqual([{ from: 2, to: 2 }]);
    const unplaced = readRows([...rows, "<row><c/><c><v>3</v></c></row>"].slice(0, -2).concat("<row><c/><c><v>3</v></c></row>").join(""));
    expect([...unplaced.rows.keys()]).toEqual([1, 60_003]);
  });

  test("rows and cells without references follow one another", () => {
    const sheet = readRows('<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="5"/><row><c><v>4</v></c></row>');
    expect([...sheet.rows].map(([row, cells]) => [row, [...cells.keys()]])).toEqual([[1, [1, 4, 5]], [6, [1]]]); // prettier-ignore
  });

  test("rows and cells out of order come out ascending", () => {
    const sheet = readRows('<row r="3"><c r="C3"><v>1</v></c><c r="A3"><v>2</v></c></row><row r="1"><c r="B1"><v>3</v></c></row>');
    expect([...sheet.rows].map(([row, cells]) => [row, [...cells.keys()]])).toEqual([[1, [2]], [3, [1, 3]]]); // prettier-ignore
  });

  test("shared strings: rich runs with their fonts, phonetic readings left out", () => {
    const strings = `<sst xmlns="${MAIN}"><si><r><rPr><rFont val=".VnTime"/></rPr><t>Sè </t></r><r><t>liệu</t></r><rPh sb="0" eb="1"><t>đọc</t></rPh></si><si><t>hai</t></si></sst>`;
    const sheet = readRows(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>',
      {},
      { "xl/strings.xml": strings, ...styles("") },
    );
    expect(cell(sheet, "A1")).toEqual({
      content: { kind: "text", text: "Sè liệu" },
      style: 0,
      runs: [
        { text: "Sè ", font: ".VnTime" },
        { text: "liệu", font: "" },
      ],
    });
    expect(cell(sheet, "B1")?.content).toEqual({ kind: "text", text: "hai" });
  });

  test("1904 dates and number formats by id, font by name", () => {
    const snapshot = readParts(
      smallParts(
        sheetXml('<row r="1"><c r="A1" s="1" t="d"><v>1904-01-02</v></c><c r="B1" s="2"><v>1</v></c><c r="C1" s="3"><v>1</v></c></row>'),
        {
          ...styles('<xf numFmtId="0"/><xf numFmtId="14" fontId="1"/><xf numFmtId="170"/><xf numFmtId="57"/>'),
          "xl/workbook.xml": `<workbook xmlns="${MAIN}"><workbookPr date1904="1"/><sheets><sheet xmlns:q="${RELATIONS}" name="a" sheetId="1" q:id="rId1"/></sheets></workbook>`,
        },
      ),
    );
    const look = (name: string): unknown => snapshot.styles[cell(first(snapshot), name)?.style ?? 0];
    expect(snapshot.date1904).toBe(true);
    expect(cell(first(snapshot), "A1")?.content).toEqual({ kind: "number", number: 1 });
    expect(look("A1")).toEqual({ numberFormat: "m/d/yyyy", font: ".VnTime" });
    expect(look("B1")).toEqual({ numberFormat: '0.0" tỷ"', font: "Arial" });
    expect(look("C1")).toEqual({ numberFormat: "m/d/yyyy", font: "Arial" });
  });
});

describe("formulas", () => {
  test("members of a shared formula bear their own text", () => {
    const master = "SUM($A1:B$2)&amp;\"A1\"&amp;'A1 B1'!C1+LOG10(D1)+[1]S!A1+T[A1]+E:E+5:5+$6:6";
    const sheet = readRows(
      `<row r="1"><c r="F1"><f t="shared" ref="F1:G3" si="0">${master}</f></c></row><row r="3"><c r="G3"><f t="shared" si="0"/></c></row>`,
    );
    expect(cell(sheet, "G3")?.formula).toBe("SUM($A3:C$2)&\"A1\"&'A1 B1'!D3+LOG10(E3)+[1]S!B3+T[A1]+F:F+7:7+$6:8");
  });

  test("an array formula belongs to all cells of its area, a spilled one to its anchor", () => {
    const rows = '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>';
    expect(cell(readRows(rows), "A2")).toEqual({ content: { kind: "number", number: 4 }, style: 0, formula: "B1:B2*2" });
    expect(cell(readRows(rows.replace('r="A1"', 'r="A1" cm="1"')), "A2")).toEqual({ content: { kind: "number", number: 4 }, style: 0 });
  });

  test("links to other workbooks keep their number, and the books are named", () => {
    const snapshot = readParts(
      smallParts(sheetXml('<row r="1"><c r="A1"><f>[1]Sheet1!A1</f><v>1</v></c></row>'), {
        "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets><externalReferences><externalReference r:id="rId2"/></externalReferences></workbook>`,
        "xl/_rels/workbook.xml.rels": relationsXml([
          ["rId1", "worksheet", "worksheets/sheet1.xml"],
          ["rId2", "externalLink", "externalLinks/externalLink1.xml"],
        ]),
        "xl/externalLinks/externalLink1.xml": `<externalLink xmlns="${MAIN}"/>`,
        "xl/externalLinks/_rels/externalLink1.xml.rels": `<Relationships xmlns="p"><Relationship Id="rId1" Type="${RELATIONS}/externalLinkPath" Target="file:///C:/PII%202023.xlsx" TargetMode="External"/></Relationships>`,
      }),
    );
    expect(cell(first(snapshot), "A1")?.formula).toBe("[1]Sheet1!A1");
    expect(snapshot.externalBooks).toEqual(["file:///C:/PII%202023.xlsx"]);
  });
});

describe("around the cells", () => {
  test("merges, hidden rows and columns, filter, protection", () => {
    const sheet = readRows('<row r="2" hidden="1"/><row r="3" hidden="true"/><row r="7" ht="0" customHeight="1"/>', {
      before: '<cols><col min="3" max="4" hidden="1"/><col min="5" max="5" width="0"/></cols>',
      after:
        '<sheetProtection sheet="1"/><autoFilter ref="A1:C9"><filterColumn colId="1"><filters><filter val="x"/></filters></filterColumn></autoFilter><mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
    });
    expect(sheet.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }]);
    expect(sheet.hiddenRows).toEqual([
      { from: 2, to: 3 },
      { from: 7, to: 7 },
    ]);
    expect(sheet.hiddenColumns).toEqual([{ from: 3, to: 5 }]);
    expect(sheet.filter).toEqual({ area: { top: 1, left: 1, bottom: 9, right: 3 }, active: true });
    expect(sheet.protected).toBe(true);
  });

  test("a button that is hidden filters nothing", () => {
    const after = '<autoFilter ref="A1:C9"><filterColumn colId="1" hiddenButton="1"/></autoFilter>';
    expect(readRows("", { after }).filter?.active).toBe(false);
  });

  test("rows hidden by default are all that are not listed", () => {
    const sheet = readRows('<row r="2"/><row r="3"><c r="A3"><v>1</v></c></row><row r="5" hidden="1"/>', {
      before: '<sheetFormatPr zeroHeight="1"/>',
    });
    expect(sheet.hiddenRows).toEqual([
      { from: 1, to: 1 },
      { from: 4, to: MAX_ROW },
    ]);
  });

  test("prefixed names, strict addresses, absolute and backslash targets, sheets that are charts", () => {
    const strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    const snapshot = readParts(
      smallParts(
        `<x:worksheet xmlns:x="${strict}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
        {
          "xl/workbook.xml": `\uFEFF<x:workbook xmlns:x="${strict}" xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships"><x:sheets><x:sheet name="c" sheetId="2" r:id="rId2"/><x:sheet name="b" sheetId="1" r:id="rId1" state="veryHidden"/></x:sheets></x:workbook>`,
          "xl/_rels/workbook.xml.rels": relationsXml([
            ["rId1", "worksheet", "\\xl\\worksheets\\Sheet1.xml"],
            ["rId2", "chartsheet", "/xl/chartsheets/sheet1.xml"],
          ]),
        },
      ),
    );
    expect(snapshot.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([["b", "veryHidden"]]);
    expect(cell(first(snapshot), "A1")?.content).toEqual({ kind: "number", number: 5 });
  });

  test("a part in UTF-16", () => {
    const xml = sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>Hà Nội</t></is></c></row>').replace("UTF-8", "UTF-16");
    const bytes = new Uint8Array([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(xml, (letter) => letter.charCodeAt(0)).buffer)]);
    const snapshot = readParts({ ...smallParts(""), "xl/worksheets/sheet1.xml": bytes, "docProps/x.xml": strToU8("<a/>") });
    expect(cell(first(snapshot), "A1")?.content).toEqual({ kind: "text", text: "Hà Nội" });
  });
});
