import { remember } from "./remember";
import { isSyllable } from "./syllables";
import { TCVN3 } from "./tcvn3";
import { VNI } from "./vni";

export type LegacyEncoding = "tcvn3" | "vni";

/** Letters that Unicode Vietnamese has and Windows-1252 has not: whoever typed one did not type in a legacy font. */
const BEYOND_1252 = /[ăđĩũơưĂĐĨŨƠƯ\u0300\u0301\u0303\u0309\u0323\u1ea0-\u1ef9]/;
const CONTROL_OR_HIGH = /[\u0080-\u00ff\u0152-\u0178\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/;
/** í and ì are the same in VNI and tell nothing. */
const ONLY_SAME_IN_VNI = /^[\u0000-\u007fíìÍÌ]*$/;
/** Without a telling font: so many words with converted letters, and this share of them Vietnamese. */
const LEAST_WORDS = 2;
const LEAST_SHARE = 0.8;
/** With the font the words need only not be against it. */
const LEAST_SHARE_WITH_FONT = 0.5;
const LONGEST_LOOKED_AT = 2000;

/**
 * Whether a text is written in a Vietnamese encoding older than Unicode, decided by the cell's font (`.VnTime…` is TCVN3, `VNI-…` is VNI)
 * and by whether the words that come out are Vietnamese. `null`: it is Unicode, or cannot be told. Plain ASCII words need no conversion: `null`.
 */
export function detectLegacy(text: string, font: string): LegacyEncoding | null {
  const named = encodingOfFont(font);
  return named ? named.detect(text) : detectByWords(text);
}

type Detect = (text: string) => LegacyEncoding | null;

/** Every cell is asked more than once. */
const detectByWords: Detect = remember((text) => detectIn(text, byWords));

function detectIn(text: string, decide: (sample: string) => LegacyEncoding | null): LegacyEncoding | null {
  const sample = text.slice(0, LONGEST_LOOKED_AT);
  return CONTROL_OR_HIGH.test(sample) && !BEYOND_1252.test(sample) ? decide(sample) : null;
}

/** What can be read both ways is read as the font shows it. */
function detectInFont(encoding: LegacyEncoding, capitals: boolean): Detect {
  return remember((text) =>
    detectIn(text, (sample) => {
      const { share } = shareOfSyllables(sample, encoding, capitals);
      return share >= LEAST_SHARE_WITH_FONT && share >= rawSyllables(sample) ? encoding : null;
    }),
  );
}

function byWords(sample: string): LegacyEncoding | null {
  const raw = rawSyllables(sample);
  const [tcvn3, vni] = [shareOfSyllables(sample, "tcvn3", false), shareOfSyllables(sample, "vni", false)];
  const [encoding, found, other] = tcvn3.share >= vni.share ? (["tcvn3", tcvn3, vni] as const) : (["vni", vni, tcvn3] as const);
  if (found.words < LEAST_WORDS || found.share < LEAST_SHARE || found.share === other.share) return null;
  return raw >= found.share ? null : encoding;
}

/** Fonts named .Vn…H hold capitals in the code places of small letters. Unknown characters stay as they are. */
export function convertLegacy(text: string, encoding: LegacyEncoding, font: string): string {
  return converted(text, encoding, isCapitalFont(font));
}

function converted(text: string, encoding: LegacyEncoding, capitals: boolean): string {
  if (encoding === "vni") return convertVni(text);
  const letters = Array.from(text, (sign) => TCVN3.get(sign) ?? sign).join("");
  return capitals ? letters.toUpperCase() : letters;
}

function convertVni(text: string): string {
  let out = "";
  for (let at = 0; at < text.length; at++) {
    const pair = VNI.get(text.slice(at, at + 2));
    if (pair) at++;
    out += pair ?? VNI.get(text[at] ?? "") ?? text[at] ?? "";
  }
  return out;
}

const BY_FONT = {
  small: { detect: detectInFont("tcvn3", false) },
  capital: { detect: detectInFont("tcvn3", true) },
  vni: { detect: detectInFont("vni", false) },
};

/** `null` for the fonts that tell nothing. */
const encodingOfFont = remember((font): { readonly detect: Detect } | null => {
  if (/^\.Vn/i.test(font.trim())) return isCapitalFont(font) ? BY_FONT.capital : BY_FONT.small;
  return /^VNI[- ]/i.test(font.trim()) ? BY_FONT.vni : null;
}, 500);

function isCapitalFont(font: string): boolean {
  return /^\.Vn.*H$/i.test(font.trim());
}

interface Share {
  /** Words that the conversion changes. */
  readonly words: number;
  /** How many of them come out as Vietnamese syllables; 0 for none. */
  readonly share: number;
}

function shareOfSyllables(text: string, encoding: LegacyEncoding, capitals: boolean): Share {
  const changed = wordsOf(text)
    .map((raw) => ({ raw, word: converted(raw, encoding, capitals) }))
    .filter(({ raw, word }) => word !== raw || (CONTROL_OR_HIGH.test(raw) && !(encoding === "vni" && ONLY_SAME_IN_VNI.test(raw))));
  const sound = changed.filter(
    ({ raw, word }) => raw.length > 1 && word.toLowerCase() !== raw.toLowerCase() && isSyllable(word) && sameCase(word),
  );
  return { words: changed.length, share: changed.length === 0 ? 0 : sound.length / changed.length };
}

/** `Hµ`, `hµ`, `HAØ`, never `hÀ`: a wrong decoding mixes cases. TCVN3 has no toned capitals, so a capital word may hold small ones. */
function sameCase(word: string): boolean {
  const tail = word.slice(1);
  return tail === tail.toLowerCase() || word === word.toUpperCase() || /^[A-ZĂÂÊÔƠƯĐ]+\p{Ll}?[A-ZĂÂÊÔƠƯĐ]*$/u.test(word);
}

/** The share of words with a high sign that are sound as they stand: `à la carte` is not, `hà nội` is, and no word has a `¹` in it. */
function rawSyllables(text: string): number {
  const words = wordsOf(text).filter((word) => CONTROL_OR_HIGH.test(word));
  return words.length === 0 ? 0 : words.filter(isSyllable).length / words.length;
}

/** A soft hyphen is a letter in TCVN3, and signs like `®` and `¬` are letters, too: words are what stands between spaces and ASCII marks. */
function wordsOf(text: string): readonly string[] {
  return text.split(/[\s\u0021-\u0040[-`{-~“”‘’–—…]+/u);
}
