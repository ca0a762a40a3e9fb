import { scanNumber } from "./numberScanner";
import { slice, trim, type Phrase } from "./targetPhrase";
import type { TargetBound, TargetReading } from "./targetReading";

type Operator = TargetBound["operator"];

/** Words before a number, longest first where one begins another. */
const OPERATORS: readonly (readonly [Operator, RegExp])[] = [
  [
    ">=",
    /^(?:>=|=>|≥|toi thieu|it nhat|khong duoi|khong thap hon|khong it hon|khong nho hon|khong kem hon|lon hon hoac bang|dat tu|tu muc|tu|thap nhat)(?= |\d)/,
  ],
  [
    "<=",
    /^(?:<=|=<|≤|toi da|khong qua|khong vuot qua|khong vuot|khong cao hon|khong lon hon|khong tren|khong hon|nho hon hoac bang|nhieu nhat|cao nhat)(?= |\d)/,
  ],
  [">", /^(?:>|tren muc|tren|hon|lon hon|cao hon|nhieu hon|vuot muc|vuot)(?= |\d)/],
  ["<", /^(?:<|duoi muc|duoi|nho hon|thap hon|it hon)(?= |\d)/],
  ["=", /^(?:=|bang)(?= |\d)/],
];
const LEAD =
  /^(?:muc tieu|chi tieu|ke hoach|phan dau|co gang|tiep tuc|du kien|nang|dua|dat duoc|dat|duoc|chiem|o muc|muc|so diem|diem so|trung binh|binh quan|hang nam|moi nam|hoan thanh|len|la|tong diem|diem)(?= |:|>|<|≥|≤|\d) ?:?/;
