import { fc } from "../support/property";
import { findLinks, findLocalPaths, isEvidencePlaceholder, readCitations, type Citation } from "../../src/language/citations";
import { isoDay } from "../../src/language/dates";
import { vietnameseText } from "./arbitraries";

/** number | type | issuer | ISO date or date as written with ! | u for unissued */
const brief = ({ number, type, issuer, date, dateText, unissued }: Citation): string =>
  [number ?? "-", type, issuer, date ? isoDay(date) : dateText ? `!${dateText}` : "", unissued ? "u" : ""].join("|");

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ["Kế hoạch số 345/KH-UBND ngày 29/12/2022 của UBND Thành phố", ["345/KH-UBND|Kế hoạch|UBND Thành phố|2022-12-29|"]],
  ["KH 234/KH-UBND ngày 06/8/2024", ["234/KH-UBND|Kế hoạch|UBND|2024-08-06|"]],
  ["0232/KH-UBND", ["0232/KH-UBND|Kế hoạch|UBND||"]],
  ["Quyết định số 1705/QĐ-BKHCN (24/07/2024)", ["1705/QĐ-BKHCN|Quyết định|BKHCN|2024-07-24|"]],
  ["2761/BKHCN-HVKHCN", ["2761/BKHCN-HVKHCN|Công văn|BKHCN||"]],
  ["7168/UBND-KGVX ngày 29 tháng 8 năm 2024", ["7168/UBND-KGVX|Công văn|UBND|2024-08-29|"]],
  ["Công văn 3258-CV/TU", ["3258-CV/TU|Công văn|TU||"]],
  ["196-KH/TU; 57-NQ/TW", ["196-KH/TU|Kế hoạch|TU||", "57-NQ/TW|Nghị quyết|TW||"]],
  ["Nghị quyết số 57-NQ/TW, ngày 22 tháng 12 năm 2024 của Bộ Chính trị về đột phá", ["57-NQ/TW|Nghị quyết|Bộ Chính trị|2024-12-22|"]],
  ["Tờ trình 13/TTr-KHCN", ["13/TTr-KHCN|Tờ trình|KHCN||"]],
  ["Chương trình số 07-CTr/TU ngày 17/3/2021 của Thành ủy Hà Nội", ["07-CTr/TU|Chương trình|Thành ủy Hà Nội|2021-03-17|"]],
  ["Nghị quyết 12/2023/NQ-HĐND", ["12/2023/NQ-HĐND|Nghị quyết|HĐND||"]],
  ["15/2022/TT-BKHCN", ["15/2022/TT-BKHCN|Thông tư|BKHCN||"]],
  ["Luật số 07/2017/QH14", ["07/2017/QH14|Luật|Quốc hội||"]],
  [
    "Công văn số 1038/BKH-CN-ĐP ngày 28/3/2024 của Bộ Khoa học và Công nghệ về việc bố trí kinh phí",
    ["1038/BKH-CN-ĐP|Công văn|Bộ Khoa học và Công nghệ|2024-03-28|"],
  ],
  ["Quyết định số 569/QĐ-TTg ngày 11/5/2022 của Thủ tướng Chính phủ", ["569/QĐ-TTg|Quyết định|Thủ tướng Chính phủ|2022-05-11|"]],
  [
    "Báo cáo số 1768/BC-SKHCN ngày 15 tháng 11 năm 2025 của Sở Khoa học và Công nghệ",
    ["1768/BC-SKHCN|Báo cáo|Sở Khoa học và Công nghệ|2025-11-15|"],
  ],
  ["Kế hoạch số 345 /KH-UBND ngày 25 tháng 12 năm 2022", ["345/KH-UBND|Kế hoạch|UBND|2022-12-25|"]],
  ["345/KH–UBND", ["345/KH-UBND|Kế hoạch|UBND||"]],
  ["345/kh-ubnd", ["345/kh-ubnd|Kế hoạch|ubnd||"]],
  ["QĐ số 12/QD-UBND", ["12/QD-UBND|Quyết định|UBND||"]],
  ["Số: 345/KH-UBND", ["345/KH-UBND|Kế hoạch|UBND||"]],
  ["Kế hoạch số 345/KH-UBND\nngày 29/12/2022", ["345/KH-UBND|Kế hoạch|UBND|2022-12-29|"]],
  [
    "345/KH-UBND ngày 29/12/2022 và 60/KH-UBND ngày 15/02/2024",
    ["345/KH-UBND|Kế hoạch|UBND|2022-12-29|", "60/KH-UBND|Kế hoạch|UBND|2024-02-15|"],
  ],
  [
    "Quyết định số 1/QĐ-UBND và Quyết định số 2/QĐ-UBND ngày 1/2/2024",
    ["1/QĐ-UBND|Quyết định|UBND||", "2/QĐ-UBND|Quyết định|UBND|2024-02-01|"],
  ],
  ["1/QĐ-UBND\n2/QĐ-UBND", ["1/QĐ-UBND|Quyết định|UBND||", "2/QĐ-UBND|Quyết định|UBND||"]],
  ["Quyết định số 5/QĐ-SKHCN ngày 31/02/2024", ["5/QĐ-SKHCN|Quyết định|SKHCN|!31/02/2024|"]],
  ["QĐ số 12/QĐ-SGDĐT ngày 5/1/25", ["12/QĐ-SGDĐT|Quyết định|SGDĐT|2025-01-05|"]],
  ["12/QĐ-SGDĐT (05/01/25)", ["12/QĐ-SGDĐT|Quyết định|SGDĐT|2025-01-05|"]],
  ["Quyết định số 12/QĐ-SGDĐT ngày 31-2-24", ["12/QĐ-SGDĐT|Quyết định|SGDĐT|!31-2-24|"]],
  ["12/QĐ-SGDĐT mục 5.1.25, đạt 3/4/5 tiêu chí", ["12/QĐ-SGDĐT|Quyết định|SGDĐT||"]],
  ["…/BC-SGDĐT ngày …/12/2024", ["-|Báo cáo|SGDĐT||u"]],
  [".../KH-UBND", ["-|Kế hoạch|UBND||u"]],
  ["Số:      /KH-UBND", ["-|Kế hoạch|UBND||u"]],
  ["Số ……/BC-SKHCN", ["-|Báo cáo|SKHCN||u"]],
  ["Số ....../BC-SKHCN ngày ..../..../2024", ["-|Báo cáo|SKHCN||u"]],
  ["số ___/QĐ", ["-|Quyết định|||u"]],
  ["Kế hoạch số      /KH-UBND của UBND tỉnh", ["-|Kế hoạch|UBND tỉnh||u"]],
  ["Báo cáo tổng kết năm 2023 của Sở", ["-|Báo cáo|Sở||"]],
  ["Dự thảo Kế hoạch phát triển tài sản trí tuệ", ["-|Kế hoạch|||u"]],
  ["Báo cáo đánh giá đang trình phê duyệt", ["-|Báo cáo|||u"]],
  [
    "1. Danh sách doanh nghiệp ISO\n2. Giấy chứng nhận của Cục Sở hữu trí tuệ",
    ["-|Danh sách|||", "-|Giấy chứng nhận|Cục Sở hữu trí tuệ||"],
  ],
  ["Kế hoạch số 345/KH-UBND".normalize("NFD"), ["345/KH-UBND|Kế hoạch|UBND||"]],
  ...[
    "1.000/10.000",
    "km/h",
    "100km/h",
    "5.3.3/2024",
    "10/2024",
    "29/12/2022",
    "12/GRDP",
    "45 DN/1.000 dân",
    "Có",
    "",
    "-",
    "24/7",
    "5/10 xã",
    "Báo cáo",
    "2021-2025",
  ].map((text) => [text, []] as const),
];

