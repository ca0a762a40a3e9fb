import { fc } from "../../support/property";
import { blocksOf, boundsOf } from "../../../src/core/rules/blocks";
import { significantDigits, tidy, withinFactor } from "../../../src/core/rules/comparison";
import { findBook } from "../../../src/core/rules/external-link";
import { exactly, measured, share } from "../../../src/core/rules/format";
import { looksLikeFormula } from "../../../src/core/rules/formula-like-text";
import { inRowUnit, stored } from "../../../src/core/rules/typed-number";

test.each([
  ["[1]Sheet1!A1", { book: null }],
  ["SUM('[Tổng hợp 2024.xlsx]Biểu 1'!$B$2:B9)", { book: "Tổng hợp 2024.xlsx" }],
  ["'C:\\Số liệu\\[a.xlsm]Sở''s'!A1", { book: "a.xlsm" }],
  ["[2]!TenVung+1", { book: null }],
  ["SUM(Bang1[2024])", null],
  ["Bang1[[#All],[1]]+Sheet1!A1", null],
  ['"[1]Sheet1!A1"&A1', null],
  ["'Biểu 1'!A1", null],
])("%s", (formula, book) => expect(findBook(formula)).toEqual(book));

test.each([
  "=A1",
  "=SUM(A1:A3)",
  "=12+3",
  "= SUM(A1)",
  "+A1+B1",
  "-SUM(A1)",
  "@SUM(A1)",
  "+cmd|' /C calc'!A0",
  "=cmd|'/C calc'!A0",
  '=HYPERLINK("x")',
])("%s is like a formula", (text) => expect(looksLikeFormula(text)).toBe(true));

test.each([
  "",
  "-",
  "=",
  "=> xem phụ lục",
  "=====",
  "= Số DN / Tổng số DN x 100",
  "- Hạ tầng (theo Sở)",
  "+84 24 3825 3536",
  "@",
  "@sokhcn",
  "-5",
  "+ KCN Bắc Thăng Long",
])("%s is not", (text) => expect(looksLikeFormula(text)).toBe(false));

test("no text, however long, holds the search for formulas up", () => {
  const hostile = ["=", "+", "-"].flatMap((sign) => ["A", "(", "|", "[", "'", "a|"].map((part) => sign + part.repeat(32_767)));
  expect(hostile.map((text) => [looksLikeFormula(text), findBook(text)])).toHaveLength(hostile.length);
});

const number = (value: number, unit = "", percent = false): { kind: "number"; number: number; unit: string; percent: boolean } => ({
  kind: "number",
  number: value,
  unit,
  percent,
});

test.each([
  ["1,2 tỷ in triệu đồng", number(1.2, "tỷ"), "Triệu đồng", 1200],
  ["38,34 tỷ đồng in tỷ đồng", number(38.34, "tỷ đồng"), "tỷ đồng", 38.34],
  ["a percent in %", number(52.9, "", true), "%", 52.9],
  ["a percent in đồng", number(52.9, "", true), "triệu đồng", null],
  ["no unit", number(12.4), "%", 12.4],
  ["no unit of the row", number(12.4, "điểm"), "", 12.4],
])("%s", (_, typed, unit, expected) => expect(inRowUnit(typed, unit)).toBe(expected));

test("a percent is stored as its hundredth under a percent format", () => {
  expect([stored(52.9, "0.0%"), stored(52.9, "General")]).toEqual([0.529, 52.9]);
});

test("significant digits", () => {
  expect([7.25, 1200, 0.05, 0, -62.86, 0.1 + 0.2].map(significantDigits)).toEqual([3, 2, 1, 0, 4, 1]);
});

test("nearness by a factor is symmetrical and needs the same sign", () => {
  const side = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
  fc.assert(fc.property(side, side, (a, b) => expect(withinFactor(a, b, 1.6)).toBe(withinFactor(b, a, 1.6))));
  expect([withinFactor(1, -1, 10), withinFactor(0, 1, 10), withinFactor(1, 0, 10)]).toEqual([false, false, false]);
  expect(tidy(0.529 * 100)).toBe(52.9);
});

test("blocks part all cells, and cells of two blocks do not touch", () => {
  const cell = fc.record({ row: fc.integer({ min: 1, max: 12 }), column: fc.integer({ min: 1, max: 12 }) });
  const cells = fc.uniqueArray(cell, { selector: ({ row, column }) => row * 100 + column });
  fc.assert(
    fc.property(cells, (places) => {
      const blocks = blocksOf(places);
      expect(blocks.flat()).toHaveLength(places.length);
      for (const [index, block] of blocks.entries()) {
        const others = blocks.filter((_, other) => other !== index).flat();
        for (const a of block)
          for (const b of others) expect(Math.max(Math.abs(a.row - b.row), Math.abs(a.column - b.column))).toBeGreaterThan(1);
      }
    }),
  );
  expect(
    boundsOf([
      { row: 3, column: 2 },
      { row: 1, column: 5 },
    ]),
  ).toEqual({ top: 1, left: 2, bottom: 3, right: 5 });
});

test("numbers are written as each language writes them", () => {
  expect([exactly(1234.5, "vi"), exactly(1234.5, "en"), exactly(0.1 + 0.2, "vi")]).toEqual(["1.234,5", "1,234.5", "0,3"]);
  expect([measured(41.2, "%", "vi"), measured(7.25, "Điểm", "vi"), measured(3, "DN/1.000 DN", "en"), share(0.5, "en")]).toEqual([
    "41,2 %",
    "7,25 điểm",
    "3 DN/1.000 DN",
    "50 %",
  ]);
});
