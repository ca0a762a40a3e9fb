import { readFileSync, readdirSync } from "node:fs";
import { openWorkbook, type WorkbookLook } from "../../src/host/xlsx";
import { gridBook, sourceOf } from "../../src/page/view/book";
import { gridRows } from "../../src/page/view/sheet";

function open(path: string): {
  readonly look: WorkbookLook;
  readonly snapshot: ReturnType<Extract<ReturnType<typeof openWorkbook>, { ok: true }>["value"]["read"]>;
} {
  const opened = openWorkbook({ name: "x.xlsx", bytes: readFileSync(path) });
  if (!opened.ok) throw new Error(opened.error.kind);
  return { look: opened.value.look(), snapshot: opened.value.read() };
}

const { look } = open("test/support/rich/rich-small.xlsx");
const sheet = look.sheets[0]!;

test("fills, fonts and borders come with their theme colours and tints worked out", () => {
  expect(look.styles[1]).toMatchObject({
    fill: "#B9CDE5",
    font: { name: "Times New Roman", size: 16, bold: true, color: "#1F3864" },
    horizontal: "center",
    wrap: true,
  });
  expect(look.styles[3]?.borders).toMatchObject({ top: { line: "medium" }, bottom: { line: "double", color: "#00B050" } });
  expect(look.styles[4]?.rotation).toBe(45);
});

test("frozen panes, tab colour, widths and heights", () => {
  expect(sheet.frozen).toEqual({ rows: 4, columns: 2 });
  expect(sheet).toMatchObject({ tabColor: "#00B050", gridLines: false });
  expect(sheet.columns.find(({ from }) => from === 4)?.width).toBe(26);
  expect(sheet.rows.get(1)?.height).toBe(36);
});

test("validations of both generations, with their formulas", () => {
  expect(sheet.validations.map(({ kind }) => kind)).toEqual(["list", "list", "whole", "custom", "date", "list"]);
  expect(sheet.validations[0]).toMatchObject({
    formula1: "'Danh mục'!$A$2:$A$9",
    onError: "stop",
    prompt: { title: "Mã", text: "Chọn mã đơn vị" },
  });
  expect(sheet.validations.at(-1)?.formula1).toBe("'Danh mục'!$B$2:$B$9");
});

test("the common kinds of conditional formats, in order of precedence", () => {
  expect(sheet.conditionals.map(({ rule }) => rule.kind)).toEqual([
    "scale",
    "compare",
    "formula",
    "bar",
    "icons",
    "text",
    "duplicate",
    "top",
  ]);
  expect(sheet.conditionals[1]).toMatchObject({
    style: { bold: true, color: "#9C0006", fill: "#FFC7CE" },
    rule: { operator: "greaterThan", formulas: ["45"] },
  });
});

test("tables and names", () => {
  expect(look.sheets[1]?.tables).toMatchObject([
    { name: "tblDanhMuc", columns: ["Mã đơn vị", "Tên đơn vị", "Hạn mức", "Thuế"], totalsRow: true },
  ]);
  expect(look.names.map(({ name }) => name)).toEqual(["TongDong", "DonVi", "ThueSuat", "CucBo"]);
});

test.each(readdirSync("test/cases").filter((name) => name.endsWith(".xlsx")))(
  "%s: the grid gets every cell of every sheet once",
  (name) => {
    const { look: of, snapshot } = open(`test/cases/${name}`);
    const book = gridBook(snapshot, of);
    snapshot.sheets.forEach(({ rows }, index) => {
      const cells = new Map<string, unknown>();
      for (const piece of gridRows(sourceOf(snapshot, of, index, book), 7)) {
        for (const [row, ofRow] of Object.entries(piece))
          for (const [column, cell] of Object.entries(ofRow)) cells.set(`${Number(row) + 1} ${Number(column) + 1}`, cell);
      }
      for (const [row, ofRow] of rows) {
        for (const [column, { content }] of ofRow) {
          const drawn = cells.get(`${row} ${column}`) as { v?: unknown } | undefined;
          expect(drawn).toBeDefined();
          if (content.kind === "text") expect(drawn?.v).toBe(content.text);
          if (content.kind === "number") expect(drawn?.v).toBe(content.number);
        }
      }
    });
    expect(JSON.parse(JSON.stringify(book))).toEqual(book);
  },
);
