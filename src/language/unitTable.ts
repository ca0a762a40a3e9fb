/** Kinds of things that cannot be expressed in each other. `ratio` and `index` may be nearly anything. */
export type UnitFamily =
  "percent" | "money" | "points" | "people" | "things" | "area" | "length" | "energy" | "time" | "rank" | "ratio" | "index";

interface KnownBase {
  readonly base: string;
  readonly family: UnitFamily;
}

/** Family, base, and how else it is written; all without accents, as `foldBare` gives them. */
const ROWS: readonly (readonly [UnitFamily, string, string])[] = [
  ["percent", "%", "phan tram|pt"],
  ["percent", "diem %", "diem phan tram|% diem"],
  ["money", "dong", "d|vnd|viet nam dong|dong viet nam|₫"],
  ["money", "usd", "do la|do la mi|dola|$|us$"],
  ["points", "diem", "diem so|thang diem|so diem"],
  ["people", "nguoi", "ca nhan|nhan luc|chuyen gia"],
  ["people", "dan", "nguoi dan|dan so|nhan khau|nguoi dan so"],
  ["people", "lao dong", "nguoi lao dong|ld|nld"],
  ["people", "fte", "nguoi(fte)|nguoi quy doi toan thoi gian|toan thoi gian"],
  ["people", "hoc sinh", "hs|sinh vien|nguoi hoc|nguoi di hoc"],
  ["people", "can bo", "can bo nghien cuu|can bo nckh"],
  ["things", "doanh nghiep", "dn|hop tac xa|htx|co so"],
  ["things", "don", "ho so|don dang ki"],
  ["things", "to chuc", "don vi|co quan"],
  ["things", "du an", "da"],
  ["things", "san pham", "sp"],
  ["things", "xa", "phuong|xa phuong|don vi cap xa"],
  ["things", "de tai", "nhiem vu|de an"],
  ["things", "chi dan", "chi dan dia li|cddl"],
  ["things", "giay chung nhan", "gcn|chung chi|van bang"],
  ["things", "van ban", "chinh sach|nghi quyet|quyet dinh"],
  ["things", "thu tuc", "tthc|thu tuc hanh chinh"],
  ["things", "ho", "ho gia dinh|ho dan"],
  ["things", "truong", ""],
  ["things", "bai bao", "cong bo|bai"],
  ["things", "sang che", "bang doc quyen"],
  ["things", "may tinh", "may"],
  ["area", "ha", "hec ta|hecta"],
  ["area", "m2", "m²|met vuong"],
  ["area", "km2", "km²"],
  ["length", "km", "ki lo met|kilomet"],
  ["length", "m", "met"],
  ["energy", "kwh", ""],
  ["energy", "mw", ""],
  ["time", "nam", ""],
  ["time", "thang", ""],
  ["time", "ngay", ""],
  ["time", "gio", ""],
  ["rank", "hang", "thu hang|xep hang|vi tri|bac|thu tu"],
  ["ratio", "lan", ""],
  ["ratio", "ti le", "ti so|ti trong|he so"],
  ["ratio", "grdp", "tong san pham"],
  ["ratio", "gdp", ""],
  ["index", "chi so", "gia tri|so|so luong"],
];

const KNOWN = new Map<string, KnownBase>(
  ROWS.flatMap(([family, base, others]) =>
    [base, ...others.split("|")].filter((name) => name !== "").map((name) => [name, { base, family }] as const),
  ),
);

const MULTIPLIERS = new Map(Object.entries({ ti: 1e9, trieu: 1e6, tr: 1e6, nghin: 1e3, ngan: 1e3, tram: 100, van: 1e4, mot: 1 }));

/** `ti` is 1e9; `null` for what is no multiplier. */
export function multiplier(word: string): number | null {
  return MULTIPLIERS.get(word) ?? null;
}

/** The base that a folded, unaccented wording stands for: the whole of it, or its beginning (`don sang che` is `don`); itself where it is not known. */
export function knownBase(words: string): string {
  const parts = words.split(" ");
  for (let length = parts.length; length > 0; length--) {
    const known = KNOWN.get(parts.slice(0, length).join(" "));
    if (known) return known.base;
  }
  return words;
}

/** `null` for a base that is not in the table. */
export function familyOf(base: string): UnitFamily | null {
  return KNOWN.get(base)?.family ?? null;
}
