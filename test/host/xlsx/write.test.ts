import type { CellInput, OwnedSheet, Plan, SheetEdit } from "../../../src/workbook/plan";
import { lintPackage } from "../../support/package-lint";
import {
  MAIN,
  RELATIONS,
  type PartTexts,
  cell,
  first,
  opened,
  partsOf,
  relationsXml,
  sheetXml,
  smallParts,
  zipParts,
} from "../../support/rich/build";

const edit = (name: string, input: CellInput, numberFormat?: string): Plan => {
  const column = name.charCodeAt(0) - 64;
  const at = { sheet: "Biểu 1", row: Number(name.slice(1)), column };
  return { edits: [{ kind: "cell", at, input, decidedBy: "fix", ...(numberFormat === undefined ? {} : { numberFormat }) }] };
};
const number = (value: number): CellInput => ({ kind: "number", number: value });

/** The sheet's text after a plan; the package must be sound. */
function written(rows: string, plan: Plan, around = {}, more: PartTexts = {}): string {
  const workbook = opened(zipParts(smallParts(sheetXml(rows, around), more)));
  expect(workbook.apply(plan)).toEqual({ ok: true, value: undefined });
  const saved = workbook.save();
  expect(lintPackage(saved)).toEqual([]);
  return partsOf(saved)["xl/worksheets/sheet1.xml"] ?? "";
}
const rowsOf = (xml: string): string => /<sheetData>(.*)<\/sheetData>/s.exec(xml)?.[1] ?? "";

