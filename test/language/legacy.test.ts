import { fc } from "../support/property";
import { findInvisible, isDecomposed, removeInvisible } from "../../src/language/characters";
import { convertLegacy, detectLegacy } from "../../src/language/legacy";
import { isSyllable } from "../../src/language/syllables";
import { TCVN3 } from "../../src/language/tcvn3";
import { VNI } from "../../src/language/vni";
import { vietnameseText } from "./arbitraries";
import indicators from "./indicator-names.json";
import { encodeLegacy } from "./legacyEncoder";

const names = indicators.map(({ name }) => name);
const SMALL_LETTERS = "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ";
const hasMarks = (text: string): boolean => /[^\u0000-\u007f]/.test(text);

describe("tables", () => {
  it("hold all 134 letters (VNI) and all small ones and seven capitals (TCVN3), each once", () => {
    const all = [...SMALL_LETTERS, ...SMALL_LETTERS.toUpperCase()];
    expect(all).toHaveLength(134);
    expect(new Set(VNI.values())).toEqual(new Set(all));
    expect(new Set(TCVN3.values())).toEqual(new Set([...SMALL_LETTERS, ..."ĂÂÊÔƠƯĐ"]));
    expect(TCVN3.size).toBe(74);
  });
});

/** As printed in old files, not made with our tables. */
const SAMPLES: readonly (readonly [string, string, "tcvn3" | "vni", string])[] = [
  ["Céng hoµ x· héi chñ nghÜa ViÖt Nam", ".VnTime", "tcvn3", "Cộng hoà xã hội chủ nghĩa Việt Nam"],
  ["§éc lËp - Tù do - H¹nh phóc", ".VnTime", "tcvn3", "Độc lập - Tự do - Hạnh phúc"],
  ["Céng hoµ x· héi", ".VnTimeH", "tcvn3", "CỘNG HOÀ XÃ HỘI"],
  ["Tû lÖ doanh nghiÖp", ".VnArial", "tcvn3", "Tỷ lệ doanh nghiệp"],
  ["Së Khoa häc vµ C«ng nghÖ", ".VnTime", "tcvn3", "Sở Khoa học và Công nghệ"],
  ["Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "VNI-Times", "vni", "Cộng hòa xã hội chủ nghĩa Việt Nam"],
  ["Ñoäc laäp - Töï do - Haïnh phuùc", "VNI-Times", "vni", "Độc lập - Tự do - Hạnh phúc"],
  ["COÄNG HOØA XAÕ HOÄI", "VNI-Helve", "vni", "CỘNG HÒA XÃ HỘI"],
  ["Ngöôøi lao ñoäng", "VNI-Times", "vni", "Người lao động"],
];

describe("detectLegacy and convertLegacy", () => {
  it.each(SAMPLES)("%s in %s is %s", (text, font, encoding, meant) => {
    expect(detectLegacy(text, font)).toBe(encoding);
    expect(convertLegacy(text, encoding, font)).toBe(meant);
  });

  it.each(SAMPLES.filter(([, font]) => font !== ".VnTimeH"))("%s is known without its font", (text, _, encoding) => {
    expect(detectLegacy(text, "Times New Roman")).toBe(encoding);
  });

  it.each(["tcvn3", "vni"] as const)("%s: the 52 names come back, and are known with their font", (encoding) => {
    const font = encoding === "vni" ? "VNI-Times" : ".VnTime";
    for (const name of names) {
      const text = encoding === "vni" ? name : name.toLowerCase();
      const typed = encodeLegacy(text, encoding);
      expect(convertLegacy(typed, encoding, font)).toBe(text);
      expect(detectLegacy(typed, font)).toBe(hasMarks(typed) ? encoding : null);
    }
  });

  it("capital fonts hold capitals", () => {
    for (const name of names)
      expect(convertLegacy(encodeLegacy(name.toLowerCase(), "tcvn3"), "tcvn3", ".VnTimeH")).toBe(name.toUpperCase());
    for (const name of names) expect(convertLegacy(encodeLegacy(name.toUpperCase(), "vni"), "vni", "VNI-Times")).toBe(name.toUpperCase());
  });

  it.each(["tcvn3", "vni"] as const)(
    "%s: nearly all names of several words are known without a font, and none as the other encoding",
    (encoding) => {
      const other = encoding === "vni" ? "tcvn3" : "vni";
      const found = names.map((name) => detectLegacy(encodeLegacy(name.toLowerCase(), encoding), "Calibri"));
      expect(found).not.toContain(other);
      expect(found.filter((one) => one === encoding).length).toBeGreaterThanOrEqual(50);
    },
  );

  it("Unicode Vietnamese is left alone, whatever its font, composition or case", () => {
    for (const name of names) {
      for (const text of [name, name.toUpperCase(), name.toLowerCase(), name.normalize("NFD"), ...name.split(" ")]) {
        // A single word of Latin-1 letters alone can be read both ways, and is then read as its font shows it.
        const fonts = text.includes(" ") ? ["Times New Roman", "", ".VnTime", "VNI-Times"] : ["Times New Roman", ""];
        for (const font of fonts) expect([text, font, detectLegacy(text, font)]).toEqual([text, font, null]);
      }
    }
  });

  it.each(
    "Création d'entreprises à l'étranger, déjà été|Straße für Größe über Äpfel|El niño y la montaña, corazón|São Paulo, ação, informações|Hà Nam|xã|là và đã|Trà Vinh, Hà Nam và Hà Tây|R&D ©2024 25 °C ± 3 m² ½|100 µg, 5 €|naïve café façade|Ærø og Åse på øen|abc 123|1.1.1|12,4 %|√ × ÷|« x »|¹²³|có hô hào, ân cần|VÀ|TÀI CHÍNH VÀ XÃ HÔI".split(
      "|",
    ),
  )("%s is no legacy text", (text) => {
    for (const font of ["Times New Roman", "Arial", ""]) expect(detectLegacy(text, font)).toBeNull();
  });

  it("plain ASCII is never converted", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary-ascii" }), fc.constantFrom(".VnTime", "VNI-Times", "Arial"), (text, font) => {
        expect(detectLegacy(text, font)).toBeNull();
        expect(convertLegacy(text, font === "VNI-Times" ? "vni" : "tcvn3", font)).toBe(text);
      }),
    );
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), vietnameseText), fc.constantFrom(".VnTimeH", "VNI-Times", ""), (text, font) =>
        expect(detectLegacy(text, font) ?? "x").toBeTruthy(),
      ),
    );
  });
});

