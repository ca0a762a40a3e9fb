/** Symbols of document types in document numbers (decree 30/2020/NĐ-CP and the Party's own), and what they stand for. */
const TYPES: readonly (readonly [string, string])[] = [
  ["KH", "Kế hoạch"],
  ["QĐ", "Quyết định"],
  ["BC", "Báo cáo"],
  ["CV", "Công văn"],
  ["TTr", "Tờ trình"],
  ["NQ", "Nghị quyết"],
  ["CT", "Chỉ thị"],
  ["CTr", "Chương trình"],
  ["TB", "Thông báo"],
  ["TT", "Thông tư"],
  ["TTLT", "Thông tư liên tịch"],
  ["NĐ", "Nghị định"],
  ["HD", "Hướng dẫn"],
  ["QC", "Quy chế"],
  ["QyĐ", "Quy định"],
  ["ĐA", "Đề án"],
  ["PA", "Phương án"],
  ["BB", "Biên bản"],
  ["HĐ", "Hợp đồng"],
  ["GM", "Giấy mời"],
  ["GCN", "Giấy chứng nhận"],
  ["GP", "Giấy phép"],
  ["CĐ", "Công điện"],
  ["KL", "Kết luận"],
  ["TC", "Thông cáo"],
  ["BGN", "Bản ghi nhớ"],
  ["BTT", "Bản thoả thuận"],
  ["PL", "Phụ lục"],
];

/** Types that are named without a symbol of their own. */
const NAMED_ONLY = [
  "Luật",
  "Bộ luật",
  "Pháp lệnh",
  "Văn bản",
  "Giấy xác nhận",
  "Danh sách",
  "Quyết toán",
  "Dự toán",
  "Niên giám thống kê",
  "Bằng độc quyền",
  "Văn bằng",
  "Chứng chỉ",
  "Đề cương",
];

const BY_SYMBOL = new Map(TYPES.map(([symbol, type]) => [symbol.toUpperCase(), type]));

/** `KH` is `Kế hoạch`; `null` for what is no type. Case does not matter; `QD`, typed without accent, is `QĐ`. */
export function typeOfSymbol(symbol: string): string | null {
  const upper = symbol.toUpperCase();
  return BY_SYMBOL.get(upper) ?? BY_SYMBOL.get(upper.replace(/D/g, "Đ")) ?? null;
}

/** All names of types, the longer ones first: `Thông tư liên tịch` before `Thông tư`. */
export const TYPE_NAMES: readonly string[] = [...TYPES.map(([, type]) => type), ...NAMED_ONLY].sort((a, b) => b.length - a.length);