describe("cells", () => {
  test.each([
    ["into an empty sheet", "", "B2", '<row r="2"><c r="B2"><v>1</v></c></row>'],
    ["between rows", '<row r="1"/><row r="5"/>', "A3", '<row r="1"/><row r="3"><c r="A3"><v>1</v></c></row><row r="5"/>'],
    ["into an empty row", '<row r="2" ht="20"/>', "B2", '<row r="2" ht="20"><c r="B2"><v>1</v></c></row>'],
    [
      "between cells, widening spans",
      '<row r="2" spans="2:2"><c r="B2"/></row>',
      "D2",
      '<row r="2" spans="2:4"><c r="B2"/><c r="D2"><v>1</v></c></row>',
    ],
    ["before cells", '<row r="2"><c r="B2"><v>3</v></c></row>', "A2", '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>3</v></c></row>'],
    [
      "in the format of the row",
      '<row r="2" s="0" customFormat="1"/>',
      "A2",
      '<row r="2" s="0" customFormat="1"><c r="A2"><v>1</v></c></row>',
    ],
    [
      "where nothing states its place",
      "<row><c><v>1</v></c><c><v>2</v></c></row>",
      "B1",
      '<row><c><v>1</v></c><c r="B1"><v>1</v></c></row>',
    ],
  ])("%s", (_, rows, name, expected) => {
    expect(rowsOf(written(rows, edit(name, number(1))))).toBe(expected);
  });

  test("with sheetData that closes itself, and under a prefix", () => {
    const xml = `<x:worksheet xmlns:x="${MAIN}"><x:dimension ref="A1"/><x:sheetData /></x:worksheet>`;
    const workbook = opened(zipParts(smallParts(xml)));
    workbook.apply(edit("B2", { kind: "text", text: "a" }));
    const saved = partsOf(workbook.save())["xl/worksheets/sheet1.xml"];
    expect(saved).toBe(
      `<x:worksheet xmlns:x="${MAIN}"><x:dimension ref="A1:B2"/><x:sheetData ><x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t xml:space="preserve">a</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
    );
    expect(lintPackage(workbook.save())).toEqual([]);
  });

  test("blank keeps the cell's format, and writes nothing where nothing is", () => {
    const workbook = opened(zipParts(smallParts(sheetXml('<row r="1"><c r="A1" s="0"><v>1</v></c></row>'))));
    workbook.apply(edit("B9", { kind: "blank" }));
    expect(workbook.apply(edit("A1", { kind: "blank" })).ok).toBe(true);
    expect(rowsOf(partsOf(workbook.save())["xl/worksheets/sheet1.xml"] ?? "")).toBe('<row r="1"><c r="A1"/></row>');
    expect(first(workbook.read()).rows.size).toBe(0);
  });

  test("a number format where the file has no styles makes the part", () => {
    const workbook = opened(zipParts(smallParts(sheetXml(""))));
    workbook.apply(edit("A1", number(0.5), '0.0" tỷ"'));
    const snapshot = workbook.read();
    expect(snapshot.styles[cell(first(snapshot), "A1")?.style ?? 0]?.numberFormat).toBe('0.0" tỷ"');
    expect(lintPackage(workbook.save())).toEqual([]);
  });

  test("what no cell can hold is refused", () => {
    const workbook = opened(zipParts(smallParts(sheetXml(""))));
    expect(workbook.apply(edit("A1", number(NaN)))).toEqual({ ok: false, error: { kind: "unsupported", what: "number NaN" } });
    expect(workbook.apply(edit("A1", { kind: "text", text: "x".repeat(32_768) }))).toMatchObject({ error: { kind: "unsupported" } });
  });
});

describe("formulas", () => {
  const shared =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2&amp;"A1"</f><v>2</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>6</v></c></row>';

  test("members of a shared formula get their own text before the master goes", () => {
    const rows = rowsOf(written(shared, edit("B1", number(9))));
    expect(rows).toContain('<c r="B1"><v>9</v></c>');
    expect(rows).toContain('<c r="B2"><f>A2*2&amp;&quot;A1&quot;</f><v>4</v></c>');
    expect(rows).toContain('<c r="B3"><f>A3*2&amp;&quot;A1&quot;</f><v>6</v></c>');
  });

  test("a member goes alone", () => {
    expect(rowsOf(written(shared, edit("B2", number(9))))).toBe(
      shared.replace('<c r="B2"><f t="shared" si="0"/><v>4</v></c>', '<c r="B2"><v>9</v></c>'),
    );
  });

  test("a cell of an array formula is occupied", () => {
    const rows = '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>';
    const workbook = opened(zipParts(smallParts(sheetXml(rows))));
    const at = { sheet: "Biểu 1", row: 2, column: 1 };
    expect(workbook.apply(edit("A2", number(1)))).toEqual({ ok: false, error: { kind: "cell-occupied", at } });
  });

  test("the chain goes and Excel is told to calculate", () => {
    const parts = smallParts(sheetXml('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>'));
    const types = String(parts["[Content_Types].xml"]).replace(
      "</Types>",
      '<Override PartName="/xl/calcChain.xml" ContentType="c"/></Types>',
    );
    const workbook = opened(
      zipParts({
        ...parts,
        "[Content_Types].xml": types,
        "xl/calcChain.xml": `<calcChain xmlns="${MAIN}"><c r="A1" i="1"/></calcChain>`,
        "xl/_rels/workbook.xml.rels": relationsXml([
          ["rId1", "worksheet", "worksheets/sheet1.xml"],
          ["rId9", "calcChain", "calcChain.xml"],
        ]),
      }),
    );
    workbook.apply(edit("A1", { kind: "formula", formula: "A2<3", cached: { kind: "boolean", boolean: true } }));
    const saved = partsOf(workbook.save());
    expect(lintPackage(workbook.save())).toEqual([]);
    expect(saved["xl/calcChain.xml"]).toBeUndefined();
    expect(saved["xl/workbook.xml"]).toContain('<calcPr fullCalcOnLoad="1"/></workbook>');
    expect(rowsOf(saved["xl/worksheets/sheet1.xml"] ?? "")).toContain('<c r="A1" t="b"><f>A2&lt;3</f><v>1</v></c>');
  });
});

describe("our own sheets", () => {
  const sheet = (text: string): OwnedSheet => ({
    columnWidths: [12],
    cells: [{ row: 1, column: 1, input: { kind: "text", text }, style: { bold: true, numberFormat: "@" } }],
    merges: [],
    repeatRows: { from: 1, to: 1 },
    landscape: true,
  });
  const put = (name: SheetEdit["sheet"], content: OwnedSheet | null): Plan => ({ edits: [{ kind: "sheet", sheet: name, content }] });
  const names = `<definedNames><definedName name="a" localSheetId="0">1</definedName></definedNames>`;
  const parts = smallParts(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>'), {
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView activeTab="0"/></bookViews><sheets><sheet name="Biểu 1" sheetId="7" r:id="rId1"/></sheets>${names}</workbook>`,
  });

  test("are rewritten in their place, and the same content changes nothing", () => {
    const workbook = opened(zipParts(parts));
    workbook.apply(put("PII - Tổng hợp", sheet("một")));
    workbook.apply(put("PII - Vấn đề", sheet("hai")));
    const before = workbook.save();
    expect(workbook.apply(put("PII - Tổng hợp", sheet("một"))).ok).toBe(true);
    expect(Buffer.compare(workbook.save(), before)).toBe(0);
    workbook.apply(put("PII - Tổng hợp", sheet("ba")));
    expect(workbook.read().sheets.map(({ name }) => name)).toEqual(["Biểu 1", "PII - Tổng hợp", "PII - Vấn đề"]);
    expect(workbook.read().sheets[1]?.rows.get(1)?.get(1)?.content).toEqual({ kind: "text", text: "ba" });
    expect(lintPackage(workbook.save())).toEqual([]);
  });

  test("names of other sheets stay with their sheets when one goes", () => {
    const workbook = opened(zipParts(parts));
    workbook.apply(put("PII - Tổng hợp", sheet("một")));
    workbook.apply(put("PII - Vấn đề", sheet("hai")));
    workbook.apply(put("PII - Tổng hợp", null));
    const book = partsOf(workbook.save())["xl/workbook.xml"] ?? "";
    expect(book).toContain('<definedName name="a" localSheetId="0">1</definedName>');
    expect(book).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="1">'PII - Vấn đề'!$1:$1</definedName>`);
    expect(book).not.toContain("Tổng hợp");
    workbook.apply(put("PII - Vấn đề", null));
    expect(partsOf(workbook.save())["xl/workbook.xml"]).toBe(parts["xl/workbook.xml"]);
    expect(lintPackage(workbook.save())).toEqual([]);
  });

  test("a sheet of the user's with our name is left alone", () => {
    const book = String(parts["xl/workbook.xml"]).replace('name="Biểu 1"', 'name="PII - Vấn đề"');
    const bytes = zipParts({ ...parts, "xl/workbook.xml": book });
    const workbook = opened(bytes);
    const at = { sheet: "PII - Vấn đề", row: 1, column: 1 };
    expect(workbook.apply(put("PII - Vấn đề", sheet("x")))).toEqual({ ok: false, error: { kind: "cell-occupied", at } });
    expect(workbook.apply(put("PII - Vấn đề", null)).ok).toBe(true);
    expect(workbook.save()).toBe(bytes);
  });

  test("a sheet of plain values asks for no calculation", () => {
    const workbook = opened(zipParts(parts));
    workbook.apply(put("PII - Vấn đề", sheet("x")));
    expect(partsOf(workbook.save())["xl/workbook.xml"]).not.toContain("fullCalcOnLoad");
  });
});

test("our memory is found wherever other programs move it, and theirs is left alone", () => {
  const workbook = opened(zipParts(smallParts(sheetXml(""))));
  workbook.apply({
    edits: [
      { kind: "memory", key: "__proto__", value: "\u0001 \ud800 <a>" },
      { kind: "memory", key: "b", value: "2" },
    ],
  });
  const { "customXml/item1.xml": ours = "", "customXml/_rels/item1.xml.rels": rels = "", ...rest } = partsOf(workbook.save());
  const moved = {
    ...rest,
    "customXml/item7.xml": ours.replace(/<(\/?)(memory|entry)/g, "<$1p:$2").replace("xmlns=", "xmlns:p="),
    "customXml/_rels/item7.xml.rels": rels,
    "customXml/item1.xml": "<broken",
    "xl/_rels/workbook.xml.rels": relationsXml([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "customXml", "../customXml/item1.xml"],
      ["rId3", "customXml", "../customXml/item7.xml"],
    ]),
  };
  const again = opened(zipParts(moved));
  expect(Object.entries(again.read().memory)).toEqual([
    ["__proto__", "\u0001 \ud800 <a>"],
    ["b", "2"],
  ]);
  again.apply({ edits: [{ kind: "memory", key: "b", value: "3" }] });
  expect(again.read().memory["b"]).toBe("3");
  expect(partsOf(again.save())["customXml/item1.xml"]).toBe("<broken");
});
