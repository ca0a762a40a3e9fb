import { distance } from "fastest-levenshtein";
import { DIGIT_BIT, prepareName, type PreparedName, type Token } from "./nameTokens";

/** Factor on the likeness where both names say "per what" and differ wholly, and where only one of them says it. */
const OTHER_DENOMINATOR = 0.6;
const DENOMINATOR_UNSAID = 0.9;
const ACCENTS_DIFFER = 0.5;
const ACCENTS_LEFT_OUT = 0.98;
const LEAST_WORD_LIKENESS = 0.6;
const MOST_SLIPS = 2;
const LEAST_JOINED_LIKENESS = 0.8;
const LONGEST_JOINED = 60;

/**
 * How alike two names are after folding: 1 the same, 0 nothing in common. Abbreviations are written out; words are matched whatever their order,
 * with room for slips of the keyboard and lost accents; words in brackets, `số`, `tỷ lệ` and the like count little;
 * a different denominator (`/1.000 doanh nghiệp`, `/10.000 dân`) counts much, a missing one little.
 */
export function likeness(a: string, b: string): number {
  return likenessOf(prepareName(a), prepareName(b));
}

const compared = new WeakMap<PreparedName, WeakMap<PreparedName, number>>();

/** As `comparePrepared`, remembered for as long as both names are. */
function likenessOf(a: PreparedName, b: PreparedName): number {
  let known = compared.get(a);
  if (!known) compared.set(a, (known = new WeakMap()));
  let alike = known.get(b);
  if (alike === undefined) known.set(b, (alike = comparePrepared(a, b)));
  return alike;
}

/** See `likeness`. */
export function comparePrepared(a: PreparedName, b: PreparedName): number {
  if (a.head.length === 0 || b.head.length === 0) return a.head.length === b.head.length && a.per.length === b.per.length ? 1 : 0;
  const accents = a.unaccented === b.unaccented ? ACCENTS_DIFFER : ACCENTS_LEFT_OUT;
  const heads = overlap(a.head, b.head, accents);
  if (a.per.length === 0 && b.per.length === 0) return heads;
  if (a.per.length === 0 || b.per.length === 0) return heads * DENOMINATOR_UNSAID;
  return heads * (OTHER_DENOMINATOR + (1 - OTHER_DENOMINATOR) * overlap(a.per, b.per, accents));
}

/** 0…1 for two words without marks: 1 the same, 0 for more than a slip. Numbers that differ in a digit are different numbers. */
export function wordLikeness(a: Pick<Token, "bare" | "letters">, b: Pick<Token, "bare" | "letters">): number {
  if (a.bare === b.bare) return 1;
  const length = Math.max(a.bare.length, b.bare.length);
  const slips = Math.min(MOST_SLIPS, Math.floor(length * (1 - LEAST_WORD_LIKENESS)));
  if (slips === 0 || Math.abs(a.bare.length - b.bare.length) > slips || (a.letters | b.letters) & DIGIT_BIT) return 0;
  // Each slip takes away one letter and brings one: cheaper to see than the distance.
  if (bitCount(a.letters ^ b.letters) > 2 * slips) return 0;
  const steps = isExchange(a.bare, b.bare) ? 1 : distance(a.bare, b.bare);
  const alike = 1 - steps / length;
  return steps <= slips ? alike * alike : 0;
}

function isExchange(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Shared weight: mostly of both (Dice), a little of the shorter one, so that added words cost less than exchanged ones. */
function overlap(a: readonly Token[], b: readonly Token[], accents: number): number {
  const shared = sharedWeight(a, b, accents);
  const [totalA, totalB] = [totalWeight(a), totalWeight(b)];
  const both = (2 * shared) / (totalA + totalB);
  const shorter = Math.min(1, shared / Math.min(totalA, totalB));
  return Math.min(1, both + 0.25 * (shorter - both));
}

type Pairing = (x: Token, y: Token) => number;

/** The same words first, then those without accents, then slips, then words run together. */
function sharedWeight(a: readonly Token[], b: readonly Token[], accents: number): number {
  const free: (Token | null)[] = [...b];
  const sameWord = claim(a, free, (x, y) => (x.word === y.word ? 1 : 0));
  const sameLetters = claim(sameWord.rest, free, (x, y) => (x.bare === y.bare ? accents : 0));
  if (sameLetters.rest.length === 0) return sameWord.shared + sameLetters.shared;
  const slips = claim(sameLetters.rest, free, wordLikeness);
  const restB = free.filter((token) => token !== null);
  return sameWord.shared + sameLetters.shared + slips.shared + joinedWeight(slips.rest, restB);
}

/** Gives each word of `a` the best word of `free` that is still there, and takes it out. */
function claim(
  a: readonly Token[],
  free: (Token | null)[],
  pairing: Pairing,
): { readonly shared: number; readonly rest: readonly Token[] } {
  if (a.length === 0) return { shared: 0, rest: a };
  const rest: Token[] = [];
  let shared = 0;
  for (const token of a) {
    let best = -1;
    let most = 0;
    for (let at = 0; at < free.length && most < 1; at++) {
      const other = free[at];
      const alike = other ? pairing(token, other) : 0;
      if (alike > most) [best, most] = [at, alike];
    }
    const match = free[best];
    if (match) {
      shared += most * Math.min(token.weight, match.weight);
      free[best] = null;
    } else rest.push(token);
  }
  return { shared, rest };
}

/** Lost or added spaces (`doanhnghiệp`): what is left of both, written together. */
function joinedWeight(a: readonly Token[], b: readonly Token[]): number {
  if (a.length === b.length || a.length === 0 || b.length === 0) return 0;
  const [joinedA, joinedB] = [joined(a), joined(b)];
  const length = Math.max(joinedA.length, joinedB.length);
  if (length > LONGEST_JOINED || Math.min(joinedA.length, joinedB.length) < length * LEAST_JOINED_LIKENESS) return 0;
  const alike = 1 - distance(joinedA, joinedB) / length;
  return alike >= LEAST_JOINED_LIKENESS ? (alike * (totalWeight(a) + totalWeight(b))) / 2 : 0;
}

function joined(list: readonly Token[]): string {
  return list.map(({ bare }) => bare).join("");
}

function totalWeight(list: readonly Token[]): number {
  let sum = 0;
  for (const { weight } of list) sum += weight;
  return sum;
}
