import { join } from "node:path";
import { faultyMethodEntries, summarisePlan, type Judgement } from "../../../../src/app";
import { scoreOf, scorePublished } from "../../../../src/core/score";
import { frameworkById } from "../../../../src/framework";
import type { XlsxWorkbook } from "../../../../src/host/xlsx";
import { sheetNamed, type CellInput, type OwnedCell, type SheetEdit } from "../../../../src/workbook";
import { judgeOpen, open } from "../../../app/judge";
import { lintPackage } from "../../../support/package-lint";

const TODAY = { year: 2024, month: 12, day: 20 };
const METHOD = "PII - Phương pháp";

const opened = (name: string): XlsxWorkbook => open(join(__dirname, "../../../cases", `${name}.xlsx`));

const judged = (workbook: XlsxWorkbook): Judgement => judgeOpen(workbook, { today: TODAY });

function sheets(workbook: XlsxWorkbook, language: "vi" | "en" = "vi"): Readonly<Record<string, readonly OwnedCell[]>> {
  const edits = summarisePlan(judged(workbook), language).edits as readonly SheetEdit[];
  return Object.fromEntries(edits.map(({ sheet, content }) => [sheet, content?.cells ?? []]));
}

function summarise(workbook: XlsxWorkbook, language: "vi" | "en" = "vi"): void {
  expect(workbook.apply(summarisePlan(judged(workbook), language))).toMatchObject({ ok: true });
}

/** Text or result of a cell of ours. */
function shown(input: CellInput | undefined): string | number {
  const content = input?.kind === "formula" ? input.cached : input;
  return content?.kind === "number" ? content.number : content?.kind === "text" ? content.text : "";
}

function cellOf(cells: readonly OwnedCell[], row: number, column: number): OwnedCell | undefined {
  return cells.find((cell) => cell.row === row && cell.column === column);
}

/** The row whose code is this, on the overview or in the table of nodes of the method. */
function rowOf(cells: readonly OwnedCell[], code: string): number {
  return cells.findLast(({ column, input }) => column === 2 && shown(input) === code)?.row ?? 0;
}

function enter(workbook: XlsxWorkbook, entries: readonly (readonly [string, number, CellInput])[]): void {
  const method = sheets(workbook)[METHOD] ?? [];
  const edits = entries.map(([code, column, input]) => {
    const at = { sheet: METHOD, row: rowOf(method, code), column };
    return { kind: "cell", at, input, decidedBy: "typed" } as const;
  });
  expect(workbook.apply({ edits })).toMatchObject({ ok: true });
}

const number = (value: number): CellInput => ({ kind: "number", number: value });

test("one agency's file shows its own rows and what is above them; a province's shows the whole tree", () => {
  const own = sheets(opened("sample-so-khcn"));
  const agencies = (own["PII - Đơn vị"] ?? []).filter(({ column, row, input }) => column === 2 && row > 12 && shown(input) !== "");
  expect(new Set(agencies.map(({ input }) => shown(input)))).toEqual(new Set(["Đơn vị", "Sở Khoa học và Công nghệ"]));
  expect(rowOf(own["PII - Tổng hợp"] ?? [], "4.1.1")).toBe(0);
  expect(rowOf(own["PII - Tổng hợp"] ?? [], "2.2.1")).toBeGreaterThan(0);
  const all = sheets(opened("sample-tong-hop"))["PII - Tổng hợp"] ?? [];
  const codes = new Set(all.filter(({ column }) => column === 2).map(({ input }) => shown(input)));
  for (const node of frameworkById("pii-2024")?.nodes ?? []) if (node.indicator) expect(codes).toContain(node.code);
});

test("what the user writes beside the formulas of a summary is linked to, not copied", () => {
  const overview = sheets(opened("sample-so-khcn"))["PII - Tổng hợp"] ?? [];
  const value = cellOf(overview, rowOf(overview, "2.2.1"), 6);
  expect(value?.input.kind === "formula" && value.input.formula).toContain("'Biểu PII 2024'!");
  expect(cellOf(overview, rowOf(overview, "2.2.1"), 14)?.link).toMatchObject({ sheet: "Biểu PII 2024" });
});