describe("isSyllable", () => {
  it("knows the words of the 52 names", () => {
    const words = names.join(" ").match(/\p{L}+/gu) ?? [];
    const vietnamese = words.filter((word) => !/^(?:GRDP|GDP|ISO|OCOP|THPT|SXKD|KH|CN|R|D)$/.test(word));
    expect(vietnamese.filter((word) => !isSyllable(word))).toEqual([]);
    expect(
      "nghiêng giếng gì quyển quốc thuở khuỷu ngoằng uống yếu Đặng khuếch quỳnh".split(" ").filter((word) => !isSyllable(word)),
    ).toEqual([]);
  });
  it.each("hoäi tiªn wifi phuøng cat hàt xyz ngh crộation straße".split(" "))("%s is none", (word) => expect(isSyllable(word)).toBe(false));
});

describe("characters", () => {
  it("knows decomposed text", () => {
    expect(isDecomposed("Tỉnh".normalize("NFD"))).toBe(true);
    expect(isDecomposed("Tỉnh".normalize("NFC"))).toBe(false);
    expect(isDecomposed("x\u0323\u0331")).toBe(false);
  });

  it("finds what cannot be seen", () => {
    expect(findInvisible("a\u00a0b\u200b\tc")).toEqual([
      { index: 1, code: 0xa0 },
      { index: 3, code: 0x200b },
      { index: 4, code: 9 },
    ]);
    expect(findInvisible(" a  b \r\nc\n ")).toEqual([]);
    expect(removeInvisible("\ufeffa\u00a0b\u200b\tc\u00ad\r\nd")).toBe("ab\u200b".replace("ab\u200b", "a b c") + "\r\nd");
  });

  it("leaves nothing to find", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => expect(findInvisible(removeInvisible(text))).toEqual([])),
      { numRuns: 1000 },
    );
  });
});
