import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { type Snapshot, sheetNamed } from "../../../src/workbook/snapshot";
import type { Plan } from "../../../src/workbook/plan";
import { lintPackage } from "../../support/package-lint";
import { LIBRE_OFFICE, OPENPYXL, testWith } from "../../support/programs";
import { cell, opened } from "../../support/rich/build";

const RICH = join(__dirname, "../../support/rich");
const file = (name: string): Uint8Array => new Uint8Array(readFileSync(join(RICH, name)));

const PLAN: Plan = {
  edits: [
    {
      kind: "cell",
      at: { sheet: "Danh mục", row: 3, column: 3 },
      input: { kind: "number", number: 7.25 },
      numberFormat: "0.0000",
      decidedBy: "fix",
    },
    { kind: "cell", at: { sheet: "Danh mục", row: 4, column: 2 }, input: { kind: "text", text: "=Hòa\nBình" }, decidedBy: "fix" },
    {
      kind: "sheet",
      sheet: "PII - Tổng hợp",
      content: {
        columnWidths: [20, 12],
        cells: [
          { row: 1, column: 1, input: { kind: "text", text: "=1+1" }, style: { bold: true, fill: "#FFC7CE", border: true } },
          {
            row: 2,
            column: 1,
            input: { kind: "formula", formula: "SUM('Danh mục'!C2:C3)" },
            link: { sheet: "Danh mục", row: 3, column: 3 },
          },
        ],
        merges: ["A1:B1"],
        freezeRows: 1,
        repeatRows: { from: 1, to: 1 },
        landscape: true,
      },
    },
    { kind: "memory", key: "mapping", value: "{}" },
  ],
};

function edited(): Uint8Array {
  const workbook = opened(file("rich-small.xlsx"));
  expect(workbook.apply(PLAN).ok).toBe(true);
  return workbook.save();
}

/** Runs with a folder of its own, which is removed afterwards. */
function inFolder<Value>(run: (folder: string) => Value): Value {
  const folder = mkdtempSync(join(tmpdir(), "pii-xlsx-"));
  try {
    return run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe.each(["openpyxl.xlsx", "libreoffice.xlsx"])("a file written by another program: %s", (name) => {
  const snapshot = opened(file(name)).read();
  const sheet = sheetNamed(snapshot, "Biểu 1");
  if (!sheet) throw new Error("no sheet");
  const look = (at: string): unknown => snapshot.styles[cell(sheet, at)?.style ?? 0];

  test("its cells, formats and fonts", () => {
    expect(lintPackage(file(name))).toEqual([]);
    expect(cell(sheet, "B1")?.content).toEqual({ kind: "text", text: "Hòa Bình & <Hà Nội>" });
    expect(cell(sheet, "A2")?.content).toEqual({ kind: "number", number: 7.25 });
    expect(look("A2")).toMatchObject({ numberFormat: "0.00%" });
    expect(cell(sheet, "B2")?.content).toEqual({ kind: "boolean", boolean: true });
    expect(cell(sheet, "A3")?.content).toEqual({ kind: "number", number: 45657 });
    expect(look("A3")).toMatchObject({ numberFormat: "dd/mm/yyyy" });
    expect(cell(sheet, "B3")?.formula).toBe("A2*2");
    expect(look("A4")).toMatchObject({ font: ".VnTime" });
    expect(cell(sheet, "B4")?.content).toEqual({ kind: "text", text: "  hai dòng\nở đây " });
  });

  test("what stands around them", () => {
    expect(sheet.merges).toEqual([{ top: 5, left: 1, bottom: 6, right: 3 }]);
    expect(sheet.hiddenRows).toEqual([{ from: 7, to: 7 }]);
    expect(sheet.hiddenColumns).toEqual([{ from: 4, to: 4 }]);
    expect(sheet.filter).toEqual({ area: { top: 1, left: 1, bottom: 4, right: 2 }, active: false });
    expect(sheet.notes).toEqual({ B1: "Xem lại" });
    const second = sheetNamed(snapshot, "Ẩn");
    expect(second).toMatchObject({ visibility: "hidden", protected: true });
    expect(second && cell(second, "A1")?.content).toEqual({ kind: "error", error: "#N/A" });
  });
});

test("a file written by exceljs", async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Biểu 1");
  sheet.getCell("A1").value = { richText: [{ text: "Sè ", font: { name: ".VnTime" } }, { text: "liệu" }] };
  sheet.getCell("A2").value = new Date(Date.UTC(2024, 11, 31));
  sheet.getCell("B2").value = { formula: "A2+1", result: 45658 };
  sheet.getCell("B3").value = { sharedFormula: "B2", result: 1 };
  sheet.getCell("A5").value = "ẩn";
  sheet.getRow(5).hidden = true;
  const read: Snapshot = opened(new Uint8Array(await workbook.xlsx.writeBuffer())).read();
  const [first] = read.sheets;
  if (!first) throw new Error("no sheet");
  expect(cell(first, "A1")).toMatchObject({ content: { kind: "text", text: "Sè liệu" }, runs: [{ font: ".VnTime" }, {}] });
  expect(cell(first, "A2")?.content).toEqual({ kind: "number", number: 45657 });
  expect(cell(first, "B3")?.formula).toBe("A3+1");
  expect(first.hiddenRows).toEqual([{ from: 5, to: 5 }]);
});

testWith([OPENPYXL], "openpyxl opens what we write", () => {
  const script = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
own = book["PII - Tổng hợp"]
print(json.dumps([book.sheetnames, book["Danh mục"]["C3"].value, book["Danh mục"]["C3"].number_format, book["Danh mục"]["B4"].value,
  own["A1"].value, own["A1"].data_type, own["A2"].value, own["A2"].hyperlink.location, own.print_title_rows, own.freeze_panes]))`;
  const output = inFolder((folder) => {
    writeFileSync(join(folder, "a.xlsx"), edited());
    return execFileSync("/usr/bin/python3", ["-W", "ignore", "-c", script, join(folder, "a.xlsx")], {
      encoding: "utf8",
      env: { ...process.env, PYTHONUTF8: "1" },
    });
  });
  const names = ["Dữ liệu", "Danh mục", "Tổng hợp", "Ẩn", "Rất ẩn", "PII - Tổng hợp"];
  const own = ["=1+1", "s", "=SUM('Danh mục'!C2:C3)", "'Danh mục'!C3", "1:1", "A2"];
  const [sheets, value, format, words, ...rest] = JSON.parse(output) as unknown[];
  expect([sheets, value, format, words]).toEqual([names, 7.25, "0.0000", "=Hòa\nBình"]);
  expect(rest).toEqual([own[0], expect.stringMatching(/^(s|inlineStr)$/), own[2], own[3], expect.stringMatching(/^\$?1:\$?1$/), own[5]]);
});

testWith([LIBRE_OFFICE], "LibreOffice opens what we write, and calculates it", () => {
  const csv = inFolder((folder) => {
    writeFileSync(join(folder, "a.xlsx"), edited());
    const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,6";
    const args = [
      `-env:UserInstallation=file://${folder}/profile`,
      "--headless",
      "--convert-to",
      filter,
      "--outdir",
      folder,
      join(folder, "a.xlsx"),
    ];
    execFileSync("soffice", args, { stdio: "ignore", timeout: 50_000 });
    return readFileSync(join(folder, "a-PII - Tổng hợp.csv"), "utf8");
  });
  expect(csv.split("\n").slice(0, 2)).toEqual(["=1+1", "1000007.25"]);
});
