import { remember } from "./remember";

/** A text beside its form without marks, in lower case, of the same length: patterns are sought in `bare`, units are cut from `plain`. */
export interface Phrase {
  readonly plain: string;
  readonly bare: string;
}

export function phrase(plain: string): Phrase {
  const kept = plain.normalize("NFC").replace(/\p{M}/gu, "");
  let bare = "";
  for (let at = 0; at < kept.length; at++) bare += bareLetter(kept[at] ?? "");
  return { plain: kept, bare };
}

const bareLetter = remember(letterOf, 2_000);

function letterOf(letter: string): string {
  const lower = (letter.normalize("NFD")[0] ?? letter).toLowerCase()[0] ?? letter;
  return lower === "đ" || lower === "ð" ? "d" : lower;
}

export function slice({ plain, bare }: Phrase, from: number, to = plain.length): Phrase {
  return { plain: plain.slice(from, to), bare: bare.slice(from, to) };
}

/** Without the white space and the given punctuation at both ends. */
export function trim(text: Phrase): Phrase {
  let from = 0;
  let to = text.bare.length;
  while (from < to && " :,;.".includes(text.bare[from] ?? "")) from++;
  while (to > from && " :,;.".includes(text.bare[to - 1] ?? "")) to--;
  return slice(text, from, to);
}

/** With the stretch replaced by a space. */
function cut(text: Phrase, from: number, to: number): Phrase {
  return { plain: `${text.plain.slice(0, from)} ${text.plain.slice(to)}`, bare: `${text.bare.slice(0, from)} ${text.bare.slice(to)}` };
}

export interface Dated {
  readonly text: Phrase;
  /** The years for which the target holds, in order of appearance. */
  readonly years: readonly number[];
  readonly baseYear: number | null;
}

const YEAR = "((?:19|20)\\d\\d)(?![\\d%]|[.,/]\\d)";
/** `so với năm 2020`, `so với năm trước`. */
const BASE = new RegExp(
  `\\(?so voi (?:(?:ket qua|so lieu|cung ki|cung ky|muc|thoi diem|cuoi) ){0,2}(?:nam )?(?:${YEAR}|truoc do|truoc|lien ke|lien truoc|ngoai|cu)\\)?`,
);
const PERIOD = new RegExp(`\\(?(?:trong )?giai doan (?:tu )?(?:nam )?(?:19|20)\\d\\d ?(?:-|den) ?(?:nam )?${YEAR}\\)?:?`);
const FOR_YEAR = new RegExp(
  `\\(?(?:(?:tinh |ke |phan dau )?(?:den|vao|trong|cho) )?(?:(?:het|cuoi) )?(?:nam |den )${YEAR}\\)?(?: la| dat(?= ))?:?|(?:^|[ ;,])${YEAR} ?:|\\(${YEAR}\\)`,
);

/** Takes the years out of a phrase: what is left is the target itself. */
export function takeYears(text: Phrase): Dated {
  const base = BASE.exec(text.bare);
  let rest = base ? cut(text, base.index, base.index + base[0].length) : text;
  const years: number[] = [];
  for (const pattern of [PERIOD, FOR_YEAR, FOR_YEAR, FOR_YEAR]) {
    const match = pattern.exec(rest.bare);
    if (!match) continue;
    years.push(Number(match[1] ?? match[2] ?? match[3]));
    rest = cut(rest, match.index, match.index + match[0].length);
  }
  return { text: trim(squeeze(rest)), years, baseYear: base?.[1] ? Number(base[1]) : null };
}

function squeeze(text: Phrase): Phrase {
  let plain = "";
  let bare = "";
  for (let at = 0; at < text.bare.length; at++) {
    if (text.bare[at] === " " && text.bare[at - 1] === " ") continue;
    plain += text.plain[at] ?? "";
    bare += text.bare[at] ?? "";
  }
  return { plain, bare };
}

/** Parts between semicolons, line ends, commas and stops with a space behind, and `và` between two numbers. */
export function clauses(text: Phrase): readonly Phrase[] {
  const parts: Phrase[] = [];
  let from = 0;
  for (const match of text.bare.matchAll(/[;\n]|[,.] (?!\d{3}\b)| va (?=[^;,]{0,60}\d)/g)) {
    if (match[0] === " va " && !/\d/.test(text.bare.slice(from, match.index))) continue;
    parts.push(slice(text, from, match.index));
    from = match.index + match[0].length;
  }
  return [...parts, slice(text, from)].map(trim).filter(({ bare }) => bare !== "");
}