test("weights, targets, goalposts and thresholds entered on the sheet of the method are taken over and kept", () => {
  const workbook = opened("sample-so-khcn");
  summarise(workbook);
  const before = sheets(workbook)["PII - Tổng hợp"] ?? [];
  enter(workbook, [
    ["2.2.1", 6, number(3)],
    ["2.2.3", 11, number(1000)],
    ["2.2.1", 13, number(0)],
    ["2.2.1", 14, number(20)],
    ["Trụ cột", 6, number(0.6)],
    ["1.1.1", 6, { kind: "text", text: "nhiều" }],
  ]);
  const after = sheets(workbook);
  const overview = after["PII - Tổng hợp"] ?? [];
  expect(shown(cellOf(overview, rowOf(overview, "2.2.3"), 9)?.input)).toBe("Chưa đạt");
  expect(shown(cellOf(overview, rowOf(overview, "2.2.1"), 13)?.input)).toBeCloseTo(65, 6);
  expect(shown(cellOf(overview, rowOf(overview, "2.2"), 10)?.input)).not.toBe(shown(cellOf(before, rowOf(before, "2.2"), 10)?.input));
  // Half of pillar 1 has a score: below the threshold.
  expect(shown(cellOf(overview, rowOf(overview, "1"), 10)?.input)).toBe("–");
  expect(faultyMethodEntries(judged(workbook))).toEqual(["1.1.1"]);
  const method = after[METHOD] ?? [];
  expect(shown(cellOf(method, rowOf(method, "1.1.1"), 21)?.input)).toMatch(/không hợp lệ/);
  summarise(workbook);
  expect(sheets(workbook)).toEqual(after);
  // In the other language the same entries are found.
  summarise(workbook, "en");
  expect(sheets(workbook)).toEqual(after);
});

test("a second summary changes no byte, and the package stays sound", () => {
  const workbook = opened("sheet-per-agency");
  summarise(workbook);
  const bytes = workbook.save();
  summarise(workbook);
  expect(workbook.save()).toEqual(bytes);
  expect(lintPackage(bytes)).toEqual([]);
});

test("a number that another agency stated first is listed as repeated, for its agency it counts", () => {
  const workbook = opened("sheet-per-agency");
  summarise(workbook);
  const method = sheets(workbook)[METHOD] ?? [];
  const repeats = method.filter(({ input }) => String(shown(input)).startsWith("Đã tính số ở"));
  const duplicated = judged(workbook).located.tables.flatMap(({ readings }) =>
    readings.map(({ indicator, component }) => `${indicator}/${component ?? ""}`),
  );
  expect(repeats.length > 0).toBe(new Set(duplicated).size < duplicated.length);
});

test("the tree of another framework is summarised too", () => {
  const workbook = opened("strategy-annex-1");
  summarise(workbook);
  const overview = sheets(workbook)["PII - Tổng hợp"] ?? [];
  expect(rowOf(overview, "10a")).toBeGreaterThan(0);
  expect(sheetNamed(workbook.read(), METHOD)).toBeDefined();
});

test.each([
  ["Sóc Trăng 2023", 34.27, 29.35, 31.81],
  ["Hải Phòng 2023", 56.45, 48.2, 52.32],
  ["Huế 2025", 51.5, 47.23, 49.37],
  ["Bắc Ninh 2025", 53.06, 44.47, 48.76],
])("%s: the mean of the published input and output is the published total", (_, input, output, total) => {
  const framework = frameworkById("pii-2024");
  if (framework === null) throw new Error("no framework");
  const scores = scorePublished(framework, new Map(Object.entries({ input, output })));
  const score = scoreOf(scores, "index");
  // 52.325 is printed as 52.32: rounding noise of binary numbers beside the hundredth.
  expect(Math.abs((score !== null && "value" in score ? score.value : NaN) - total)).toBeLessThanOrEqual(0.01);
});
