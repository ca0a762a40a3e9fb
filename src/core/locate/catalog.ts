import { childrenOf, leavesOf, nodeByCode, type Component, type Framework, type FrameworkNode, type Profile } from "../../framework";
import { fold, foldBare, likeness, type NameMatcher, prepareNames, remember, serialDay } from "../../language";

/** What a sheet is read against. */
export interface LocateContext {
  readonly framework: Framework;
  readonly profile: Profile;
}

/** What a text can name: an indicator, a component of one, or a heading above. */
export interface Named {
  readonly node: FrameworkNode;
  readonly component: Component | null;
  readonly likeness: number;
  /** Distance to the next best *other* node. */
  readonly margin: number;
}

/** A code as it stands in a cell. */
export interface WrittenCode {
  /** As written, without spaces around. */
  readonly written: string;
  /** Dots between the numbers, no leading zeros. */
  readonly canonical: string;
  /** What follows the code in the same cell: the name. */
  readonly rest: string;
}

/** The framework made ready for being recognised in cells. */
export interface Catalog {
  readonly framework: Framework;
  node(code: string): FrameworkNode | null;
  /** The node or component whose name the text resembles most; `null` below any likeness worth speaking of. */
  named(text: string): Named | null;
  /** The likeness of the text with the name it resembles most, cheaper than `named` where it is that name; 0 below any worth speaking of. */
  likenessToAny(text: string): number;
  /** The best likeness of the text with one node's names. */
  likenessWith(text: string, node: FrameworkNode): number;
  /** The component of a node that the text names, if any. */
  componentIn(text: string, node: FrameworkNode): Component | null;
  codeIn(text: string): WrittenCode | null;
  /** Codes that Excel may have turned into this date: day.month.year and month.day.year. */
  codesOfDate(serial: number, date1904: boolean): readonly string[];
  /** Codes of this framework have dots; those of others are plain numbers that row numbers look like. */
  readonly dotted: boolean;
}

const catalogs = new WeakMap<Framework, Catalog>();

export function catalogOf(framework: Framework): Catalog {
  let catalog = catalogs.get(framework);
  if (!catalog) catalogs.set(framework, (catalog = buildCatalog(framework)));
  return catalog;
}

/** So much of a text is compared: a name is shorter. */
const LONGEST_NAME = 400;

interface Entry {
  readonly node: FrameworkNode;
  readonly component: Component | null;
  readonly name: string;
}

function buildCatalog(framework: Framework): Catalog {
  // The root's name ("Chỉ số đổi mới sáng tạo …") stands in titles and headers, never in a row.
  const entries = framework.nodes.filter((node) => node.parent !== null || node.indicator).flatMap(entriesOf);
  // Made when the first name is asked for: of most frameworks only the codes are.
  let matcher: NameMatcher | null = null;
  const prepared = (): NameMatcher =>
    (matcher ??= prepareNames(
      entries.map((entry) => entry.name),
      entries.map((entry) => entry.component ?? entry.node),
    ));
  let printed: ReadonlySet<string> | null = null;
  const dotted = leavesOf(framework).some((leaf) => leaf.code.includes("."));
  const named = remember(
    (text): Named | null => {
      const best = prepared().best(text);
      const entry = entries[best.index];
      if (!entry || best.likeness < 0.3) return null;
      return { node: entry.node, component: entry.component, likeness: best.likeness, margin: best.likeness - best.second };
    },
    20_000,
    LONGEST_NAME,
  );
  return {
    framework,
    dotted,
    node: (code) => nodeByCode(framework, code),
    named: (text) => named(text.slice(0, LONGEST_NAME)),
    likenessToAny: (text) => {
      printed ??= new Set(entries.map(({ name }) => fold(name)));
      return printed.has(fold(text)) ? 1 : (named(text.slice(0, LONGEST_NAME))?.likeness ?? 0);
    },
    likenessWith: (text, node) => Math.max(0, ...namesOf(node).map((name) => likeness(text.slice(0, LONGEST_NAME), name))),
    componentIn: (text, node) => componentIn(text, node),
    codeIn,
    codesOfDate: (serial, date1904) => codesOfDate(framework, serial, date1904),
  };
}

