import { fold } from "./fold";
import { isNumberLeftOut } from "./missing";
import { remember } from "./remember";
import { scanNumber, type ScannedNumber } from "./numberScanner";

/** What a text in a number cell can mean. Every reading is kept; nothing is guessed. */
export type NumberReading =
  /** Exactly one meaning. `percent`: a `%` sign stood there and `number` is still in percent (`52,9 %` is 52.9). `unit`: words behind the number, as written. */
  | { readonly kind: "number"; readonly number: number; readonly percent: boolean; readonly unit: string }
  /** `1.234` or `1,234`: the separator may divide thousands or decimals. Larger reading first. */
  | { readonly kind: "ambiguous"; readonly readings: readonly [number, number]; readonly percent: boolean; readonly unit: string }
  /** `-`, `…`, `x`, `N/A`, `chưa có`, `đang cập nhật`: said to be missing. */
  | { readonly kind: "declared-missing" }
  | { readonly kind: "blank" }
  | { readonly kind: "text" };

/** No number that a clerk types, its unit included, is longer. */
const LONGEST = 400;
const LONGEST_UNIT = 60;
const APPROXIMATELY = /^(?:[≈~≃∼]|(?:khoảng|xấp xỉ|ước đạt|ước tính|ước|đạt)(?= )) */iu;
/** A mark that points to a note, or that the number is an estimate. */
const NOTE = / ?(?:\*{1,3}|\((?:\*{1,3}|ước|ước tính|ước đạt|sơ bộ|dự kiến|tạm tính)\))$/iu;
/** Units that are written without a space: `45%`, `12km`. Anything else behind a digit may be a code (`5G`, `12a`). */
const GLUED = new Set(
  "tỉ|tr|triệu|nghìn|ngàn|đồng|đ|vnđ|vnd|usd|người|đơn|điểm|km|km2|km²|m|m2|m²|ha|kwh|mw|gb|tb|tấn|kg|năm|tháng|ngày|lần|xã|dn|dự án".split(
    "|",
  ),
);
/** What a number may be counted per, where the slash stands right behind it: `12/10.000 dân`. `345/KH-UBND` is a document. */
const PER = new Set(
  "dân|người|lao động|doanh nghiệp|dn|hộ|hộ dân|năm|tháng|ngày|xã|tổng số xã|grdp|gdp|km|km2|ha|học sinh|sinh viên|lđ|nlđ|người/năm|người/tháng|vạn dân".split(
    "|",
  ),
);
/** Words of a sentence, not of a unit: `12 tháng chưa có`. */
const NO_UNIT = /(?:^|[ (/])(?:chưa|không|đang|đã|sẽ|có|là|và|hoặc|nhưng|tăng|giảm|so|từ|đến|theo|được|trong đó|gồm|ước|bằng)(?:[ )/]|$)/u;

/**
 * Reads a number as a Vietnamese clerk types it: `12,4` `12.4` `1.234,5` `1,234.5` `1 234,5` `52,9 %` `(1,2)` (negative) `1,2 tỷ` `≈ 3` (read as 3) `'12,4` `1,2E+05` `12,4.`.
 * The number stays in its unit: `1,2 tỷ` is 1.2 with unit `tỷ`. `5/10`, `10 - 12`, `12.34.56`, `- 5` (a list item?) are text. Never throws.
 */
export const readNumber: (text: string) => NumberReading = remember(numberOf);

function numberOf(text: string): NumberReading {
  const plain = plainText(text);
  if (plain === "") return { kind: "blank" };
  if (plain.length > LONGEST) return { kind: "text" };
  if (isNumberLeftOut(plain)) return { kind: "declared-missing" };
  return readSigned(plain.replace(/^'/, "").replace(APPROXIMATELY, "").replace(NOTE, "")) ?? { kind: "text" };
}

/** Spaces of every kind as one, invisible characters gone, full-width digits and every minus as plain ones. */
export function plainText(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, "")
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[‐‑‒–—―−⁃﹣]/g, "-")
    .replace(/[‘’]/g, "'")
    .replace(/\s\s+|[^\S ]/g, " ")
    .normalize("NFC")
    .trim();
}

function readSigned(text: string): NumberReading | null {
  const inBrackets = /^\( ?([^()]*?) ?\) ?(%?)$/.exec(text);
  if (inBrackets) return /^\d/.test(inBrackets[1] ?? "") ? readUnsigned(`${inBrackets[1]}${inBrackets[2]}`, -1) : null;
  if (text.startsWith("-")) return readUnsigned(text.slice(1), -1);
  return readUnsigned(text.startsWith("+") ? text.slice(1) : text, 1);
}

function readUnsigned(text: string, sign: 1 | -1): NumberReading | null {
  const scanned = scanNumber(text, 0);
  if (!scanned) return null;
  const rest = text.slice(scanned.end).replace(/^ ?[.,;]+$/, "");
  const percent = /^ ?%/.test(rest);
  const behind = percent ? rest.replace(/^ ?%/, "") : rest;
  const unit = behind.trim().replace(/[.,;]+$/, "");
  if (unit !== "" && !isUnit(unit, percent || behind.startsWith(" "))) return null;
  return reading(scanned, sign, percent, unit);
}

function reading({ larger, smaller }: ScannedNumber, sign: 1 | -1, percent: boolean, unit: string): NumberReading {
  if (larger === smaller) return { kind: "number", number: signed(larger, sign), percent, unit };
  const readings = sign === 1 ? ([larger, smaller] as const) : ([-smaller, -larger] as const);
  return { kind: "ambiguous", readings, percent, unit };
}

/** No -0: it compares and prints as a different number. */
function signed(number: number, sign: 1 | -1): number {
  return sign === -1 && number !== 0 ? -number : number;
}

function isUnit(unit: string, spaced: boolean): boolean {
  if (unit.length > LONGEST_UNIT) return false;
  const folded = fold(unit);
  if (unit.startsWith("/")) return PER.has(folded.slice(1).replace(/^(?:10{2,7}|một|1 vạn) ?/, ""));
  if (!spaced) return "‰₫$€".includes(unit[0] ?? "") || GLUED.has(folded.split(/[/ (]/)[0] ?? "");
  return /^[\p{L}‰₫$€(/]/u.test(unit) && !/[;:!?"]/.test(unit) && !hasStrayDigits(folded) && !NO_UNIT.test(folded);
}

/** Digits other than the denominator's (`/1000 dân`, `trên 10000 dân`) and those of `km2`, `m3`. */
function hasStrayDigits(folded: string): boolean {
  return /\d/.test(folded.replace(/(?:\/|trên )10*(?!\d)/g, "").replace(/m[23](?!\d)/g, "m"));
}
