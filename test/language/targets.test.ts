import { fc } from "../support/property";
import type { TargetReading } from "../../src/language/targetReading";
import { readTarget } from "../../src/language/targets";
import { vietnameseText } from "./arbitraries";

const year = (reading: { readonly year: number | null }): string => (reading.year === null ? "" : ` @${reading.year}`);
const base = (reading: { readonly baseYear: number | null }): string => (reading.baseYear === null ? "" : ` from ${reading.baseYear}`);

/** A reading in short: `>50 %`, `7..7.5 % @2025`, `~30 % GRDP`, `x2 from 2020`, `+10..10 percent`, `#4/63`. */
function brief(reading: TargetReading): string {
  switch (reading.kind) {
    case "bound":
      return `${reading.operator}${reading.number} ${reading.unit}`.trim() + year(reading);
    case "range":
      return `${reading.low}..${reading.high} ${reading.unit}`.trim() + year(reading);
    case "about":
      return `~${reading.number} ${reading.unit}`.trim() + year(reading);
    case "multiple":
      return `x${reading.factor}${base(reading)}`;
    case "growth":
      return `+${reading.low}..${reading.high} ${reading.unit}${base(reading)}`;
    case "rank":
      return `#${reading.rank}${reading.of === null ? "" : `/${reading.of}`}${year(reading)}`;
    case "rank-gain":
      return `up ${reading.steps}`;
    case "milestones":
      return reading.steps.map((step) => `${step.year}: ${brief(step.target)}`).join("; ");
    case "ambiguous":
      return `${reading.readings.join(" or ")} ${reading.unit}`.trim();
    default:
      return reading.kind;
  }
}

