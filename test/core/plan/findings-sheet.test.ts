import { findingsSheetPlan, type FindingsSheetInput } from "../../../src/core/plan";
import { LOOKS } from "../../../src/core/plan/looks";
import type { Finding } from "../../../src/core/rules/finding";
import { sentenceOf } from "../../../src/core/rules/sentence";
import type { OwnedCell, OwnedSheet } from "../../../src/workbook";

const at = { sheet: "Biểu 1", row: 12, column: 6 };

const typed: Finding = {
  rule: "number-as-text",
  severity: "error",
  at,
  sheet: "Biểu 1",
  indicator: "2.1.1",
  component: null,
  facts: { text: "7,25", number: 7.25, unit: "", rowUnit: "%" },
  fix: { at, before: "7,25", after: { kind: "number", number: 7.25 } },
};

const absent: Finding = {
  rule: "missing-indicator",
  severity: "error",
  at: null,
  sheet: null,
  indicator: "3.2.1",
  component: "dien-nang",
  facts: { name: "Tỷ lệ", agency: null, supply: "local" },
  fix: null,
};

const formulaLike: Finding = {
  rule: "formula-like-text",
  severity: "warning",
  at: { sheet: "=1+1", row: 3, column: 2 },
  sheet: "=1+1",
  indicator: null,
  component: null,
  facts: { text: '=HYPERLINK("x")' },
  fix: { at, before: "=CMD()", after: { kind: "text", text: `=${"x".repeat(40_000)}` } },
};

const input = (findings: readonly Finding[], changes: Partial<FindingsSheetInput> = {}): FindingsSheetInput => ({
  file: "biểu số khcn.xlsx",
  place: "Thành phố Hà Nội",
  agency: "Sở Khoa học và Công nghệ",
  profile: { vi: "Thành phố Hà Nội, năm 2024", en: "Hà Nội, 2024" },
  checkedOn: { year: 2024, month: 8, day: 5 },
  verdict: { errors: findings.length, warnings: 0, notes: 0, readings: 3, waived: 0, ready: findings.length === 0 },
  findings,
  waived: new Map(),
  stamp: null,
  ...changes,
});

function sheet(findings: readonly Finding[], changes: Partial<FindingsSheetInput> = {}, language: "vi" | "en" = "vi"): OwnedSheet {
  const edit = findingsSheetPlan(input(findings, changes), language);
  if (edit.content === null) throw new Error("no sheet");
  return edit.content;
}

const cellOf = (owned: OwnedSheet, row: number, column: number): OwnedCell | undefined =>
  owned.cells.find((cell) => cell.row === row && cell.column === column);

function textOf(owned: OwnedSheet, row: number, column: number): string {
  const input = cellOf(owned, row, column)?.input;
  return input?.kind === "text" ? input.text : input?.kind === "number" ? String(input.number) : "";
}

test("a row says severity, indicator, place, sentence and change, and leads to the cell", () => {
  const owned = sheet([typed, absent]);
  expect([1, 2, 3, 4, 5, 6, 7].map((column) => textOf(owned, 13, column))).toEqual([
    "1",
    "Lỗi",
    "2.1.1",
    "Biểu 1",
    "F12",
    sentenceOf(typed, "vi"),
    '"7,25" → 7,25',
  ]);
  expect(cellOf(owned, 13, 5)?.link).toEqual(at);
  expect(textOf(owned, 14, 3)).toBe("3.2.1 · dien-nang");
  expect(cellOf(owned, 14, 5)?.link).toBeUndefined();
});

test("the head says whose file it is, when it was checked and the verdict", () => {
  const owned = sheet([typed]);
  const texts = owned.cells.map((cell) => (cell.input.kind === "text" ? cell.input.text : ""));
  expect(texts).toEqual(
    expect.arrayContaining(["SỞ KHOA HỌC VÀ CÔNG NGHỆ", "ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI", "biểu số khcn.xlsx", "05/08/2024"]),
  );
  expect(texts.some((text) => text.startsWith("CHƯA SẴN SÀNG NỘP") && text.includes("1 lỗi"))).toBe(true);
});

