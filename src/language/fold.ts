import { remember } from "./remember";
import { mergeThousands, placeTones, unifyFinalI } from "./spelling";

/**
 * What is written differently from what it means: soft hyphen, zero-width and direction marks, BOM and control characters that are no white space;
 * full-width forms; letters and signs with a look-alike; every dash, minus and quote; `&`. One class, because most texts have none of it.
 */
const ODD =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\uff01-\uff5eÐðƉɖ‐‑‒–—―−⁃﹘﹣‘’‚‛“”„‟«»‹›`´′″'…&]/g;
const SPACE_BY_MARK = / (?=[/(),;:%-])|(?<=[/(),;:-]) /g;
/** Runs of white space, and single ones that are no plain space. */
const WHITE = /\s\s+|[^\S ]/g;
/** Marks of a list item. A dash, plus or star is one only with a space behind it: `-5` is a number. */
const LEADING = /^(?:[" :;]|[-+*] |[•▪▫◦●○■□◆◇►➢➤✓✔❖·∙]\s?)+/;
const TRAILING = new Set([" ", '"', ".", ":", ";", ","]);

/**
 * One key for the many ways in which the same Vietnamese words are typed: NFC, lower case, tone mark on the same vowel (`hoà` = `hòa`, `uỷ` = `ủy`),
 * `tỉ` = `tỷ` (and the other i/y pairs of that kind), `ð` is `đ`, full-width letters are plain ones, every dash is `-`, every quote the same, `&` is `và`,
 * no thousand marks in whole numbers (`1.000` = `1,000` = `1 000` = `1000`), one space between words, none beside `/ ( ) , ; : -` and before `%`,
 * no bullet, quote or punctuation at the ends, no invisible characters. A text of nothing but a dash stays a dash; `...` becomes `""`.
 * The key is for comparing, not for showing: it may be misspelt. `fold(fold(x)) = fold(x)`.
 */
export const fold: (text: string) => string = remember(foldAnew);

/** `fold` without tone marks and with `đ` as `d`: the loosest key, for people who type without accents. */
export const foldBare: (text: string) => string = remember((text) => withoutMarks(fold(text)));

const BEYOND_ASCII = /[^\u0000-\u007f]/;
const MARKS = /\p{M}/gu;
const bareSigns = new Map<string, string>([["đ", "d"]]);

/** Without tone marks, hats and horns, and with `đ` as `d`. Sign by sign, since few different ones are in use. */
export function withoutMarks(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text;
  let bare = "";
  for (const sign of text) bare += sign < "\u0080" ? sign : bareSign(sign);
  return bare;
}

function bareSign(sign: string): string {
  const before = bareSigns.get(sign);
  if (before !== undefined) return before;
  const bare = sign.normalize("NFD").replace(MARKS, "");
  if (bareSigns.size < 5_000) bareSigns.set(sign, bare);
  return bare;
}

function foldAnew(text: string): string {
  // Some signs become others by composing (U+1FEF is a grave accent), and some letters come apart when made small (İ).
  const plain = text.normalize("NFC").replace(ODD, meantSign).replace(WHITE, " ").trim().toLowerCase().normalize("NFC");
  return mergeThousands(unifyFinalI(placeTones(stripEnds(plain).replace(SPACE_BY_MARK, ""))));
}

function meantSign(odd: string): string {
  const code = odd.charCodeAt(0);
  const sign = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : odd;
  if (sign === "&") return " và ";
  if (sign === "…") return "...";
  if ("ÐðƉɖ".includes(sign)) return "đ";
  if ("‐‑‒–—―−⁃﹘﹣".includes(sign)) return "-";
  if ("‘’‚‛“”„‟«»‹›`´′″'".includes(sign)) return '"';
  return sign === odd ? "" : sign;
}

function stripEnds(text: string): string {
  const start = LEADING.exec(text)?.[0].length ?? 0;
  let end = text.length;
  while (end > start && TRAILING.has(text[end - 1] ?? "")) end--;
  return text.slice(start, end);
}