const ABOUT = /^(?:khoang|xap xi|tam|uoc|chung|≈|~)(?= |\d) ?(?:dat )?/;
const RANGE = /^ ?(%|‰|[a-z]+(?: [a-z]+)?)? ?(?:-|den|toi|~) ?(?=\d)/;
/** Where the unit ends: what follows explains. */
const UNIT_END =
  /[;,(]|(?:^| )(?:trong|so voi|cua|doi voi|vao|va|toan quoc|tro len|tro xuong|hoac|rieng|moi nam|hang nam|neu|theo|den)(?= |$)/;

interface Amount {
  readonly larger: number;
  readonly smaller: number;
  readonly rest: Phrase;
}

function amount(text: Phrase): Amount | null {
  const from = text.bare.startsWith(" ") ? 1 : 0;
  const scanned = scanNumber(text.bare, from);
  return scanned ? { larger: scanned.larger, smaller: scanned.smaller, rest: slice(text, scanned.end) } : null;
}

/** The words behind a number, as written; `null` if they hold other numbers than a denominator. */
function unitOf(rest: Phrase): string | null {
  const end = UNIT_END.exec(rest.bare)?.index ?? rest.bare.length;
  const unit = trim(slice(rest, 0, end)).plain;
  return /\d/.test(unit.replace(/(?:\/ ?|trên )1[0.,]*(?!\d)/gi, "")) || unit.length > 80 ? null : unit;
}

/** A number with what is asked of it: bound, range or "about". `null` if the text is none of these. */
export function readQuantity(text: Phrase): TargetReading | null {
  let rest = strip(text);
  const about = ABOUT.exec(rest.bare);
  if (about) rest = trim(slice(rest, about[0].length));
  const [, pattern, operator] =
    OPERATORS.map(([sign, words]) => [words.exec(rest.bare), words, sign] as const).find(([match]) => match) ?? [];
  if (pattern) rest = strip(slice(rest, pattern.exec(rest.bare)?.[0].length ?? 0));
  const first = amount(rest);
  if (!first) return null;
  const range = readRange(first);
  if (range) return range;
  const unit = unitOf(first.rest);
  if (unit === null) return null;
  if (first.larger !== first.smaller) return { kind: "ambiguous", readings: [first.larger, first.smaller], unit };
  if (about) return { kind: "about", number: first.larger, unit, year: null };
  return { kind: "bound", operator: openEnd(first.rest) ?? operator ?? "=", number: first.larger, unit, year: null };
}

function strip(text: Phrase): Phrase {
  let rest = trim(text);
  for (let match = LEAD.exec(rest.bare); match; match = LEAD.exec(rest.bare)) rest = trim(slice(rest, match[0].length));
  return rest;
}

function openEnd(rest: Phrase): Operator | null {
  if (/tro len|^ ?%?\+$/.test(rest.bare)) return ">=";
  return rest.bare.includes("tro xuong") ? "<=" : null;
}

function readRange(first: Amount): TargetReading | null {
  const between = RANGE.exec(first.rest.bare);
  const second = between ? amount(slice(first.rest, between[0].length)) : null;
  if (!between || !second) return null;
  const unit =
    unitOf(second.rest) ||
    trim(slice(first.rest, 0, (between[1] ?? "").length + 1))
      .plain.replace(/-$/, "")
      .trim();
  if (first.larger !== first.smaller) return { kind: "ambiguous", readings: [first.larger, first.smaller], unit };
  if (second.larger !== second.smaller) return { kind: "ambiguous", readings: [second.larger, second.smaller], unit };
  if (first.larger > second.larger) return { kind: "unreadable" };
  return { kind: "range", low: first.larger, high: second.larger, unit, year: null };
}

const RANK_OF = String.raw`0{0,2}(\d{1,3})(?![\d%.,]|-\d)(?: ?/ ?(\d{1,3}))?`;
const RANKS: readonly RegExp[] = [
  new RegExp(String.raw`(?:nhom|top)(?: dau| cac| co)?(?: cua)? ?${RANK_OF}`),
  new RegExp(
    String.raw`(?:thu hang|xep hang|xep thu|hang thu|vi tri thu|vi tri|thu bac|thu|hang)(?: (?:cao hon|pii|so|thu|tu|trong|la|dat|hang|tren|toi thieu|it nhat|thap nhat|khong thap hon|khong qua)){0,3} ?${RANK_OF}`,
  ),
  new RegExp(
    String.raw`${RANK_OF} (?:cac )?(?:dia phuong|tinh|tinh ?,? ?thanh pho|tinh/thanh pho|tinh thanh)(?: [a-z]+){0,4} (?:dan dau|dung dau|hang dau|cao nhat)`,
  ),
];

/** Cheap look before the full patterns, which few targets need. */
const SPEAKS_OF_RANK = /nhom|top|thu|hang|vi tri|dau|cao nhat/;

/** `thứ hạng 13`, `xếp thứ 4/63`, `nhóm 10`, `tốp 10`, `đứng đầu cả nước`. */
export function readRank(text: Phrase): TargetReading | null {
  for (const pattern of SPEAKS_OF_RANK.test(text.bare) ? RANKS : []) {
    const match = pattern.exec(text.bare);
    if (match && Number(match[1]) > 0) return { kind: "rank", rank: Number(match[1]), of: match[2] ? Number(match[2]) : null, year: null };
  }
  return /^(?:dan|dung) dau(?: ca nuoc| toan quoc)?$/.test(strip(text).bare) ? { kind: "rank", rank: 1, of: null, year: null } : null;
}

/** `mỗi năm tăng ít nhất 01 bậc`. */
export function readRankGain(text: Phrase): TargetReading | null {
  const match =
    /(?:tang|cai thien|nang)(?: len| them)?(?: it nhat| toi thieu| tu)? ?0{0,2}(\d{1,2})(?: ?- ?\d{1,2})? (?:bac|hang|vi tri)(?![a-z])/.exec(
      text.bare,
    );
  return match ? { kind: "rank-gain", steps: Number(match[1]) } : null;
}

const FACTORS: Readonly<Record<string, number>> = {
  ruoi: 1.5,
  doi: 2,
  hai: 2,
  ba: 3,
  bon: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
};
const MULTIPLE =
  /(?:^| )(?:(?:tang|cao) gap|gap|tang)(?: len| hon| it nhat| toi thieu| tren| khoang)? (?:(ruoi|doi)(?![a-z])|(hai|ba|bon|nam|sau|bay|tam|chin|muoi) lan|(?=\d))/;

/** `tăng hai lần`, `gấp đôi`, `tăng 1,5 lần`, `gấp 3`. */
export function readMultiple(text: Phrase, baseYear: number | null): TargetReading | null {
  const match = MULTIPLE.exec(text.bare);
  if (!match) return null;
  const word = match[1] ?? match[2];
  if (word) return { kind: "multiple", factor: FACTORS[word] ?? 1, baseYear };
  const number = amount(slice(text, match.index + match[0].length));
  if (!number || (!match[0].includes("gap") && !/^ ?lan(?![a-z])/.test(number.rest.bare)) || /^ ?%/.test(number.rest.bare)) return null;
  if (number.larger !== number.smaller) return { kind: "ambiguous", readings: [number.larger, number.smaller], unit: "lần" };
  return { kind: "multiple", factor: number.larger, baseYear };
}

const CHANGE =
  /^(?:(?:toc do|muc) )?(tang truong|tang|giam)(?: them| thieu)?(?: (?:trung binh|binh quan|hang nam|moi nam|it nhat|toi thieu|tren|khoang|tu|them|dat|khong duoi|o muc|duoc|hon))*(?= ?\d| [≥>])/;
const CHANGE_TO = /^(tang|giam|nang|ha)(?: dan| manh)?(?: len| xuong)?(?: con| den| dat| muc| thanh)*(?= )/;
const SAYS_TO = / (?:len|xuong|con|den|thanh)(?= )/;

/** `tăng 10%/năm`, `giảm 3 - 5%`: against last year; `tăng lên 50%`, `giảm còn dưới 3%`: a bound. */
export function readChange(text: Phrase, baseYear: number | null): TargetReading | null {
  const to = CHANGE_TO.exec(text.bare);
  if (to && SAYS_TO.test(` ${to[0]} `))
    return boundFrom(readQuantity(slice(text, to[0].length)), to[1] === "giam" || to[1] === "ha" ? "<=" : ">=");
  const match = CHANGE.exec(text.bare);
  const read = match ? readQuantity(slice(text, match[0].length)) : null;
  if (!match || !read) return null;
  if (read.kind === "ambiguous") return read;
  if (read.kind !== "bound" && read.kind !== "range") return null;
  const [low, high] = read.kind === "bound" ? [read.number, read.number] : [read.low, read.high];
  const unit = /^[%]/.test(read.unit) && !/^% ?điểm/i.test(read.unit) ? "percent" : "absolute";
  const sign = match[1] === "giam" ? -1 : 1;
  return { kind: "growth", low: sign === 1 ? low : -high, high: sign === 1 ? high : -low, unit, baseYear };
}

/** A number without words is the least (or most) where the sentence says "keep" or "raise to". */
export function boundFrom(read: TargetReading | null, operator: Operator): TargetReading | null {
  return read?.kind === "bound" && read.operator === "=" ? { ...read, operator } : read;
}
