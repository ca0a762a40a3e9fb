import { expandAbbreviations, wordsOf } from "./abbreviations";
import { fold, foldBare, withoutMarks } from "./fold";
import { remember } from "./remember";

/** A word of a name. */
export interface Token {
  /** As folded. */
  readonly word: string;
  /** Without marks. */
  readonly bare: string;
  /** How much it tells. */
  readonly weight: number;
  /** One bit for each letter that occurs, to rule out words that are no slip of each other; see `DIGIT_BIT`. */
  readonly letters: number;
}

/** A name taken apart once, for many comparisons. */
export interface PreparedName {
  readonly head: readonly Token[];
  /** What it is counted per: `/10.000 dân`, `trên tổng số xã`. */
  readonly per: readonly Token[];
  /** Typed without accents, wholly. */
  readonly unaccented: boolean;
}

export const DIGIT_BIT = 1 << 26;

/** Words that hold a name together and tell little about which one it is. */
const FUNCTION_WORDS = withBare("của các cho được trên trong ở tại là về theo từ với những một tổng đã đang có".split(" "));
const OPENINGS = withBare(["tổng số", "số lượng", "chỉ số", "số", "tỉ lệ", "tỉ trọng", "mức độ", "chỉ tiêu", "tên"]);
const LONGEST_OPENING = 2;
const FUNCTION_WEIGHT = 0.3;
const OPENING_WEIGHT = 0.25;
const BRACKETED_WEIGHT = 0.3;
/** A cell may hold 32,767 characters; a name does not. */
const LONGEST_NAME = 600;

export const prepareName: (text: string) => PreparedName = remember(takenApart, 5_000, LONGEST_NAME);

function takenApart(text: string): PreparedName {
  const folded = fold(text.slice(0, LONGEST_NAME)).replace(/^\d{1,2}(?:\.\d{1,2}){1,4}[.:)]? ?(?=\D)/, "");
  const brackets: string[] = [];
  const open = folded.replace(/\(([^()]*)\)/g, (_, inside: string) => {
    brackets.push(inside);
    return " ";
  });
  const unaccented = wordsOf(folded).every((word) => wordInfo(word).bare === word);
  const all = tokens(open.replace(/(?:1|một|mot) v[ạa]n(?= |$)/g, "10000"), 1, unaccented);
  const at = startOfDenominator(all);
  const head = withoutSlash(all.slice(0, at));
  const aside = withoutSlash(tokens(brackets.join(" "), head.length > 0 ? BRACKETED_WEIGHT : 1, unaccented));
  return { head: [...lightenOpening(head), ...aside], per: withoutSlash(all.slice(at)), unaccented };
}

/** In an unaccented text the words that an abbreviation stands for are unaccented, too: they must not be claimed before their neighbours. */
function tokens(text: string, weight: number, unaccented: boolean): readonly Token[] {
  const words = wordsOf(text);
  const bare = words.map((word) => wordInfo(word).bare);
  return expandAbbreviations(words, bare).map((word) => {
    const info = wordInfo(word);
    return { ...info, word: unaccented ? info.bare : word, weight: FUNCTION_WORDS.has(word) ? weight * FUNCTION_WEIGHT : weight };
  });
}

function withoutSlash(list: readonly Token[]): readonly Token[] {
  return list.filter(({ word }) => word !== "/");
}

/** `/…`, `trên 10.000 …`, `trên tổng số …`, `(trên) bình quân 1 …`; the list's end if there is none. */
function startOfDenominator(list: readonly Token[]): number {
  const is = (at: number, word: string): boolean => list[at]?.bare === word;
  const number = (at: number): boolean => is(at, "mot") || /^\d/.test(list[at]?.bare ?? "");
  const start = list.findIndex(
    (_, at) =>
      at > 0 &&
      (is(at, "/") ||
        (is(at, "tren") && (number(at + 1) || (is(at + 1, "tong") && is(at + 2, "so")))) ||
        (is(at, "binh") && is(at + 1, "quan") && number(at + 2))),
  );
  return start < 0 ? list.length : start;
}

/** `Số`, `Tỷ lệ`, `Chỉ số` at the beginning tell little; put last, they do not claim the words that do. */
function lightenOpening(list: readonly Token[]): readonly Token[] {
  for (let length = Math.min(LONGEST_OPENING, list.length - 1); length > 0; length--) {
    const opening = list.slice(0, length);
    if (!OPENINGS.has(opening.map(({ word }) => word).join(" "))) continue;
    return [...list.slice(length), ...opening.map((token) => ({ ...token, weight: OPENING_WEIGHT }))];
  }
  return list;
}

/** As they are, and as typed without accents. */
function withBare(words: readonly string[]): ReadonlySet<string> {
  return new Set([...words, ...words.map(foldBare)]);
}

type WordInfo = Pick<Token, "bare" | "letters">;
const known = new Map<string, WordInfo>();

/** Remembered, since a workbook has few different words; emptied when full. */
function wordInfo(word: string): WordInfo {
  const before = known.get(word);
  if (before) return before;
  const bare = withoutMarks(word);
  let letters = 0;
  for (const letter of bare) {
    const place = letter.charCodeAt(0) - 97;
    letters |= place >= 0 && place < 26 ? 1 << place : DIGIT_BIT;
  }
  if (known.size > 20_000) known.clear();
  known.set(word, { bare, letters });
  return { bare, letters };
}
