import { fc } from "../support/property";
import { compareUnits, readUnit, type Unit } from "../../src/language/units";
import { vietnameseText } from "./arbitraries";

const READ: readonly (readonly [string, string, number, (readonly [string, number])?])[] = [
  ["%", "%", 1],
  ["(%)", "%", 1],
  ["Tỷ lệ %", "%", 1],
  ["Tỉ lệ (%)", "%", 1],
  ["% GRDP", "%", 1],
  ["‰", "%", 0.1],
  ["%/năm", "%", 1, ["nam", 1]],
  ["điểm phần trăm", "diem %", 1],
  ["Điểm", "diem", 1],
  ["điểm số", "diem", 1],
  ["đồng", "dong", 1],
  ["VNĐ/tháng", "dong", 1, ["thang", 1]],
  ["tỷ đồng", "dong", 1e9],
  ["Tỉ đồng", "dong", 1e9],
  ["tỷ", "dong", 1e9],
  ["tr.đ", "dong", 1e6],
  ["Tr.đồng", "dong", 1e6],
  ["__proto__", "__proto__", 1],
  ["triệu đồng/người", "dong", 1e6, ["nguoi", 1]],
  ["nghìn đồng/người/tháng", "dong", 1e3, ["nguoi/thang", 1]],
  ["1.000 đồng", "dong", 1e3],
  ["nghìn tỷ đồng", "dong", 1e12],
  ["triệu USD", "usd", 1e6],
  ["tỷ đồng/1.000 lao động", "dong", 1e9, ["lao dong", 1000]],
  ["FTE/10.000 dân", "fte", 1, ["dan", 1e4]],
  ["/10.000 dân", "", 1, ["dan", 1e4]],
  ["người trên một vạn dân", "nguoi", 1, ["dan", 1e4]],
  ["Người/1 vạn dân", "nguoi", 1, ["dan", 1e4]],
  ["người trên 10 000 dân", "nguoi", 1, ["dan", 1e4]],
  ["DN/1000 dân", "doanh nghiep", 1, ["dan", 1e3]],
  ["Số đơn/1.000 doanh nghiệp", "don", 1, ["doanh nghiep", 1e3]],
  ["đơn sáng chế/10.000 dân", "don", 1, ["dan", 1e4]],
  ["sản phẩm/tổng số xã", "san pham", 1, ["xa", 1]],
  ["/GRDP", "", 1, ["grdp", 1]],
  ["ĐVT: triệu đồng", "dong", 1e6],
  ["đơn vị", "to chuc", 1],
  ["thứ hạng", "hang", 1],
  ["tỷ lệ", "ti le", 1],
  ["chỉ số", "chi so", 1],
  ["bộ cờ vua", "bo co vua", 1],
];

const unit = (text: string): Unit => readUnit(text) as Unit;

describe("readUnit", () => {
  it.each(READ.map(([text, base, scale, per]) => [text, base, scale, per ?? null] as const))("%s", (text, base, scale, per) => {
    expect(readUnit(text)).toEqual({ base, scale, per: per ? { base: per[0], scale: per[1] } : null });
  });

  it.each(["", "  ", "-", "2024", "...", "x".repeat(500)])("%j is no unit", (text) => expect(readUnit(text)).toBeNull());

  it("never throws, and a unit is the same as itself", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), vietnameseText), (text) => {
        const read = readUnit(text);
        if (read) expect(compareUnits(read, read)).toEqual({ kind: "same" });
      }),
      { numRuns: 2000 },
    );
  });
});

const COMPARED: readonly (readonly [string, string, string | number])[] = [
  ["triệu đồng", "tỷ đồng", 1e-3],
  ["tỷ đồng", "triệu đồng", 1e3],
  ["đồng", "nghìn đồng", 1e-3],
  ["‰", "%", 0.1],
  ["/10.000 dân", "/1.000 dân", 0.1],
  ["đơn/1.000 dân", "Đơn/10.000 dân", 10],
  ["triệu đồng/người", "nghìn đồng/người", 1e3],
  ["tỷ đồng/1.000 lao động", "triệu đồng/lao động", 1],
  ["%", "% GRDP", "same"],
  ["%", "%/năm", "same"],
  ["Tỷ lệ %", "(%)", "same"],
  ["người trên một vạn dân", "người/10.000 dân", "same"],
  ["VNĐ", "đồng", "same"],
  ["DN/1.000 dân", "doanh nghiệp/1000 dân", "same"],
  ["%", "tỷ đồng", "different"],
  ["điểm", "%", "different"],
  ["doanh nghiệp/10.000 dân", "%", "different"],
  ["người", "%", "different"],
  ["đơn/1.000 doanh nghiệp", "đơn/10.000 dân", "different"],
  ["triệu đồng/tháng", "triệu đồng/năm", "different"],
  ["km", "ha", "different"],
  ["Đơn/10.000 dân", "/10.000 dân", "unknown"],
  ["Đơn/10.000 dân", "đơn", "unknown"],
  ["tỷ lệ", "%", "unknown"],
  ["chỉ số", "điểm", "unknown"],
  ["người", "lao động", "unknown"],
  ["FTE/10.000 dân", "người/10.000 dân", "unknown"],
  ["triệu đồng", "triệu đồng/người", "unknown"],
  ["triệu đồng/người", "triệu đồng/người/tháng", "unknown"],
  ["doanh nghiệp/tổng số doanh nghiệp", "%", "unknown"],
  ["/GRDP", "%", "unknown"],
  ["tỷ đồng", "USD", "unknown"],
  ["bộ cờ vua", "%", "unknown"],
  ["lần", "%", "unknown"],
];

describe("compareUnits", () => {
  it.each(COMPARED)("%s and %s: %s", (a, b, expected) => {
    const wanted =
      typeof expected === "number" && expected !== 1 ? { kind: "scale", factor: expected } : { kind: expected === 1 ? "same" : expected };
    expect(compareUnits(unit(a), unit(b))).toEqual(wanted);
  });

  it("is the same the other way round, with the inverse factor", () => {
    for (const [a] of READ) {
      for (const [b] of READ) {
        const there = compareUnits(unit(a), unit(b));
        const back = compareUnits(unit(b), unit(a));
        expect(back.kind).toBe(there.kind);
        if (there.kind === "scale" && back.kind === "scale") expect(there.factor * back.factor).toBeCloseTo(1, 9);
      }
    }
  });
});