const PHRASES: readonly (readonly [string, string])[] = [
  // Annex 1 of seed 004.
  ["trên 50%", ">50 %"],
  ["trên 55%", ">55 %"],
  ["từ 7,0% - 7,5%", "7..7.5 %"],
  ["từ 7,5% - 8,0%", "7.5..8 %"],
  ["khoảng 30% GRDP", "~30 % GRDP"],
  ["khoảng 35% GRDP", "~35 % GRDP"],
  ["trên 70%", ">70 %"],
  ["trên 85%", ">85 %"],
  ["tối thiểu 85%", ">=85 %"],
  ["tối thiểu 40%", ">=40 %"],
  ["tối thiểu 60%", ">=60 %"],
  ["1,2% - 1,5% GRDP", "1.2..1.5 % GRDP"],
  ["1,5% - 2% GRDP", "1.5..2 % GRDP"],
  ["60% - 65%", "60..65 %"],
  ["65% - 70%", "65..70 %"],
  ["12 người trên một vạn dân", "=12 người trên một vạn dân"],
  ["14 người trên một vạn dân", "=14 người trên một vạn dân"],
  ["tăng hai lần so với năm 2020", "x2 from 2020"],
  ["tăng trung bình 10%/năm", "+10..10 percent"],
  ["tăng trung bình 16% - 18%/năm", "+16..18 percent"],
  ["Số lượng công bố quốc tế tăng trung bình 10%/năm", "+10..10 percent"],
  ["đạt 8% - 10% số sáng chế được cấp văn bằng bảo hộ", "8..10 % số sáng chế được cấp văn bằng bảo hộ"],
  [
    "Số lượng công bố quốc tế tăng trung bình 10%/năm. Số lượng đơn đăng ký sáng chế và văn bằng bảo hộ sáng chế tăng trung bình 16% - 18%/năm; tỷ lệ sáng chế được khai thác thương mại đạt 8% - 10%",
    "unreadable",
  ],
  // Its text.
  ["ở mức trên 50% vào năm 2025 và mức trên 55% vào năm 2030", "2025: >50 % @2025; 2030: >55 % @2030"],
  ["đạt từ 7,0% - 7,5% vào năm 2025 và đạt từ 7,5% - 8,0% vào năm 2030", "2025: 7..7.5 % @2025; 2030: 7.5..8 % @2030"],
  ["chiếm khoảng 30% GRDP vào năm 2025 và khoảng 35% GRDP vào năm 2030", "2025: ~30 % GRDP @2025; 2030: ~35 % GRDP @2030"],
  ["Tỷ trọng kinh tế số chiếm khoảng 30% GRDP vào năm 2025", "~30 % GRDP @2025"],
  ["đạt trên 70% vào năm 2025 và đạt tối thiểu 85% vào năm 2030", "2025: >70 % @2025; 2030: >=85 % @2030"],
  ["Đến năm 2025, đầu tư cho KH&CN đạt 1,2% - 1,5% GRDP", "1.2..1.5 % GRDP @2025"],
  ["đạt 12 người trên một vạn dân, đến năm 2030 đạt 14 người trên một vạn dân", "unreadable"],
  ["Bảo đảm chi cho KH&CN từ 2% trở lên", ">=2 %"],
  [
    "Đến năm 2025, nhân lực nghiên cứu khoa học (quy đổi toàn thời gian) đạt 12 người trên một vạn dân, đến năm 2030 đạt 14 người trên một vạn dân",
    "2025: =12 người trên một vạn dân @2025; 2030: =14 người trên một vạn dân @2030",
  ],
  // Seed 002.
  ["đạt trên 67,23 điểm", ">67.23 điểm"],
  ["đạt trên 67,23 điểm, xếp thứ hạng 04/63 tỉnh/thành phố", ">67.23 điểm"],
  ["xếp thứ hạng 04/63 tỉnh/thành phố", "#4/63"],
  ["xếp thứ hạng 01/63 tỉnh/thành phố", "#1/63"],
  ["đạt số điểm bình quân trên 50 điểm", ">50 điểm"],
  ["đạt số điểm bình quân trên 60 điểm, nằm trong tốp 10 tỉnh/thành phố đứng đầu cả nước", ">60 điểm"],
  ["nằm trong tốp 10 tỉnh/thành phố đứng đầu cả nước", "#10"],
  ["nằm trong nhóm 10 tỉnh, thành phố dẫn đầu cả nước", "#10"],
  ["nằm trong nhóm 10 địa phương dẫn đầu cả nước (so với kết quả năm 2023)", "#10"],
  ["nằm trong nhóm 10 các địa phương dẫn đầu cả nước năm 2024", "#10 @2024"],
  // Seed 003.
  ["thuộc nhóm 10 địa phương dẫn đầu cả nước", "#10"],
  ["phấn đấu đến năm 2030 chỉ số PII của tỉnh thuộc nhóm 10 địa phương dẫn đầu cả nước", "#10 @2030"],
  ["phấn đấu đạt thứ hạng 13 toàn quốc vào năm 2027", "#13 @2027"],
  ["Duy trì vị trí xếp hạng PII trong Top 15", "#15"],
  ["Phấn đấu mỗi năm tăng ít nhất 01 bậc so với năm liền kề", "up 1"],
  ["đạt thứ hạng 11 vào năm 2029", "#11 @2029"],
  ["Phấn đấu 100% các chỉ số đạt mức từ trung bình cả nước trở lên", "national-average"],
  ["từ trung bình cả nước trở lên", "national-average"],
  // Bounds.
  ["≥0,4", ">=0.4"],
  ["≥ 0,4", ">=0.4"],
  [">= 40%", ">=40 %"],
  ["> 40 %", ">40 %"],
  ["<3%", "<3 %"],
  ["≤ 3%", "<=3 %"],
  ["<= 3", "<=3"],
  ["Trên 50 %", ">50 %"],
  ["TRÊN 50%", ">50 %"],
  ["tren 50%", ">50 %"],
  ["trên 50%".normalize("NFD"), ">50 %"],
  ["từ 40% trở lên", ">=40 %"],
  ["50% trở lên", ">=50 %"],
  ["5% trở xuống", "<=5 %"],
  ["không dưới 40%", ">=40 %"],
  ["không thấp hơn 40%", ">=40 %"],
  ["ít nhất 40%", ">=40 %"],
  ["ít nhất 05 đơn", ">=5 đơn"],
  ["tối đa 5%", "<=5 %"],
  ["không quá 5%", "<=5 %"],
  ["không vượt quá 5%", "<=5 %"],
  ["dưới 3%", "<3 %"],
  ["thấp hơn 3%", "<3 %"],
  ["hơn 3 điểm", ">3 điểm"],
  ["vượt 50 điểm", ">50 điểm"],
  ["đạt 50%", "=50 %"],
  ["phấn đấu đạt 50%", "=50 %"],
  ["Phấn đấu đạt trên 50%", ">50 %"],
  ["Chỉ tiêu: 50%", "=50 %"],
  ["bằng 50%", "=50 %"],
  ["50%", "=50 %"],
  ["50", "=50"],
  ["12,5", "=12.5"],
  ["1.234,5 tỷ đồng", "=1234.5 tỷ đồng"],
  ["2025", "=2025"],
  ["0,5 đơn/10.000 dân", "=0.5 đơn/10.000 dân"],
  ["trên 0,5 đơn/10.000 dân", ">0.5 đơn/10.000 dân"],
  ["ít nhất 50% (theo kế hoạch)", ">=50 %"],
  ["trên 50%.", ">50 %"],
  ["tối thiểu 40% tổng số sản phẩm", ">=40 % tổng số sản phẩm"],
  ["Trên 50%; riêng khu vực nông thôn theo lộ trình", ">50 %"],
  ["Trên 50%; riêng khu vực nông thôn trên 30%", "unreadable"],
  ["Trên 50%; trên 50%", ">50 %"],
  ["trên 1.234", "1234 or 1.234"],
  ["1.234 đơn", "1234 or 1.234 đơn"],
  ["tối thiểu 1.234.567 người", ">=1234567 người"],
  // Ranges and about.
  ["7,0 - 7,5%", "7..7.5 %"],
  ["7,0-7,5%", "7..7.5 %"],
  ["7,0–7,5 %", "7..7.5 %"],
  ["1,2% đến 1,5% GRDP", "1.2..1.5 % GRDP"],
  ["từ 5 đến 10 đơn", "5..10 đơn"],
  ["5 đơn - 10 đơn", "5..10 đơn"],
  ["đạt 60 - 65", "60..65"],
  ["50% - 40%", "unreadable"],
  ["khoảng 30 - 35%", "30..35 %"],
  ["xấp xỉ 30%", "~30 %"],
  ["~30%", "~30 %"],
  ["≈ 30", "~30"],
  ["đạt khoảng 30%", "~30 %"],
  // Against last year or a base year.
  ["tăng 10%", "+10..10 percent"],
  ["tăng 10%/năm", "+10..10 percent"],
  ["Tăng bình quân 10%/năm", "+10..10 percent"],
  ["tăng tối thiểu 5% so với năm trước", "+5..5 percent"],
  ["tăng 5% so với năm 2023", "+5..5 percent from 2023"],
  ["giảm 5% so với năm trước", "+-5..-5 percent"],
  ["giảm 3% - 5%", "+-5..-3 percent"],
  ["giảm 0,5 điểm phần trăm", "+-0.5..-0.5 absolute"],
  ["tăng 0,5 điểm", "+0.5..0.5 absolute"],
  ["tăng thêm 20 doanh nghiệp", "+20..20 absolute"],
  ["mỗi năm tăng 5%", "+5..5 percent"],
  ["hằng năm tăng 5 - 7%", "+5..7 percent"],
  ["tăng lên 50%", ">=50 %"],
  ["tăng lên trên 50%", ">50 %"],
  ["giảm xuống còn 3%", "<=3 %"],
  ["giảm còn dưới 3%", "<3 %"],
  ["gấp đôi", "x2"],
  ["tăng gấp đôi so với năm 2020", "x2 from 2020"],
  ["tăng gấp 2 lần", "x2"],
  ["tăng 1,5 lần so với 2020", "x1.5 from 2020"],
  ["gấp 3 lần năm trước", "x3"],
  ["tăng hai lần", "x2"],
  ["tăng", "increase"],
  ["Tăng so với năm trước", "increase"],
  ["nâng cao điểm số", "increase"],
  ["cải thiện thứ hạng", "increase"],
  ["cao hơn năm 2023", "unreadable"],
  ["giảm", "decrease"],
  ["Giảm dần", "decrease"],
  ["giảm so với năm trước", "decrease"],
  ["duy trì", "keep"],
  ["Giữ vững", "keep"],
  ["giữ vững kết quả năm trước", "keep"],
  ["duy trì 100%", ">=100 %"],
  ["duy trì trên 95%", ">95 %"],
  ["giữ vững vị trí thứ 4", "#4"],
  // Ranks.
  ["thứ hạng 13", "#13"],
  ["Hạng 13", "#13"],
  ["xếp thứ 4/63", "#4/63"],
  ["xếp hạng 13/34", "#13/34"],
  ["đứng thứ 5", "#5"],
  ["vị trí thứ 3", "#3"],
  ["nằm trong top 10", "#10"],
  ["Top 10", "#10"],
  ["nhóm 10 địa phương dẫn đầu", "#10"],
  ["10 tỉnh dẫn đầu cả nước", "#10"],
  ["dẫn đầu cả nước", "#1"],
  ["thứ hạng 13 năm 2027", "#13 @2027"],
  ["thứ hạng 13 năm 2027, 11 năm 2029", "2027: #13 @2027; 2029: #11 @2029"],
  ["mỗi năm tăng ít nhất 01 bậc", "up 1"],
  ["tăng ít nhất 02 bậc", "up 2"],
  ["tăng 1 - 2 bậc", "up 1"],
  // Milestones and years.
  ["năm 2025: 50%, năm 2030: 55%", "2025: =50 % @2025; 2030: =55 % @2030"],
  ["Năm 2025: 50%\nNăm 2030: 55%", "2025: =50 % @2025; 2030: =55 % @2030"],
  ["2025: 50%; 2030: 55%", "2025: =50 % @2025; 2030: =55 % @2030"],
  ["50% (2025); 55% (2030)", "2025: =50 % @2025; 2030: =55 % @2030"],
  ["đến năm 2025 đạt 30%", "=30 % @2025"],
  ["đến 2025 đạt trên 30%", ">30 % @2025"],
  ["30% vào năm 2025", "=30 % @2025"],
  ["đến năm 2029 từ trung bình cả nước trở lên", "2029: national-average"],
  // The country's average.
  ["bằng trung bình cả nước", "national-average"],
  ["cao hơn bình quân cả nước", "national-average"],
  ["bằng hoặc cao hơn mức trung bình chung cả nước", "national-average"],
  ["thấp hơn trung bình cả nước", "unreadable"],
  ["bằng 80% trung bình cả nước", "unreadable"],
  // Nothing to read.
  ["", "blank"],
  [" \u00a0", "blank"],
  ["-", "declared-missing"],
  ["chưa có", "declared-missing"],
  ["đang cập nhật", "declared-missing"],
  ["x", "declared-missing"],
  ["hoàn thành", "unreadable"],
  ["theo Kế hoạch 345/KH-UBND", "unreadable"],
  ["Sở Khoa học và Công nghệ", "unreadable"],
  ["1,234,56", "unreadable"],
];