/** Templates for guests from abroad bear the English names, alone or beside the Vietnamese ones. */
export function namesOf({ name, aliases }: FrameworkNode): readonly string[] {
  return [name.vi, name.en, ...aliases];
}

function entriesOf(node: FrameworkNode): Entry[] {
  const own = namesOf(node).map((name) => ({ node, component: null, name }));
  const parts = (node.indicator?.components ?? []).flatMap((component) =>
    [component.name.vi, ...component.aliases].map((name) => ({ node, component, name })),
  );
  return [...own, ...parts];
}

/** The component whose name stands in the text as whole words; the longest one where several do. The name of the whole is that of no part. */
function componentIn(text: string, node: FrameworkNode): Component | null {
  const bare = words(text);
  if (namesOf(node).some((name) => words(name) === bare)) return null;
  const key = ` ${bare} `;
  let best: { component: Component; length: number } | null = null;
  for (const component of node.indicator?.components ?? []) {
    for (const name of [component.name.vi, ...component.aliases]) {
      const sought = words(name);
      if (sought !== "" && key.includes(` ${sought} `) && sought.length > (best?.length ?? 0)) best = { component, length: sought.length };
    }
  }
  return best?.component ?? null;
}

function words(text: string): string {
  return foldBare(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** At most four numbers; separators as people slip them. What follows must not continue a number or a word. */
const CODE =
  /^[\s"'“”‘’(\[•+\-–]*((\d{1,2})\s?[.,\-–/]\s?(\d{1,2})(?:\s?[.,\-–/]\s?(\d{1,2}))?(?:\s?[.,\-–/]\s?(\d{1,2}))?)(?![\d%])(?![.,/]\d)[.\s:)\]"'”’\-–]*/;

/** Characters that nobody sees, between the numbers of a code or around it. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

function codeIn(text: string): WrittenCode | null {
  const seen = text
    .slice(0, 500)
    .replace(UNSEEN, "")
    .replace(/[\u00a0\t\n]/g, " ");
  const match = CODE.exec(seen);
  if (!match) return null;
  const numbers = [match[2], match[3], match[4], match[5]].filter((part) => part !== undefined).map(Number);
  const rest = seen
    .slice(match[0].length)
    .replace(/["”“]+$/, "")
    .trim();
  // "12,5 triệu" or "1-2 năm" are no codes with a name behind: a name begins with a letter, and two numbers are a heading's code with a dot.
  if (rest !== "" && (!/^[\p{L}"“(]/u.test(rest) || (numbers.length === 2 && !(match[1] ?? "").includes(".")))) return null;
  // "1.1.1a" is a part of 1.1.1.
  const part = /^\p{Ll}(?=[.)]?$)/u.exec(rest)?.[0];
  if (part !== undefined) return { written: `${(match[1] ?? "").trim()}${part}`, canonical: `${numbers.join(".")}.${part}`, rest: "" };
  return { written: (match[1] ?? "").trim(), canonical: numbers.join("."), rest };
}

function codesOfDate(framework: Framework, serial: number, date1904: boolean): readonly string[] {
  const day = serialDay(serial, date1904);
  if (!day) return [];
  const year = day.year % 100;
  const codes = [`${day.day}.${day.month}.${year}`, `${day.month}.${day.day}.${year}`];
  return [...new Set(codes)].filter((code) => nodeByCode(framework, code)?.indicator);
}

/** Whether a node is an indicator rather than a heading. */
export function isLeaf(framework: Framework, node: FrameworkNode): boolean {
  return node.indicator !== null && childrenOf(framework, node.code).length === 0;
}
