import { isNumberLeftOut } from "./missing";
import { plainText } from "./numbers";
import { remember } from "./remember";
import { boundFrom, readChange, readMultiple, readQuantity, readRank, readRankGain } from "./targetGrammar";
import { clauses, phrase, slice, takeYears, trim, type Phrase } from "./targetPhrase";
import type { TargetReading } from "./targetReading";

const LONGEST = 1000;
const NATIONAL = /(?:trung binh|binh quan|mat bang|muc)(?: chung)?(?: cua)? (?:ca nuoc|toan quoc|quoc gia)/;
const BELOW_NATIONAL = /(?:duoi|thap hon|nho hon|kem)(?: so voi)?(?: muc)?(?: diem)? (?:trung binh|binh quan|mat bang)/;
const KEEP = /^(?:giu vung|giu nguyen|giu on dinh|giu|duy tri|on dinh)(?![a-z])/;
const RAISE = /^(?:tang dan|tang|nang cao|nang|cai thien|tang truong)(?: dan| hon| diem so| thu hang| diem| ket qua| so luong| manh)*$/;
const LOWER = /^(?:giam dan|giam|ha)(?: dan| manh| hon)*$/;
/** Verbs that stand between a subject and its target: `Tỷ trọng kinh tế số chiếm khoảng 30%`. */
const VERB =
  / (?=(?:dat|chiem|o muc|tang|giam|len|phan dau|tren|duoi|toi thieu|toi da|khong qua|khong duoi|khoang|it nhat|tu(?= \d))(?: |$))/g;
const MOST_VERBS = 12;

/** Reads a target phrase; a bare number is a bound with operator `=` (the caller applies the indicator's direction). Never throws.
 *
 * Several clauses: each with a year of its own makes milestones; otherwise the first is read, unless a later one says something else of the same kind
 * (`trên 50%, riêng nông thôn trên 30%` is unreadable). A year beside a target that has no field for it makes a single milestone. */
export const readTarget: (text: string) => TargetReading = remember(targetOf, 5_000);

function targetOf(text: string): TargetReading {
  const plain = text.split("\n").map(plainText).join("\n").trim();
  if (plain === "") return { kind: "blank" };
  if (isNumberLeftOut(plain)) return { kind: "declared-missing" };
  if (plain.length > LONGEST) return { kind: "unreadable" };
  return combine(readClauses(phrase(plain)));
}

interface ClauseReading {
  readonly year: number | null;
  readonly target: TargetReading;
}

function readClauses(text: Phrase): readonly ClauseReading[] {
  const readings: ClauseReading[] = [];
  let announced: number | null = null;
  for (const clause of clauses(text)) {
    const { text: rest, years, baseYear } = takeYears(clause);
    const year: number | null = years[0] ?? announced;
    announced = null;
    // `Đến năm 2025, đầu tư đạt …`: the year announces the next clause.
    if (rest.bare === "") announced = year;
    else if (years.length > 1) readings.push({ year: null, target: { kind: "unreadable" } });
    else readings.push({ year, target: inherit(readClause(rest, baseYear), readings.at(-1)?.target) });
  }
  return readings;
}

/** `thứ hạng 13 năm 2027, 11 năm 2029`: a bare number after a rank is a rank. */
function inherit(target: TargetReading, before: TargetReading | undefined): TargetReading {
  const bare = target.kind === "bound" && target.operator === "=" && target.unit === "";
  return before?.kind === "rank" && bare ? { kind: "rank", rank: target.number, of: before.of, year: null } : target;
}

function readClause(text: Phrase, baseYear: number | null): TargetReading {
  const direct = readFrom(text, baseYear);
  if (direct) return direct;
  for (const [count, match] of [...text.bare.matchAll(VERB)].entries()) {
    const later = count < MOST_VERBS ? readFrom(slice(text, match.index + 1), baseYear) : null;
    if (later) return later;
  }
  return { kind: "unreadable" };
}

function readFrom(text: Phrase, baseYear: number | null): TargetReading | null {
  const rest = withoutEffort(text);
  if (NATIONAL.test(rest.bare)) return readNational(rest);
  const keep = KEEP.exec(rest.bare);
  if (keep) return readKeep(slice(rest, keep[0].length));
  if (RAISE.test(rest.bare)) return { kind: "increase" };
  if (LOWER.test(rest.bare)) return { kind: "decrease" };
  return readRankGain(rest) ?? readMultiple(rest, baseYear) ?? readChange(rest, baseYear) ?? readRank(rest) ?? readQuantity(rest);
}

/** Without what every target begins with. */
function withoutEffort(text: Phrase): Phrase {
  const lead =
    /^(?:(?:phan dau|co gang|tiep tuc|muc tieu|chi tieu|binh quan|trung binh|moi nam|hang nam)(?: |:) ?)*/.exec(text.bare)?.[0].length ?? 0;
  return trim(slice(text, lead));
}

function readNational(text: Phrase): TargetReading {
  const share = text.bare.replace(/^100 ?% (?:so |cac )*chi (?:so|tieu)/, "");
  return BELOW_NATIONAL.test(share) || /\d/.test(share) ? { kind: "unreadable" } : { kind: "national-average" };
}

function readKeep(rest: Phrase): TargetReading {
  if (!/\d/.test(rest.bare)) return { kind: "keep" };
  return readRank(rest) ?? boundFrom(readQuantity(rest), ">=") ?? { kind: "unreadable" };
}

function combine(readings: readonly ClauseReading[]): TargetReading {
  const read = readings.filter(({ target }) => target.kind !== "unreadable");
  const [first, ...others] = read;
  if (!first) return { kind: "unreadable" };
  if (others.length === 0) return withYear(first);
  const years = read.map(({ year }) => year);
  if (!years.includes(null) && new Set(years).size === years.length) return { kind: "milestones", steps: read.map(step) };
  const rivals = others.some(({ target }) => rival(first.target, target));
  return rivals ? { kind: "unreadable" } : withYear(first);
}

function step(reading: ClauseReading): { year: number; target: TargetReading } {
  return { year: reading.year ?? 0, target: dated(reading) };
}

/** Another number for the same thing. */
function rival(a: TargetReading, b: TargetReading): boolean {
  const asks = (kind: TargetReading["kind"]): string => (kind === "range" || kind === "about" || kind === "ambiguous" ? "bound" : kind);
  return asks(a.kind) === asks(b.kind) && JSON.stringify(a) !== JSON.stringify(b);
}

function dated({ target, year }: ClauseReading): TargetReading {
  return "year" in target ? { ...target, year } : target;
}

function withYear(reading: ClauseReading): TargetReading {
  const { target, year } = reading;
  if (year === null || "year" in target || target.kind === "ambiguous") return dated(reading);
  return { kind: "milestones", steps: [step(reading)] };
}
