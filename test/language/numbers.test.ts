import { fc } from "../support/property";
import { readNumber } from "../../src/language/numbers";
import { vietnameseText } from "./arbitraries";

type Expected = number | readonly [number, number] | "text" | "missing" | "blank";
/** The text, its meaning, the unit behind it; `%` in the unit stands for `percent`. */
const CASES: readonly (readonly [string, Expected, string?])[] = [
  ["12,4", 12.4],
  ["12.4", 12.4],
  ["1.234,5", 1234.5],
  ["1,234.5", 1234.5],
  ["1 234,5", 1234.5],
  ["1\u00a0234,5", 1234.5],
  ["1\u202f234,5", 1234.5],
  ["1\u2009234.5", 1234.5],
  ["1'234.5", 1234.5],
  ["1.234.567", 1234567],
  ["1,234,567", 1234567],
  ["1 234 567", 1234567],
  ["1.234.567,89", 1234567.89],
  ["4,617,000 VNĐ/tháng", 4617000, "VNĐ/tháng"],
  ["1,188,800 người", 1188800, "người"],
  ["102,059.8 tỷ đồng", 102059.8, "tỷ đồng"],
  ["1.234", [1234, 1.234]],
  ["1,234", [1234, 1.234]],
  ["12.345", [12345, 12.345]],
  ["123,456", [123456, 123.456]],
  ["-1.234", [-1.234, -1234]],
  ["1 234", 1234],
  ["0,123", 0.123],
  ["0.123", 0.123],
  ["00.123", 0.123],
  ["012,345", 12.345],
  ["12.3456", 12.3456],
  ["1234.567", 1234.567],
  ["1.23", 1.23],
  ["8910", 8910],
  ["007", 7],
  ["0", 0],
  ["12.34.56", "text"],
  ["1,234,56", "text"],
  ["1.234.56", "text"],
  ["1,234.567.890", "text"],
  ["1.2,3.4", "text"],
  ["0.123.456", "text"],
  ["-1,5", -1.5],
  ["−1,5", -1.5],
  ["–1,5", -1.5],
  ["+3", 3],
  ["(1,2)", -1.2],
  ["(1,2%)", -1.2, "%"],
  ["(1,2)%", -1.2, "%"],
  ["- 5", "text"],
  ["-(1,2)", "text"],
  ...[
    "chờ số liệu CTK",
    "đang chờ kết quả của Cục Thống kê",
    "chờ công bố",
    "Bộ công bố",
    "CTK công bố",
    "Số liệu do Bộ KH&CN cung cấp",
    "Không thu thập được",
    "chưa tính được",
    "chưa thu thập",
    "chưa có kết quả",
    "sẽ cập nhật",
  ].map((text) => [text, "missing"] as const),
  ...["không đạt", "Bộ KH&CN", "công bố theo quý", "thống kê 12 xã", "đạt theo số liệu CTK"].map((text) => [text, "text"] as const),
  ["(chưa có)", "missing"],
  ["52,9 %", 52.9, "%"],
  ["52,9%", 52.9, "%"],
  ["52,9％", 52.9, "%"],
  ["%52", "text"],
  ["30% GRDP", 30, "%GRDP"],
  ["1,2 tỷ", 1.2, "tỷ"],
  ["1,2 tỷ đồng", 1.2, "tỷ đồng"],
  ["1,2tỷ", 1.2, "tỷ"],
  ["812 triệu", 812, "triệu"],
  ["45 người", 45, "người"],
  ["45người", 45, "người"],
  ["12 đơn", 12, "đơn"],
  ["3,5 điểm", 3.5, "điểm"],
  ["5 ‰", 5, "‰"],
  ["12 người/10.000 dân", 12, "người/10.000 dân"],
  ["12/10.000 dân", 12, "/10.000 dân"],
  ["12 người trên một vạn dân", 12, "người trên một vạn dân"],
  ["7 km2", 7, "km2"],
  ["1.234 tỷ", [1234, 1.234], "tỷ"],
  ["≈ 3", 3],
  ["~3", 3],
  ["khoảng 3", 3],
  ["Khoảng 3,5%", 3.5, "%"],
  ["ước đạt 12,5", 12.5],
  ["12,5 (ước)", 12.5],
  ["12,5*", 12.5],
  ["12,5 đơn (*)", 12.5, "đơn"],
  ["1e5", 1e5],
  ["1E5", 1e5],
  ["1,2E+05", 1.2e5],
  ["1.234E-2", 0.01234],
  ["12,4,", 12.4],
  ["12,4.", 12.4],
  ["12,4 .", 12.4],
  ["12;", 12],
  ["  12,4  ", 12.4],
  ["\u200b12,4", 12.4],
  ["'12,4", 12.4],
  ["１２,４", 12.4],
  ["5/10", "text"],
  ["10/2024", "text"],
  ["31/12/2024", "text"],
  ["345/KH-UBND", "text"],
  ["04/63 tỉnh/thành phố", "text"],
  ["10 - 12", "text"],
  ["10-12", "text"],
  ["2024-2025", "text"],
  ["12h30", "text"],
  ["5G", "text"],
  ["O,5", "text"],
  ["l2", "text"],
  ["1,2 tháng chưa có", "text"],
  ["12 người và 3 đơn", "text"],
  ["12 người (2023)", "text"],
  ["năm 2024", "text"],
  ["trên 50%", "text"],
  ["٣", "text"],
  ["Hạ tầng số", "text"],
  ["9".repeat(399), "text"],
  ["9".repeat(30), 1e30],
  ["", "blank"],
  ["  \u00a0\u200b ", "blank"],
  ...["-", "—", "--", "…", "...", ".", "x", "X", "/", "\\", "N/A", "NA", "n/a", "#N/A", "TBD", "?", "??", "xx", "xxx", "___"].map(
    (text) => [text, "missing"] as const,
  ),
  ..."chưa có|Không có|chưa có số liệu|KHÔNG CÓ SỐ LIỆU|đang cập nhật|Đang cập nhật.|chưa cập nhật|cập nhật sau|đang tổng hợp|chưa thống kê|chưa báo cáo|chờ số liệu|sẽ bổ sung|bổ sung sau|đang xin ý kiến|chưa xác định|không phát sinh|dang cap nhat|sẽ được cập nhật sau|đang tổng hợp số liệu|Số liệu đang cập nhật|(đang cập nhật)"
    .split("|")
    .map((text) => [text, "missing"] as const),
  ["đang".normalize("NFD") + " cập nhật".normalize("NFD"), "missing"],
  ["không có gì đáng kể", "text"],
];

