import { comparePrepared, wordLikeness } from "./likeness";
import { prepareName, type PreparedName, type Token } from "./nameTokens";
import { remember } from "./remember";

/** The name most like a text. */
export interface NameMatch {
  /** Into the names given to `prepareNames`; -1 where there are no names. */
  readonly index: number;
  /** As `likeness(text, names[index])`. */
  readonly likeness: number;
  /** The likeness of the best name of another group, 0 if there is none: a small distance means that the text could be either. */
  readonly second: number;
}

export interface NameMatcher {
  best(text: string): NameMatch;
}

/** So many names, those that share most words with the text, are compared in full. */
const COMPARED_IN_FULL = 8;
/** Against the most promising one. */
const LEAST_PROMISE = 0.4;

interface Shared {
  readonly name: number;
  readonly weight: number;
}

interface Index {
  /** Word without marks → the names that hold it. */
  readonly byWord: ReadonlyMap<string, readonly Shared[]>;
  /** The words of the names that are that word or a slip of it. */
  readonly near: (token: Token) => readonly string[];
  readonly prepared: readonly PreparedName[];
  /** Weight of each name's words. */
  readonly sizes: readonly number[];
}

/**
 * Takes the names apart once. `best` then compares only those names in full that share most words, or nearly the words, with the text.
 * `groups`, as long as `names`, says which names mean the same thing; without it each means another.
 */
export function prepareNames(names: readonly string[], groups: readonly unknown[] = names.map((_, index) => index)): NameMatcher {
  const index = indexNames(names.map(prepareName));
  return {
    best: remember((text) => {
      const sought = prepareName(text);
      const compared = candidates(sought, index)
        .map((name) => ({ name, likeness: comparePrepared(sought, index.prepared[name] as PreparedName) }))
        .sort((a, b) => b.likeness - a.likeness);
      const [first] = compared;
      if (!first) return { index: -1, likeness: 0, second: 0 };
      const second = compared.find(({ name }) => groups[name] !== groups[first.name]);
      return { index: first.name, likeness: first.likeness, second: second?.likeness ?? 0 };
    }, 5_000),
  };
}

function indexNames(prepared: readonly PreparedName[]): Index {
  const byWord = new Map<string, Shared[]>();
  const vocabulary = new Map<string, Token>();
  for (const [name, parts] of prepared.entries()) {
    for (const token of [...parts.head, ...parts.per]) {
      vocabulary.set(token.bare, token);
      const list = byWord.get(token.bare) ?? [];
      list.push({ name, weight: token.weight });
      byWord.set(token.bare, list);
    }
  }
  const sizes = prepared.map(({ head, per }) => [...head, ...per].reduce((sum, { weight }) => sum + weight, 1));
  return { byWord, near: nearWords([...vocabulary.values()]), prepared, sizes };
}

/** Remembered: a workbook repeats its words. */
function nearWords(vocabulary: readonly Token[]): (token: Token) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  const exact = new Set(vocabulary.map(({ bare }) => bare));
  return (token) => {
    const before = known.get(token.bare);
    if (before) return before;
    if (known.size > 20_000) known.clear();
    const near = exact.has(token.bare)
      ? [token.bare]
      : vocabulary.filter((other) => wordLikeness(token, other) > 0).map(({ bare }) => bare);
    known.set(token.bare, near);
    return near;
  };
}

/** The names that promise most: shared weight against the size of the name. */
function candidates(sought: PreparedName, { byWord, near, sizes }: Index): readonly number[] {
  const shared = new Float64Array(sizes.length);
  for (const token of [...sought.head, ...sought.per]) {
    for (const word of near(token)) {
      for (const { name, weight } of byWord.get(word) ?? []) shared[name] = (shared[name] ?? 0) + Math.min(weight, token.weight);
    }
  }
  const promise = shared.map((weight, name) => weight / Math.sqrt(sizes[name] ?? 1));
  const least = promise.reduce((most, each) => Math.max(most, each), 0) * LEAST_PROMISE;
  const promising = [...promise.keys()].filter((name) => (promise[name] ?? 0) >= least);
  return promising.sort((a, b) => (promise[b] ?? 0) - (promise[a] ?? 0) || a - b).slice(0, COMPARED_IN_FULL);
}
