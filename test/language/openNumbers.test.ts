import { findUnissued } from "../../src/language";
import { fc } from "../support/property";

describe("a document that is not issued yet", () => {
  test.each([
    ["Dự thảo Báo cáo của Sở về kết quả năm 2024", "Dự thảo"],
    ["Báo cáo số 12/BC-SKHCN ngày 1/2/2024;\n- Bản dự thảo Kế hoạch", "- Bản dự thảo"],
    ["Báo cáo (dự thảo)", "(dự thảo)"],
    ["Báo cáo số xx/BC-SKHCN ngày 12/10/2024", "số xx/BC-S"],
    ["XX/BC-SKHCN", "XX/BC-S"],
    ["Số: …/… ngày … tháng … năm 2024", "Số: …/…"],
    ["Quyết định số ***/QĐ-UBND", "số ***/QĐ-U"],
    ["Báo cáo số ... ngày ... của Sở", "số ... ngày"],
    ["Kế hoạch số 00/KH-UBND", "số 00/KH-U"],
  ])("%s", (text, words) => expect(findUnissued(text)).toBe(words));

  test.each([
    "Báo cáo số 12/BC-SKHCN ngày 1/2/2024",
    "Quyết định số 12/QĐ-UBND phê duyệt dự thảo đề cương",
    "Công văn số 3/SKHCN-VP về việc góp ý dự thảo Kế hoạch",
    "Kế hoạch số 0232/KH-UBND",
    "Chỉ số - Báo cáo/2024",
    "một số … ngày",
    "Niên giám thống kê 2023, 1.000 dân",
    "",
  ])("none in %s", (text) => expect(findUnissued(text)).toBeNull());

  test("any text gives an answer", () => {
    const piece = fc.constantFrom("số", " ", "…", "/", "-", "x", "dự thảo", "(", "KH", "\n", "Báo cáo", "0");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
        const words = findUnissued(pieces.join(""));
        expect(words === null || pieces.join("").includes(words)).toBe(true);
      }),
    );
    const start = Date.now();
    for (const unit of ["số ", "…", "x", "Báo cáo ", "dự thảo", " "]) findUnissued(unit.repeat(32_767 / unit.length));
    expect(Date.now() - start).toBeLessThan(1_000);
  });
});