describe("readNumber", () => {
  it.each(CASES.map(([text, expected, unit]) => [text, expected, unit ?? ""] as const))("%s → %j %s", (text, expected, unit) => {
    const read = readNumber(text);
    if (expected === "text" || expected === "blank") expect(read).toEqual({ kind: expected });
    else if (expected === "missing") expect(read).toEqual({ kind: "declared-missing" });
    else {
      const rest = { percent: unit.startsWith("%"), unit: unit.replace(/^%/, "") };
      expect(read).toEqual(
        typeof expected === "number" ? { kind: "number", number: expected, ...rest } : { kind: "ambiguous", readings: expected, ...rest },
      );
    }
  });

  it.each(["vi-VN", "en-US", "de-CH", "fr-FR"])("reads back what Intl writes for %s", (locale) => {
    const digits = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), digits, fc.boolean(), (number, decimals, useGrouping) => {
        const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals, useGrouping };
        const written = new Intl.NumberFormat(locale, options).format(number);
        const meant = Number(new Intl.NumberFormat("en-US", { ...options, useGrouping: false }).format(number));
        const read = readNumber(written);
        const readings = read.kind === "number" ? [read.number] : read.kind === "ambiguous" ? read.readings : [];
        expect(readings.some((one) => Math.abs(one - meant) === 0)).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it("is ambiguous only for one mark before exactly three digits", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 999 }), fc.constantFrom(".", ","), (a, b, mark) => {
        const group = String(b).padStart(3, "0");
        expect(readNumber(`${a}${mark}${group}`)).toEqual({
          kind: "ambiguous",
          readings: [a * 1000 + b, Number(`${a}.${group}`)],
          percent: false,
          unit: "",
        });
        expect(readNumber(`${a}${mark}${group}${mark === "." ? "," : "."}5`)).toMatchObject({ kind: "number", number: a * 1000 + b + 0.5 });
      }),
    );
  });

  it.each([fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), vietnameseText])(
    "never throws and never gives a number that is not finite (%#)",
    (texts) => {
      fc.assert(
        fc.property(texts, (text) => {
          const read = readNumber(text);
          if (read.kind === "number") expect(Number.isFinite(read.number)).toBe(true);
        }),
        { numRuns: 2000 },
      );
    },
  );

  it.each(["1", "1.", "(", " ", "1 ", "1.000", "khoảng ", "chưa ", "12 a", "…-"])("comes to an end on a cell full of %j", (part) => {
    expect(readNumber(part.repeat(32_767 / part.length))).toHaveProperty("kind");
  });
});