describe("readCitations", () => {
  it.each(CASES)("%s", (text, expected) => expect(readCitations(text).map(brief)).toEqual(expected));

  it("reads every number of the shape that offices write", () => {
    const symbols = fc.constantFrom("KH-UBND", "QĐ-BKHCN", "BC-SKHCN", "TTr-KHCN", "NQ-HĐND", "TB-SGDĐT", "BKHCN-HVKHCN", "HD-SNV");
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), symbols, fc.constantFrom("; ", "\n", " và ", ", "), (count, symbol, between) => {
        const numbers = [`${count}/${symbol}`, `0${count}/${symbol}`];
        expect(
          readCitations(numbers.map((number) => `Văn bản số ${number} ngày 1/2/2024`).join(between)).map(({ number }) => number),
        ).toEqual(numbers);
      }),
    );
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), vietnameseText), (text) =>
        expect(readCitations(text).length + findLocalPaths(text).length).toBeGreaterThanOrEqual(0),
      ),
    );
  });

  it.each([
    "1/KH-",
    "Số ",
    "số .",
    "...",
    "C:\\",
    "\\\\a\\",
    "http://",
    "Kế hoạch số ",
    "của ",
    "1/a-a",
    "file:///",
    "2024/",
    "Báo cáo ",
    "/home/a",
    "smb://a",
    ".",
    "…",
    "ngày 1/1/",
    "(1/1/1",
  ])("comes to an end on a cell full of %j", (part) => {
    const text = part.repeat(32_767 / part.length);
    expect([readCitations(text), findLocalPaths(text), findLinks(text)].every(Array.isArray)).toBe(true);
    expect(typeof isEvidencePlaceholder(text)).toBe("boolean");
  });
});

