/**
 * The letters of a pattern's class, for texts in NFC: Latin with all its marks, and Greek and Cyrillic, whose capitals are taken for Latin ones. A pattern
 * that repeats `\\p{L}` takes tens of milliseconds to compile, and is compiled anew in every process.
 */
export const LETTERS = "A-Za-zªµºÀ-ÖØ-öø-ɏͰ-ϿЀ-ӿḀ-ỿ";

/** Letters typed as base letter plus combining mark (NFD), where one precomposed letter exists. */
export function isDecomposed(text: string): boolean {
  return /[^\u0000-\u007f]/.test(text) && /\p{M}/u.test(text) && text !== text.normalize("NFC");
}

/** NBSP and other odd spaces, tab, zero-width, BOM, soft hyphen, direction marks, control characters. A line feed is an ordinary line break of a cell. */
const INVISIBLE =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u2066-\u206f\u3000\ufeff]/g;
const HAS_INVISIBLE = new RegExp(INVISIBLE.source);
/** Those of them that part words. */
const SPACE_LIKE = /[\t\u000b\u000c\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

/**
 * Characters that cannot be seen but count: NBSP, zero-width, BOM, soft hyphen, direction marks, tabs and control characters;
 * leading, trailing and doubled spaces and line feeds are NOT these. `index` is in UTF-16 units. In a TCVN3 text the soft hyphen is a letter: convert first.
 */
export function findInvisible(text: string): readonly { readonly index: number; readonly code: number }[] {
  // Cheaper than an empty search for all, and most texts have none.
  if (!HAS_INVISIBLE.test(text)) return [];
  return [...text.matchAll(INVISIBLE)]
    .map((match) => ({ index: match.index, code: match[0].charCodeAt(0) }))
    .filter(({ index }) => !isLineEnd(text, index));
}

/** NBSP, tab and the like become a space, the others go; NFC is left to the caller. */
export function removeInvisible(text: string): string {
  return text.replace(INVISIBLE, (sign, index: number) => (isLineEnd(text, index) ? sign : SPACE_LIKE.test(sign) ? " " : ""));
}

/** The carriage return of CR LF, as some programs write line breaks. */
function isLineEnd(text: string, index: number): boolean {
  return text[index] === "\r" && text[index + 1] === "\n";
}
