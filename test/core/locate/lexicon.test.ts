import { readHeader } from "../../../src/core/locate/lexicon";
import { foldBare } from "../../../src/language";

const read = (...parts: string[]): string => {
  const reading = readHeader(parts.map((part) => foldBare(part)));
  return reading ? `${reading.meaning}${reading.year === null ? "" : ` ${reading.year}`}` : "-";
};

describe("what the words of a header mean", () => {
  test.each([
    ["STT", "ordinal"],
    ["S.T.T", "ordinal"],
    ["TT", "ordinal"],
    ["Số TT", "ordinal"],
    ["Mã", "code"],
    ["Mã số", "code"],
    ["Mã chỉ số", "code"],
    ["Ký hiệu", "code"],
    ["Tên chỉ số", "name"],
    ["Chỉ số thành phần", "name"],
    ["Nội dung", "name"],
    ["Chỉ tiêu", "name"],
    ["Nội dung thực hiện chỉ tiêu", "name"],
    ["ĐVT", "unit"],
    ["Đơn vị tính", "unit"],
    ["Đơn vị", "unit"],
    ["Đơn vị phối hợp", "other"],
    ["Đơn vị chủ trì", "agency"],
    ["Cơ quan chủ trì", "agency"],
    ["Đơn vị thực hiện", "agency"],
    ["Cơ quan cung cấp số liệu", "agency"],
    ["Kết quả", "value"],
    ["Thực hiện", "value"],
    ["Giá trị", "value"],
    ["Năm báo cáo", "value"],
    ["Số liệu báo cáo", "value"],
    ["Năm 2024", "value 2024"],
    ["Thực hiện năm 2023", "value 2023"],
    ["TH năm 2024", "value 2024"],
    ["Năm trước", "previous"],
    ["Cùng kỳ", "previous"],
    ["Số liệu năm trước liền kề", "previous"],
    ["Kế hoạch năm 2024", "target 2024"],
    ["KH 2024", "target 2024"],
    ["Mục tiêu", "target"],
    ["Chỉ tiêu phấn đấu", "target"],
    ["Chỉ tiêu Thành phố giao năm 2024", "target 2024"],
    ["Tài liệu minh chứng", "evidence"],
    ["Hồ sơ", "evidence"],
    ["Văn bản", "evidence"],
    ["Số văn bản, ngày ban hành", "evidence"],
    ["Tài liệu minh chứng kết quả thực hiện", "evidence"],
    ["Nguồn số liệu", "source"],
    ["Ghi chú", "note"],
    ["Giải trình lý do", "note"],
    ["Tử số", "numerator"],
    ["Mẫu số", "denominator"],
    ["So sánh TH/KH (%)", "other"],
    ["Tỷ lệ hoàn thành", "other"],
    ["Tăng/giảm so với năm trước", "other"],
    ["Thời gian thực hiện", "other"],
    ["Sở Kế hoạch và Đầu tư", "-"],
    ["Họ và tên", "-"],
    ["", "-"],
  ])("%s: %s", (words, meaning) => {
    expect(read(words)).toBe(meaning);
  });

  test.each([
    [["KẾT QUẢ THỰC HIỆN", "Năm 2023"], "value 2023"],
    [["Mục tiêu", "Năm 2025"], "target 2025"],
    [["Năm 2024", "Kế hoạch"], "target 2024"],
    [["Năm 2024", "Thực hiện"], "value 2024"],
    [["Năm trước", "Thực hiện"], "previous"],
    [["Minh chứng", "Ngày ban hành"], "evidence"],
    [["Tài liệu minh chứng", "Số, ký hiệu"], "evidence"],
  ])("%j: %s", (parts, meaning) => {
    expect(read(...parts)).toBe(meaning);
  });

  test.each(["Thực hiện 6 tháng đầu năm 2024", "Quý I/2024", "Thực hiện / Tháng 9"])("%s is a part of the year", (words) => {
    expect(readHeader([foldBare(words)])?.partial ?? true).toBe(true);
  });
  test("the whole year is not", () => expect(readHeader([foldBare("Cả năm")])).toMatchObject({ meaning: "value", partial: false }));
});
