import { fc } from "../support/property";
import { fold, foldBare } from "../../src/language/fold";
import { vietnameseText } from "./arbitraries";

const SAME: readonly (readonly string[])[] = [
  ["hòa", "hoà", "HOÀ", "HÒA", "Hòa".normalize("NFD"), " hoà "],
  ["ỦY BAN", "UỶ BAN", "uỷ ban", "Ủy  ban"],
  ["thúy", "thuý"],
  ["khỏe", "khoẻ"],
  ["xã hội hóa", "xã hội hoá"],
  ["ngoài", "ngòai"],
  ["tuyền", "tùyền".replace("ùyề", "ùyê"), "tuỳên"],
  ["quý", "quí", "qúy", "qúi"],
  ["quả", "qủa"],
  ["đánh giá", "đánh gía", "Ðánh giá", "ðánh giá"],
  ["tỷ lệ", "tỉ lệ", "TỶ LỆ", "Tỉ lệ"],
  ["kỹ thuật", "kĩ thuật"],
  ["quản lý", "quản lí"],
  ["bác sỹ", "bác sĩ"],
  ["quy định", "qui định"],
  ["công ty", "công ti"],
  ["KH&CN", "KH & CN", "kh và cn", "KH＆CN"],
  ["ABC 12", "ＡＢＣ　１２", "abc\u00a012", "abc\u200b 12", "\ufeffabc 12"],
  ["KT-XH", "KT – XH", "KT—XH", "kt − xh", "KT - XH"],
  ["/1.000 dân", "/1000 dân", "/ 1,000 dân", "/1 000 dân", " / 1\u00a0000 dân"],
  ["tập thể/10.000 dân", "tập thể /10000 dân", "tập thể / 10 000 dân"],
  ["GRDP (%)", "GRDP(%)", "grdp ( % )"],
  ["“Hạ tầng số”.", "Hạ tầng số", '"Hạ tầng số"', "- Hạ tầng số;", "• Hạ tầng số", "+ Hạ tầng số :", "'Hạ tầng số'"],
  ["1.1.1.", "1.1.1", "1.1.1:"],
  ["50%", "50 %"],
];

const DIFFERENT: readonly (readonly [string, string])[] = [
  ["1,5", "15"],
  ["0.123", "0123"],
  ["1.0000", "10000"],
  ["1.1.100", "11100"],
  ["1.000,5", "10005"],
  ["của", "cuả"],
  ["mùi", "muì"],
  ["gì", "gi"],
  ["dân", "đân"],
  ["-5", "5"],
  ["tay", "tai"],
  ["thủy", "thỉ"],
];

describe("fold", () => {
  it.each(SAME)("%s has one key", (first, ...others) => {
    for (const other of others) expect(fold(other)).toBe(fold(first));
  });

  it.each(DIFFERENT)("%s is not %s", (a, b) => {
    expect(fold(a)).not.toBe(fold(b));
  });

  it("keeps sound tones where they are", () => {
    expect(fold("Của chìa mùi gìn giữ gì quạ thuở")).toBe("của chìa mùi gìn giữ gì quạ thuở");
  });

  it("keeps a lone dash and a negative number", () => {
    expect(fold(" – ")).toBe("-");
    expect(fold("−1,5")).toBe("-1,5");
  });

  it.each([fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), vietnameseText])(
    "folding twice is folding once (%#)",
    (texts) => {
      fc.assert(
        fc.property(texts, (text) => {
          expect(fold(fold(text))).toBe(fold(text));
        }),
        { numRuns: 3000 },
      );
    },
  );

  it("does not see composition or case", () => {
    fc.assert(
      fc.property(vietnameseText, (text) => {
        expect(fold(text.normalize("NFD"))).toBe(fold(text));
        expect(fold(text.toUpperCase())).toBe(fold(text.toLowerCase()));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    "(".repeat(32_767),
    "1.000".repeat(6500),
    " ".repeat(32_767) + "x",
    '".'.repeat(16_000),
    "qúoaúyê".repeat(4600),
    "- ".repeat(16_000),
    "1 234 ".repeat(5000),
  ])("comes to an end on a full cell (%#)", (text) => {
    expect(fold(fold(text))).toBe(fold(text));
  });
});

describe("foldBare", () => {
  it("drops every mark", () => {
    expect(foldBare("Đơn đăng ký Nhãn hiệu, tỷ lệ")).toBe("don dang ki nhan hieu,ti le");
    expect(foldBare("Don dang ky nhan hieu, ty le")).toBe(foldBare("Đơn đăng ký nhãn hiệu, tỷ lệ"));
  });
});