describe("readTarget", () => {
  it("is tried on enough phrases", () => expect(PHRASES.length).toBeGreaterThan(120));

  it.each(PHRASES)("%s → %s", (text, expected) => expect(brief(readTarget(text))).toBe(expected));

  it("reads any number behind any word of comparison", () => {
    const words = fc.constantFrom(
      ["trên", ">"],
      ["tối thiểu", ">="],
      ["dưới", "<"],
      ["không quá", "<="],
      ["≥", ">="],
      ["đạt", "="],
      ["", "="],
    );
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 0, max: 99_999 }),
        fc.integer({ min: 0, max: 99 }),
        fc.constantFrom("%", "điểm", "đơn/10.000 dân", ""),
        ([word, operator], whole, cents, unit) => {
          const decimals = String(cents).padStart(2, "0");
          expect(readTarget(`${word} ${whole},${decimals} ${unit}`)).toEqual({
            kind: "bound",
            operator,
            number: Number(`${whole}.${decimals}`),
            unit,
            year: null,
          });
        },
      ),
    );
  });

  it("never throws, and gives finite numbers only", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), vietnameseText), (text) => {
        expect(JSON.stringify(readTarget(text))).not.toMatch(/(?:number|low|high|factor|rank|steps)":null/);
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            "trên ",
            "50",
            "%",
            " - ",
            "năm 2025",
            ", ",
            "tăng ",
            "lần ",
            "hạng ",
            "từ ",
            "so với năm 2020 ",
            "giảm còn ",
            "; ",
            "1.234 ",
            " và ",
          ),
        ),
        (parts) => {
          expect(typeof readTarget(parts.join("")).kind).toBe("string");
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each(["tăng ", "trên ", "1,", "1 - ", "năm 2025 ", "; ", "so với ", "nhóm ", " ", "đến ", "hạng thứ "])(
    "comes to an end on a cell full of %j",
    (part) => {
      for (const length of [990, 32_767]) expect(readTarget(part.repeat(length / part.length))).toHaveProperty("kind");
    },
  );
});
