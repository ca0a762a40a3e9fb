import { remember } from "../../language";
import type { ColumnRole } from "../reading";

/**
 * What the words of a header can mean. All patterns are matched against `foldBare` of the words: no accents, lower case, one space.
 * `other` is a column that indicator tables often have and that is none of ours: it must not be taken for one of them.
 */
export type HeaderMeaning = ColumnRole | "other";

interface Entry {
  readonly meaning: HeaderMeaning;
  readonly pattern: RegExp;
  /** How surely these words mean it, 0…1. */
  readonly weight: number;
}

const entry = (meaning: HeaderMeaning, weight: number, pattern: RegExp): Entry => ({ meaning, weight, pattern });

/** The heaviest entry wins; of equal ones the first, so what is special stands before what is general ("Đơn vị thực hiện" before "Thực hiện"). */
const ENTRIES: readonly Entry[] = [
  entry("other", 1, /phoi hop|thoi gian|thoi han|han hoan thanh|nguoi (phu trach|lap|thuc hien)|dau moi|lien he|dien thoai|email/),
  entry(
    "other",
    1,
    /so sanh|tang[ /,]*giam|chenh lech|(ti le|ti le|muc do|%|phan tram) ?(dat|hoan thanh|thuc hien|so voi)|so voi|danh gia (muc|ket qua)/,
  ),
  entry("other", 1, /\bth\b.*\/.*\bkh\b|(thuc hien|ket qua)\/(ke hoach|muc tieu)|khoang cach|con thieu so voi/),
  entry(
    "other",
    1,
    /tu (danh gia|cham)|tham dinh|^xep hang|^thu hang|trong so|^tru cot$|^nhom( chi so)?$|phuong phap|cach tinh|cong thuc|dinh nghia|noi ham/,
  ),
  entry("other", 1, /huong dan|giai phap|nhiem vu(?! giao)|kinh phi|^loai$|^nam$|^trang thai|^tinh trang|^muc do/),
  entry("ordinal", 1, /^(s[. ]?t[. ]?t|t\.t|tt|so tt|so thu tu|thu tu|no)$/),
  entry(
    "code",
    1,
    /^(ma( so| hieu)?|ki hieu|so hieu|code)( (chi so|chi tieu|cs|ct|tieu chi|thanh phan|chi so thanh phan|pii))*$|^ma\b|^stt\/ma/,
  ),
  entry("code", 0.45, /^(chi so|so chi so|so)$/),
  entry("unit", 1, /^(don vi tinh|dv ?t|d\.?v\.?t|dv tinh|don vi do( luong)?|don vi\(tinh|dvi tinh|unit)\b/),
  entry("unit", 0.55, /^(don vi|dv)$/),
  entry(
    "evidence",
    1,
    /minh chung|van ban (chung minh|dan chung|kem theo|lien quan)|tai lieu (chung minh|kem theo|kiem chung|dan chung)|ho so (kem theo|chung minh)|dan chung|kiem chung/,
  ),
  entry("evidence", 0.9, /^(mc|tlmc|evidence)$/),
  entry(
    "evidence",
    0.4,
    /^ngay(,? ?thang)?(,? ?nam)?( van ban)?( ban hanh| ki)?$|^trich yeu\b|^co quan ban hanh$|^(noi dung|ten) (van ban|tai lieu)$/,
  ),
  entry("evidence", 0.8, /^(van ban|ho so|tai lieu|can cu)\b|so,? ?ki hieu( van ban)?|^so( hieu)? van ban\b|van ban,tai lieu/),
  entry(
    "source",
    1,
    /^nguon( so lieu| du lieu| cung cap| thu thap| thong tin)?\b|^cap cung cap|pham vi (thu thap|cung cap)|(dia phuong|trung uong)\/(dia phuong|trung uong)/,
  ),
  entry(
    "agency",
    1,
    /chu tri|(don vi|co quan|so nganh|so,nganh)( \S+)? (bao cao|cung cap|thuc hien|phu trach|theo doi|duoc giao|chiu trach nhiem)/,
  ),
  entry("agency", 0.9, /^(so,? ?(ban,? ?)?nganh|co quan|phu trach|don vi\/co quan)$/),
  entry("note", 1, /^(ghi chu|giai trinh|thuyet minh|y kien|giai thich|nhan xet|luu y|note|remarks?)\b/),
  entry("name", 1, /^(ten|noi dung|danh muc|cac)\b.*(chi so|chi tieu|tieu chi|noi dung)|^chi so thanh phan$|^ten goi|^ten chi/),
  entry(
    "name",
    0.9,
    /^(chi tieu|chi so|tieu chi|noi dung|chi tieu\/chi so|chi so\/chi tieu|he thong chi (so|tieu))(( |,)?(danh gia|thanh phan|pii|bao cao|thong ke|chu yeu|chi so|chi tieu))*$|^ten$|^indicators?$|^noi dung\b/,
  ),
  entry("name", 0.6, /tru cot.*(chi so|chi tieu)|chi so.*thanh phan|^(muc|hang muc|dien giai)$/),
  entry("numerator", 1, /^tu so\b/),
  entry("denominator", 1, /^mau so\b/),
  entry("previous", 1, /(nam|ki)( lien)? (truoc|ke)|cung ki|lien ke truoc|^(so lieu|ket qua|gia tri) cu$|nam ngoai/),
  entry(
    "target",
    1,
    /muc tieu|phan dau|chi tieu( \S+){0,4} (ke hoach|giao|de ra|nam|20\d\d)|(?<!so )ke hoach(?! so| va dau tu)|^kh\b|\bkh( nam)? ?(20\d\d|giao)|nhiem vu giao|can dat|^mt( nam)? ?20\d\d|^targets?\b/,
  ),
  entry(
    "value",
    1,
    /(^|\b)so lieu( bao cao| thuc te| cung cap| thuc hien| chinh thuc)?( nam| ki)?( bao cao)?( 20\d\d)?$|ket qua (thuc hien|dat)|dat duoc|gia tri (bao cao|thuc te|dat|chi so)|(nam|ki) bao cao|thuc hien|thuc te|^th ?(nam )?20\d\d|^(actual|value)$|^(ca|tron) nam\b|^(nam|ki) nay\b|^(kq|tri so)\b/,
  ),
  entry("value", 0.9, /^(uoc )?(thuc hien|ket qua|gia tri|th)\b/),
  entry("value", 0.6, /^(so lieu|du lieu|con so|so luong|ti le|so bao cao|dat)\b/),
];

/** Words that split a year from a full year's result: a part of a year is not the year's value. */
const PART_OF_YEAR = /\b(\d{1,2} ?thang|thang \d{1,2}|quy (i{1,3}|iv|[1-4])|[69]t|nua nam)\b/;

export interface HeaderReading {
  readonly meaning: HeaderMeaning;
  readonly weight: number;
  /** A year that the words name. */
  readonly year: number | null;
  /** Only a part of the year: a quarter, six months. */
  readonly partial: boolean;
}

const LONGEST_HEADER = 120;
const LONGEST_WITH_YEAR = 60;

/**
 * Reads the folded words of one header column, the cells of its rows joined from top to bottom; `parts` are the rows alone.
 * `null` where the words mean nothing to us. A bare year (`Năm 2024`) is a value of that year.
 */
export function readHeader(parts: readonly string[]): HeaderReading | null {
  return remembered(parts.join(SEAM));
}

/** Between the rows of a header: no folded text has it. */
const SEAM = "\n";
const remembered = remember((joined) => headerReading(joined.split(SEAM)), 5_000);

function headerReading(parts: readonly string[]): HeaderReading | null {
  const whole = parts.filter((part) => part !== "").join(" ");
  if (whole === "" || whole.length > LONGEST_HEADER * 2) return null;
  const year = yearOf(parts);
  const best = strongest(parts, whole);
  const partial = PART_OF_YEAR.test(whole);
  // "Đơn vị báo cáo năm 2024" is what the agency reports, not which one it is.
  if (best && !(best.meaning === "agency" && year !== null)) return { ...best, year, partial };
  if (year === null || whole.length > LONGEST_WITH_YEAR) return null;
  // A bare year, in one language or two, is as good as "Kết quả"; a year among unknown words ("Điểm 2024") may still be the value of that year.
  const bare = /^((nam|so lieu|het|year|n)? ?20\d\d[ /()]*)+$/.test(parts.at(-1) ?? "");
  return { meaning: "value", weight: bare ? 0.8 : 0.5, year, partial };
}

/** The lowest row says most; a heading above it counts where the lowest row alone says nothing, or only a year. */
function strongest(parts: readonly string[], whole: string): { meaning: HeaderMeaning; weight: number } | null {
  for (let index = parts.length - 1; index >= 0; index--) {
    const part = parts[index] ?? "";
    const found = part.length <= LONGEST_HEADER ? (match(withoutAsides(part)) ?? match(part)) : null;
    if (!found) continue;
    const above = parts.slice(0, index).join(" ");
    return refine(found, above);
  }
  return match(whole);
}

/** `Năm 2023 / Thực hiện` is last year's, `Mục tiêu / Giá trị` is a target: the heading above can say more than the word below. */
function refine(found: { meaning: HeaderMeaning; weight: number }, above: string): { meaning: HeaderMeaning; weight: number } {
  if (found.meaning !== "value" && found.meaning !== "code" && found.meaning !== "name") return found;
  if (above === "") return found;
  const upper = match(withoutAsides(above)) ?? match(above);
  if (upper && found.meaning === "value" && (upper.meaning === "previous" || upper.meaning === "target" || upper.meaning === "other"))
    return upper;
  if (upper && found.weight < 0.9 && (upper.meaning === "evidence" || upper.meaning === "value" || upper.meaning === "target"))
    return upper;
  return found;
}

type Match = { readonly meaning: HeaderMeaning; readonly weight: number } | null;
const match: (key: string) => Match = remember(matchOf, 5_000);

function matchOf(key: string): Match {
  let best: Entry | null = null;
  for (const candidate of ENTRIES) {
    if ((best === null || candidate.weight > best.weight) && candidate.pattern.test(key)) best = candidate;
  }
  return best && { meaning: best.meaning, weight: best.weight };
}

/** `Kết quả (ghi số)` is read as `Kết quả`. */
function withoutAsides(key: string): string {
  return key.replace(/\s*\([^()]*\)/g, "").trim();
}

const YEAR = /(?<!\d)20\d\d(?!\d)/g;

function yearOf(parts: readonly string[]): number | null {
  for (let index = parts.length - 1; index >= 0; index--) {
    // "Năm 2024 / Year 2024" names one year.
    const years = new Set(parts[index]?.match(YEAR));
    if (years.size > 0) return years.size === 1 ? Number([...years][0]) : null;
  }
  return null;
}
