function withoutAccents(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D");
}

/** Drops, doubles or exchanges a letter inside the longest word that is no denominator. */
function slip(text: string, how: (word: string) => string): string {
  const longest = (text.split("/")[0] ?? "").split(" ").reduce((a, b) => (b.length > a.length ? b : a), "");
  return text.replace(longest, how(longest));
}

const SHORTER: readonly (readonly [RegExp, string])[] = [
  [/khoa học( và)? công nghệ/gi, "KH&CN"],
  [/đổi mới sáng tạo/gi, "ĐMST"],
  [/nghiên cứu và phát triển/gi, "R&D"],
  [/doanh nghiệp/gi, "DN"],
  [/lao động/gi, "LĐ"],
  [/khu công nghiệp/gi, "KCN"],
  [/cụm công nghiệp/gi, "CCN"],
  [/tài sản cố định/gi, "TSCĐ"],
  [/kinh tế - xã hội/gi, "KTXH"],
  [/giáo dục & đào tạo/gi, "GD&ĐT"],
  [/giấy chứng nhận/gi, "GCN"],
  [/bình quân/gi, "BQ"],
  [/học sinh/gi, "HS"],
];

/** How offices write a name and still mean it. */
export const MUTATIONS: Readonly<Record<string, (name: string) => string>> = {
  "as it is": (name) => name,
  "upper case": (name) => name.toUpperCase(),
  "lower case": (name) => name.toLowerCase(),
  decomposed: (name) => name.normalize("NFD"),
  "without brackets": (name) => name.replace(/\s*\([^)]*\)/g, ""),
  abbreviated: (name) => SHORTER.reduce((text, [long, short]) => text.replace(long, short), name),
  "written out": (name) =>
    name.replace(/KH&CN/g, "khoa học và công nghệ").replace("SXKD", "sản xuất kinh doanh").replace("THPT", "trung học phổ thông"),
  "a letter lost": (name) => slip(name, (word) => word.slice(0, 2) + word.slice(3)),
  "a letter doubled": (name) => slip(name, (word) => word.slice(0, 2) + word.slice(1)),
  "two letters exchanged": (name) => slip(name, (word) => word.slice(0, 1) + (word[2] ?? "") + (word[1] ?? "") + word.slice(3)),
  "a wrong letter": (name) => slip(name, (word) => word.slice(0, -1) + "j"),
  "without accents": withoutAccents,
  "without accents, capitals": (name) => withoutAccents(name).toUpperCase(),
  "denominator missing": (name) => name.replace(/\s*\/.*$/, ""),
  "prefix Chỉ số": (name) => `Chỉ số ${name}`,
  "with its code": (name) => `1.1.1. ${name}`,
  "extra spaces": (name) => `  ${name.replaceAll(" ", "   ")} `,
  "quoted, with a stop": (name) => `“${name}”.`,
  "unit added": (name) => `${name} (%)`,
  "thousand dots dropped": (name) => name.replace(/(\d)\.(000)/g, "$1$2"),
  "space around the slash": (name) => name.replace(/\s*\/\s*/g, " / "),
  "in words per": (name) => name.replace(/\s*\/10\.000 dân/, " trên một vạn dân"),
  "year added": (name) => `${name} năm 2024`,
  "spaces lost": (name) => name.replace("doanh nghiệp", "doanhnghiệp").replace("công nghiệp", "côngnghiệp"),
  "first words only dropped": (name) => name.replace(/^(Tỷ lệ|Số|Chỉ số) /, ""),
};
