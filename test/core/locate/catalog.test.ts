import { catalogOf } from "../../../src/core/locate/catalog";
import { frameworkById, nodeByCode } from "../../../src/framework";

const framework = frameworkById("pii-2024");
if (!framework) throw new Error("pii-2024 is shipped");
const catalog = catalogOf(framework);

describe("codes in a text", () => {
  test.each([
    ["1.1.1", "1.1.1", ""],
    ["1.1.1.", "1.1.1", ""],
    [" 2.2.1 ", "2.2.1", ""],
    ["“1.1.1. Ban hành chính sách”", "1.1.1", "Ban hành chính sách"],
    ["1,1,1", "1.1.1", ""],
    ["1-1-1", "1.1.1", ""],
    ["1.1 .1", "1.1.1", ""],
    ["01.01.01", "1.1.1", ""],
    ["3.2.1. Cơ sở hạ tầng", "3.2.1", "Cơ sở hạ tầng"],
    ["2.1 Giáo dục", "2.1", "Giáo dục"],
    ["1.1.1a", "1.1.1.a", ""],
    ["1.1.1b)", "1.1.1.b", ""],
    ["\u200b2.2.1", "2.2.1", ""],
  ])("%j is %s", (text, canonical, rest) => {
    expect(catalog.codeIn(text)).toMatchObject({ canonical, rest });
  });

  test.each(["1,2 tỷ", "12%", "1.234.567", "abc", "", "2024", "5", "1-2 năm", "12/5/2024 ban hành"])("%j holds none", (text) => {
    expect(catalog.codeIn(text)).toBeNull();
  });

  test("a date can be two codes, of which those of the framework count", () => {
    expect(catalog.codesOfDate(36892, false)).toEqual(["1.1.1"]); // 1 January 2001
    expect(catalog.codesOfDate(36955, false)).toEqual(["5.3.1"].concat(nodeByCode(framework, "3.5.1") ? ["3.5.1"] : [])); // 5 March 2001
  });
});

describe("names in a text", () => {
  test("an indicator, and how clearly", () => {
    const named = catalog.named("ty le doanh nghiep co hoat dong doi moi sang tao");
    expect(named?.node.code).toBe("5.3.2");
    expect(named?.margin).toBeGreaterThan(0.06);
  });
  test.each([
    ["Students taking part in science and engineering research contests", "2.1.2"],
    ["Income per capita", "7.2.3"],
    ["Thu nhập BQĐN", "7.2.3"],
    ["TNBQĐN (triệu đồng/tháng)", "7.2.3"],
  ])("%s, in English or shortened", (text, code) => expect(catalog.named(text)?.node.code).toBe(code));
  test("what innovates is no start-up", () => {
    const named = catalog.named("Tỷ lệ DN đổi mới sáng tạo");
    expect(named?.node.code).toBe("5.3.2");
    expect(named?.margin).toBeGreaterThan(0.06);
  });
  test("a heading", () => expect(catalog.named("Nghiên cứu và phát triển")?.node.code).toBe("2.2"));
  test("nothing", () => expect(catalog.named("Danh sách cán bộ")?.likeness ?? 0).toBeLessThan(0.6));
  test("a component of an indicator", () => {
    const node = catalog.node("3.2.1");
    expect(node && catalog.componentIn("Cơ sở hạ tầng cơ bản (hạng mục Hạ tầng điện năng)", node)?.id).toBe("dien-nang");
  });
});