describe("findLocalPaths and findLinks", () => {
  it.each([
    ["C:\\Users\\Lan\\a.pdf", ["C:\\Users\\Lan\\a.pdf"]],
    ["D:/Minh chung/a.pdf", ["D:/Minh chung/a.pdf"]],
    ["xem D:\\Minh chứng\\kế hoạch 345.pdf và E:\\b.docx", ["D:\\Minh chứng\\kế hoạch 345.pdf", "E:\\b.docx"]],
    ["\\\\server\\share\\a.pdf", ["\\\\server\\share\\a.pdf"]],
    ["file:///C:/x/a.pdf", ["file:///C:/x/a.pdf"]],
    ["D:\\thu muc", ["D:\\thu muc"]],
    ["/Users/lan/Desktop/mc.pdf", ["/Users/lan/Desktop/mc.pdf"]],
    ["xem /home/lan/Minh chứng/a.pdf, b", ["/home/lan/Minh chứng/a.pdf"]],
    ["smb://nas/pii/mc 1.pdf", ["smb://nas/pii/mc 1.pdf"]],
    ["https://a.vn/users/lan/a.pdf", []],
    ["https://a.vn/x?f=/home/lan/a.pdf", []],
    ["1/home/2, //home/a", []],
    ["http://sokhcn.gov.vn/a.pdf", []],
    ["I/2024", []],
    ["A:B", []],
    ["Ghi chú:/ không", []],
    ["a.pdf", []],
  ] as const)("%s", (text, expected) => expect(findLocalPaths(text)).toEqual(expected));

  it("finds addresses without the mark behind them", () => {
    expect(findLinks("Xem https://a.vn/b?c=1, (http://d.vn/e.pdf). ftp://x")).toEqual(["https://a.vn/b?c=1", "http://d.vn/e.pdf"]);
  });
});

describe("isEvidencePlaceholder", () => {
  it.each(
    "đang cập nhật|x|X|có|Có|Đã có|-|...|…|N/A|sẽ bổ sung sau|kèm theo|Có minh chứng|Theo file đính kèm|Đang trình ký|Đang hoàn thiện|Sẽ gửi sau|Sẽ cung cấp sau|sẽ nộp sau|File đính kèm|có tài liệu kèm theo|Hồ sơ lưu tại đơn vị|Báo cáo kèm theo|Tài liệu minh chứng kèm theo|(Có)|✓|chưa có|Báo cáo|có văn bản kèm theo".split(
      "|",
    ),
  )("%s promises only", (text) => expect(isEvidencePlaceholder(text)).toBe(true));

  it.each([
    "",
    " ",
    "345/KH-UBND",
    "Kèm theo Quyết định số 12/QĐ-UBND",
    "a.pdf",
    "Có, xem QD12.pdf",
    "https://a.vn",
    "D:\\a",
    "Báo cáo tổng kết năm 2023 của Sở",
    "Danh sách 12 doanh nghiệp",
    "Niên giám thống kê 2023",
    "scan.JPG",
  ])("%j names something or says nothing", (text) => expect(isEvidencePlaceholder(text)).toBe(false));
});
