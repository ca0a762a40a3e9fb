/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "url": "https://localhost/"}
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkWorkbook, savePlan } from "../../src/app";
import { excelPort } from "../../src/host/excel";
import { openWorkbook, xlsxPort, type CellLook, type XlsxWorkbook } from "../../src/host/xlsx";
import type { CellInput, HostError, OwnedSheet, Plan, Snapshot } from "../../src/workbook";
import { OfficeHost, startOffice } from "../support/office-host";
import { lintPackage } from "../support/package-lint";
import { canonical } from "./canonical";

const host = new OfficeHost({ excelApi: "1.14" });
beforeAll(() => startOffice(host));

function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, "..", "cases", name)));
}

function open(name: string, bytes: Uint8Array): XlsxWorkbook {
  const opened = openWorkbook({ name, bytes });
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value;
}

async function read(): Promise<Snapshot> {
  const answer = await excelPort().read();
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

const cell = (sheet: string, row: number, column: number, input: CellInput, numberFormat?: string): Plan["edits"][number] => ({
  kind: "cell",
  at: { sheet, row, column },
  input,
  decidedBy: "fix",
  ...(numberFormat === undefined ? {} : { numberFormat }),
});
const text = (content: string): CellInput => ({ kind: "text", text: content });
const number = (value: number): CellInput => ({ kind: "number", number: value });

/** What a plan may hold, on a real workbook. */
const SHEET = "PII 2024";
const OWNED: OwnedSheet = {
  columnWidths: [5, 11, 40],
  cells: [
    { row: 1, column: 1, input: text("=1+1"), style: { bold: true, size: 14, align: "center" } },
    { row: 3, column: 1, input: number(1), style: { border: true } },
    { row: 3, column: 2, input: text("7,25"), style: { border: true, fill: "#FDE7E9", wrap: true } },
    { row: 3, column: 3, input: text("F12"), style: { border: true, color: "#0B6A3C" }, link: { sheet: SHEET, row: 12, column: 6 } },
    { row: 4, column: 1, input: number(0.5), style: { border: true, numberFormat: "0.00%" } },
    { row: 4, column: 2, input: text("-"), style: { border: true, italic: true } },
    { row: 4, column: 3, input: { kind: "formula", formula: "A3*2", cached: { kind: "number", number: 2 } } },
  ],
  merges: ["A1:C1"],
  freezeRows: 3,
  repeatRows: { from: 3, to: 3 },
  landscape: true,
};
const PLAN: Plan = {
  edits: [
    cell(SHEET, 20, 5, text('=HYPERLINK("x")')),
    cell(SHEET, 21, 5, text("1.1.1")),
    cell(SHEET, 22, 5, text("TRUE")),
    cell(SHEET, 23, 5, text("'quoted")),
    cell(SHEET, 24, 5, text("7,25"), "@"),
    cell(SHEET, 25, 5, text("=1+1"), "@"),
    cell(SHEET, 26, 5, number(7.25), "@"),
    cell(SHEET, 27, 5, number(0.125), "0.0%"),
    cell(SHEET, 28, 5, { kind: "blank" }),
    cell(SHEET, 29, 5, { kind: "boolean", boolean: true }),
    cell(SHEET, 30, 5, { kind: "formula", formula: "SUM(E4:E10)", cached: { kind: "number", number: 2 } }),
    cell(SHEET, 200, 12, text("-5")),
    { kind: "sheet", sheet: "PII - Vấn đề", content: OWNED },
    { kind: "memory", key: "mapping", value: '{"sheets":{"a<b&\\"c\\"":{}},"_x000D_":"\\u0001\r\n"}\u0007' },
  ],
};
const CLEAR: Plan = {
  edits: [
    { kind: "sheet", sheet: "PII - Vấn đề", content: null },
    { kind: "memory", key: "mapping", value: null },
  ],
};

const BASE = "province-wide.xlsx";
/** The result that the plan's formulas say they have. */
const calculate = (): { kind: "number"; number: number } => ({ kind: "number", number: 2 });

async function applied(plan: Plan): Promise<void> {
  const answer = await excelPort().apply(plan);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
}

function look(workbook: XlsxWorkbook, sheet: string): object {
  const { sheets, styles } = workbook.look();
  const found = sheets.find(({ name }) => name === sheet)!;
  const plain = ({ font, fill, borders, horizontal, wrap, numberFormat }: CellLook): object => ({
    ...{ size: font.size, bold: font.bold, italic: font.italic, color: font.color === "#000000" ? null : font.color },
    ...{ fill, border: borders.top?.line ?? null, horizontal, wrap, numberFormat },
  });
  const cells = [...found.cells].flatMap(([row, line]) => [...line].map(([column, style]) => [row, column, plain(styles[style]!)]));
  return {
    cells: cells.sort(),
    frozen: found.frozen,
    widths: found.columns.map(({ from, width }) => [from, width]),
    grid: found.gridLines,
  };
}

describe("the same plan through both hosts", () => {
  beforeEach(() => {
    host.open(BASE, bytesOf(BASE));
    host.calculate = calculate;
  });

  test("gives the same workbook, in Excel and in the file that Excel saves", async () => {
    const file = open(BASE, bytesOf(BASE));
    expect(file.apply(PLAN).ok).toBe(true);
    await applied(PLAN);
    expect(host.roundTrips).toBe(3);
    expect(canonical(await read())).toEqual(canonical(file.read()));
    const saved = host.save();
    expect(lintPackage(saved)).toEqual([]);
    const again = open(BASE, saved);
    expect(canonical(again.read())).toEqual(canonical(file.read()));
    expect(look(again, "PII - Vấn đề")).toEqual(look(file, "PII - Vấn đề"));
  });

  test("twice is once: the second time nothing is written", async () => {
    await applied(PLAN);
    const before = JSON.stringify(await read());
    host.inject();
    await applied(PLAN);
    expect(host.roundTrips).toBe(2);
    expect(JSON.stringify(await read())).toBe(before);
  });

  test("what was written by one host is ours for the other", async () => {
    const file = open(BASE, bytesOf(BASE));
    file.apply(PLAN);
    host.open(BASE, file.save());
    await applied(CLEAR);
    const clean = open(BASE, bytesOf(BASE));
    clean.apply({ edits: PLAN.edits.filter(({ kind }) => kind === "cell") });
    expect(canonical(await read())).toEqual(canonical(clean.read()));
    expect(host.book.parts.size).toBe(0);
  });

  test("the sheet of findings as the program really writes it", async () => {
    const name = "province-wide-faults.xlsx";
    const file = open(name, bytesOf(name));
    const judgement = checkWorkbook({ snapshot: file.read(), today: { year: 2024, month: 12, day: 20 } });
    if (!judgement.ok) throw new Error(judgement.error.kind);
    const plan = savePlan(judgement.value, "vi");
    expect(plan.edits.length).toBeGreaterThan(0);
    host.open(name, bytesOf(name));
    expect(file.apply(plan).ok).toBe(true);
    await applied(plan);
    expect(canonical(await read())).toEqual(canonical(file.read()));
    expect(look(open(name, host.save()), "PII - Vấn đề")).toEqual(look(file, "PII - Vấn đề"));
  });

  test("an empty plan asks Excel for nothing", async () => {
    await applied({ edits: [] });
    expect(host.roundTrips).toBe(0);
  });

  test.each<[string, string, Plan, HostError["kind"]]>([
    ["no such sheet", BASE, { edits: [cell("Biểu 9", 1, 1, number(1))] }, "sheet-absent"],
    ["under a merged area", "title-two-row-header.xlsx", { edits: [] }, "cell-occupied"],
    ["text longer than a cell", BASE, { edits: [cell(SHEET, 1, 1, text("x".repeat(32_768)))] }, "unsupported"],
  ])("both refuse alike: %s", async (_, name, given, kind) => {
    const file = open(name, bytesOf(name));
    const [sheet] = file.read().sheets.filter(({ merges }) => merges.length > 0);
    const merge = sheet?.merges.find(({ left, right }) => left < right);
    const plan = given.edits.length > 0 ? given : { edits: [cell(sheet!.name, merge!.top, merge!.right, number(1))] };
    host.open(name, bytesOf(name));
    const before = await read();
    const ofFile = await xlsxPort(file).apply(plan);
    const ofExcel = await excelPort().apply(plan);
    expect(ofFile).toMatchObject({ ok: false, error: { kind } });
    expect(ofExcel).toEqual(ofFile);
    expect(await read()).toEqual(before);
  });
});
