import { fc } from "../support/property";
import { compareDays, findDates, findYears, isoDay, parseIsoDay, serialDay } from "../../src/language/dates";
import { isDateFormat, isPercentFormat } from "../../src/language/numberFormats";
import { vietnameseText } from "./arbitraries";

const day = fc
  .date({ min: new Date("1900-03-01T00:00:00Z"), max: new Date("9999-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => ({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }));

const FOUND: readonly (readonly [string, readonly (string | null)[]])[] = [
  ["29/12/2022", ["2022-12-29"]],
  ["29-12-2022", ["2022-12-29"]],
  ["29.12.2022", ["2022-12-29"]],
  ["2022-12-29", ["2022-12-29"]],
  ["ngày 29 tháng 12 năm 2022", ["2022-12-29"]],
  ["Ngày 5 tháng 6 năm 2023, ngày 06/07/2023", ["2023-06-05", "2023-07-06"]],
  ["ngay 5 thang 6 nam 2023", ["2023-06-05"]],
  ["ngày\u00a005\u00a0tháng\u00a006\nnăm 2023", ["2023-06-05"]],
  ["(29/12/2022)", ["2022-12-29"]],
  ["345/KH-UBND ngày 29/12/2022 của UBND", ["2022-12-29"]],
  ["31/02/2024", [null]],
  ["29/02/2023; 29/02/2024", [null, "2024-02-29"]],
  ["12/29/2022", [null]],
  ["12/2022", []],
  ["5.3.3/2024", []],
  ["1.29.12.2022", []],
  ["29/12-2022", []],
  ["29/12/20222", []],
  ["1.000/10.000", []],
  ["", []],
];

describe("findDates", () => {
  it.each(FOUND)("%s", (text, expected) => {
    const found = findDates(text);
    expect(found.map(({ day: one }) => one && isoDay(one))).toEqual(expected);
    for (const { text: written, index } of found) expect(text.replace(/\s/g, " ").slice(index, index + written.length)).toBe(written);
  });

  it("finds what is written, in every style", () => {
    const two = (number: number): string => String(number).padStart(2, "0");
    fc.assert(
      fc.property(day, (one) => {
        for (const written of [
          `${one.day}/${one.month}/${one.year}`,
          `${two(one.day)}.${two(one.month)}.${one.year}`,
          `ngày ${one.day} tháng ${one.month} năm ${one.year}`,
          isoDay(one),
        ]) {
          expect(findDates(`Quyết định số 1/QĐ, ${written}.`).map((found) => found.day)).toEqual([one]);
        }
        expect(parseIsoDay(isoDay(one))).toEqual(one);
      }),
      { numRuns: 300 },
    );
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), vietnameseText), (text) =>
        expect(findDates(text).length + findYears(text).length).toBeGreaterThanOrEqual(0),
      ),
    );
  });

  it.each(["1/1/", "ngày 1 ", "1.1.2024", "2024 ", "2024/", "12-"])("comes to an end on a cell full of %j", (part) => {
    const text = part.repeat(32_767 / part.length);
    expect([findDates(text), findYears(text)].every(Array.isArray)).toBe(true);
  });
});

describe("days", () => {
  it("are ordered", () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(Math.sign(compareDays(a, b))).toBe(isoDay(a) < isoDay(b) ? -1 : isoDay(a) > isoDay(b) ? 1 : 0);
      }),
    );
  });

  it.each(["2024-02-30", "2024-13-01", "24-01-01", "2024-1-1", "", "2024-01-01T00:00"])("%j is no ISO day", (text) =>
    expect(parseIsoDay(text)).toBeNull(),
  );
});

describe("serialDay", () => {
  it.each([
    [1, "1900-01-01"],
    [59, "1900-02-28"],
    [61, "1900-03-01"],
    [45519, "2024-08-15"],
    [45519.75, "2024-08-15"],
    [2_958_465, "9999-12-31"],
  ] as const)("%d is %s", (serial, expected) => {
    const found = serialDay(serial, false);
    expect(found && isoDay(found)).toBe(expected);
  });

  it.each([0, -1, 60, 60.5, 2_958_466, NaN, Infinity])("%d is no day", (serial) => expect(serialDay(serial, false)).toBeNull());

  it("counts from 1904 where the workbook does", () => {
    expect(serialDay(0, true)).toEqual({ year: 1904, month: 1, day: 1 });
    expect(serialDay(60, true)).toEqual({ year: 1904, month: 3, day: 1 });
    expect(serialDay(45519 - 1462, true)).toEqual(serialDay(45519, false));
    expect(serialDay(-1, true)).toBeNull();
  });
});

describe("number formats", () => {
  it.each([
    "dd/mm/yyyy",
    "[$-42A]dd/mm/yyyy",
    "[$-1010000]d/m/yyyy;@",
    '"năm" yyyy',
    "mmm-yy",
    "m/d/yy h:mm",
    "yyyy\\-mm\\-dd",
    "[$-vi-VN]dd mmmm yyyy",
    "D/M/YYYY",
    "mmmm",
    "yyyy",
    'dd" tháng "mm" năm "yyyy',
  ])("%s shows a date", (format) => expect(isDateFormat(format)).toBe(true));
  it.each([
    "General",
    "0.00",
    "#,##0",
    "[Red]0.00",
    '0.0"d"',
    "[h]:mm",
    "[mm]:ss",
    "mm:ss",
    "h:mm AM/PM",
    "@",
    "",
    "0\\d",
    '0 "điểm"',
    '#,##0" đồng"',
    "_-* #,##0 _₫_-",
    "0.00E+00",
    "# ?/?",
    '"dd/mm/yyyy"',
    "[$-42A]#,##0",
    "[Yellow]0",
    "0_d",
  ])("%s shows no date", (format) => expect(isDateFormat(format)).toBe(false));
  it.each(["0%", "0.00%", "#,##0.0 %", "[Red]0%", "0.00%;[Red]-0.00%"])("%s is percent", (format) =>
    expect(isPercentFormat(format)).toBe(true),
  );
  it.each(["0", '0"%"', "0\\%", "General", "dd/mm/yyyy", "[%]0"])("%s is not percent", (format) =>
    expect(isPercentFormat(format)).toBe(false),
  );
});

describe("findYears", () => {
  it.each([
    ["năm 2024", [2024]],
    ["Thực hiện 2023", [2023]],
    ["giai đoạn 2021-2025", [2021, 2025]],
    ["2021 – 2025, 2021", [2021, 2025]],
    ["năm 2025 và năm 2020", [2020, 2025]],
    ["Năm 2024 (%)", [2024]],
    ["29/12/2022", [2022]],
    ["Đến 2030.", [2030]],
    ["1989, 2101, 12024, 2.024, 2,024", []],
    ["2024 người", []],
    ["2024 doanh nghiệp", []],
    ["2024/QĐ-UBND", []],
    ["12/2023/NQ-HĐND", []],
    ["2024%", []],
    ["QĐ2024", []],
  ] as const)("%s", (text, expected) => expect(findYears(text)).toEqual(expected));
});