test("without findings it says so; a blank return is not called faultless", () => {
  expect(textOf(sheet([]), 13, 1)).toBe("Không có vấn đề nào.");
  const blank = sheet([], { verdict: { errors: 0, warnings: 0, notes: 0, readings: 3, waived: 0, ready: false } });
  expect(blank.cells.some((cell) => cell.input.kind === "text" && cell.input.text.includes("chưa có số liệu nào"))).toBe(true);
});

test("what comes from users' cells is text, whatever it begins with, and fits into a cell", () => {
  const owned = sheet([formulaLike]);
  const inputs = owned.cells.map((cell) => cell.input);
  expect(inputs.filter((one) => one.kind === "formula")).toEqual([]);
  expect(inputs.every((one) => one.kind !== "text" || one.text.length <= 32_767)).toBe(true);
  expect(textOf(owned, 13, 4)).toBe("=1+1");
});

test("the same judgement on the same day is the same sheet", () => {
  expect(findingsSheetPlan(input([typed, absent]), "vi")).toEqual(findingsSheetPlan(input([typed, absent]), "vi"));
});

test("it prints on A4 in landscape: one page wide, the header row on every page", () => {
  const owned = sheet([typed]);
  // 297 mm less margins of 18 mm each are about 140 characters of the default font.
  expect(owned.columnWidths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(138);
  expect(owned.landscape).toBe(true);
  expect(owned.repeatRows).toEqual({ from: 12, to: 12 });
  expect(textOf(owned, 12, 1)).toBe("STT");
});

test("both languages fill every cell", () => {
  const places = (language: "vi" | "en"): string[] =>
    sheet([typed, absent], {}, language).cells.map((cell) => `${cell.row}:${cell.column}:${cell.input.kind}`);
  expect(places("en")).toEqual(places("vi"));
});

test("merged areas do not overlap", () => {
  const { merges } = sheet([typed]);
  expect(new Set(merges).size).toBe(merges.length);
});

test("every severity's colour can be read on its ground", () => {
  for (const { color, fill } of [LOOKS.error, LOOKS.warning, LOOKS.note]) expect(contrast(color, fill)).toBeGreaterThanOrEqual(4.5);
});

/** Contrast ratio of WCAG 2.1. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((index) => {
    const share = parseInt(color.slice(index, index + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test("a waived finding says who answers for it, and the stamp stands under the verdict", () => {
  const waiver = {
    ...{ rule: typed.rule, indicator: typed.indicator, component: null, sheet: typed.sheet, cell: "F9", content: "x" },
    ...{ reason: "Số liệu ước tính đã được phê duyệt", role: "Trưởng phòng Kế hoạch", date: "2024-08-05" },
  };
  const counts = { errors: 0, warnings: 0, notes: 0, readings: 3, waived: 1 };
  const stamp = {
    ...{ framework: "pii-2024", profile: "hanoi-2024", agency: null, at: "2024-08-05T07:30:00.000Z", role: "Trưởng phòng Kế hoạch" },
    ...{ counts, hash: "ab12cd34ef56ab12", rows: {} },
  };
  const made = sheet([typed], { waived: new Map([[typed, waiver]]), verdict: { ...counts, ready: true }, stamp });
  expect(textOf(made, 13, 2)).toBe("Đã miễn trừ");
  expect(textOf(made, 13, 6)).toContain("Miễn trừ: Số liệu ước tính đã được phê duyệt (Trưởng phòng Kế hoạch, 05/08/2024).");
  expect(textOf(made, 10, 4)).toContain("1 đã miễn trừ");
  expect(textOf(made, 11, 4)).toBe("Đã đóng lúc 14:30 ngày 05/08/2024, Trưởng phòng Kế hoạch; mã AB12CD34EF56.");
});
