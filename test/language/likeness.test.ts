import { fc } from "../support/property";
import { likeness } from "../../src/language/likeness";
import { prepareNames } from "../../src/language/names";
import indicators from "./indicator-names.json";
import { MUTATIONS } from "../support/name-mutations";
import { vietnameseText } from "./arbitraries";

const names = indicators.map(({ name }) => name);

describe("likeness of the 52 indicator names", () => {
  const matcher = prepareNames(names);

  it("has 52 names to tell apart", () => {
    expect(new Set(names).size).toBe(52);
  });

  it.each(Object.keys(MUTATIONS))("%s: more like itself than like any other", (kind) => {
    const wrong: string[] = [];
    for (const [index, name] of names.entries()) {
      const text = MUTATIONS[kind]?.(name) ?? "";
      const match = matcher.best(text);
      if (match.index !== index || match.likeness < 0.75 || match.likeness - match.second < 0.04) {
        wrong.push(`${text} → ${names[match.index]} ${match.likeness.toFixed(3)} ${match.second.toFixed(3)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("the matcher finds what a full comparison finds", () => {
    for (const [turn, change] of Object.values(MUTATIONS).entries()) {
      // A third of the names for each kind of change: comparing all with all is slow.
      for (const name of names.filter((_, index) => index % 3 === turn % 3)) {
        const text = change(name);
        const all = names.map((other) => likeness(text, other)).sort((a, b) => b - a);
        const match = matcher.best(text);
        expect(match.likeness).toBe(all[0]);
        // Far runners-up may be missed: they decide nothing.
        if ((all[1] ?? 0) > 0.6) expect(match.second).toBeCloseTo(all[1] ?? 0, 10);
      }
    }
  });
});

const ALIKE: readonly (readonly [string, string, number])[] = [
  ["Chi R&D/GRDP", "Chi cho nghiên cứu khoa học và phát triển công nghệ (R&D)/GRDP", 0.7],
  ["Nhân lực R&D/10.000 dân", "Nhân lực nghiên cứu và phát triển (toàn thời gian)/10.000 dân", 0.9],
  ["Chính sách hỗ trợ doanh nghiệp", "Chính sách hỗ trợ doanh nghiệp nhỏ và vừa", 0.8],
  ["Điểm trung bình thi tốt nghiệp THPT", "Điểm thi tốt nghiệp THPT trung bình 05 môn học", 0.8],
  ["Tỷ lệ doanh nghiệp có chứng chỉ ISO/1000 doanh nghiệp", "Số doanh nghiệp có chứng chỉ ISO/1.000 doanh nghiệp", 0.9],
  ["Sở KH&ĐT", "Sở Kế hoạch và Đầu tư", 1],
  ["Sở TT&TT", "Sở Thông tin và Truyền thông", 1],
  ["Sở LĐTBXH", "Sở Lao động, Thương binh và Xã hội", 1],
  ["KHCN và ĐMST", "khoa học, công nghệ & đổi mới sáng tạo", 1],
  ["KH,CN&ĐMST", "KHCN&ĐMST", 1],
];

const UNLIKE: readonly (readonly [string, string, number])[] = [
  ["Đơn đăng ký nhãn hiệu/1000 doanh nghiệp", "Đơn đăng ký nhãn hiệu tập thể /10.000 dân", 0.75],
  ["Sở KH&ĐT", "Sở KH&CN", 0.6],
  ["Quản trị điện tử", "Quản trị môi trường", 0.6],
  ["Số doanh nghiệp mới được thành lập /10.000 dân", "Số doanh nghiệp có chứng chỉ ISO/1000 doanh nghiệp", 0.6],
  ["Hạ tầng số", "Cơ sở hạ tầng cơ bản", 0.75],
  ["Người lập biểu", "Hạ tầng số", 0.2],
  ["Trụ cột 1. Thể chế", "Thiết chế pháp lý và an ninh trật tự", 0.4],
];

describe("likeness", () => {
  it.each(ALIKE)("%s ~ %s", (a, b, least) => expect(likeness(a, b)).toBeGreaterThanOrEqual(least - 1e-9));
  it.each(UNLIKE)("%s ≁ %s", (a, b, most) => expect(likeness(a, b)).toBeLessThan(most));

  it("is symmetric enough, 0 to 1, and 1 for itself", () => {
    fc.assert(
      fc.property(vietnameseText, vietnameseText, (a, b) => {
        const value = likeness(a, b);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(likeness(a, a)).toBeCloseTo(1, 10);
      }),
    );
  });

  it("says nothing where there are no names", () => {
    expect(prepareNames([]).best("x")).toEqual({ index: -1, likeness: 0, second: 0 });
  });

  it("comes to an end on full cells", () => {
    const matcher = prepareNames([...names, ...names.slice(0, 8).map((name) => `${name} khác`)]);
    for (const unit of ["(", "a ", "một vạn ", "((", "1.1.", "trên "])
      expect(matcher.best(unit.repeat(6000)).likeness).toBeLessThanOrEqual(1);
  });
});
