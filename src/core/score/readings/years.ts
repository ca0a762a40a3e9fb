import { nodeByCode, type FrameworkNode } from "../../../framework";
import { compareUnits, foldBare, likeness, readUnit } from "../../../language";
import { cellName, sheetNamed } from "../../../workbook";
import { locate } from "../../locate";
import type { Reading, Table } from "../../reading";
import { scoreAttainment, type Aim } from "../attainment";
import { pillarsOf } from "../pillars";
import { scoreOf, type Scores } from "../scores";
import type { JudgedReadings, ScoreInput, ScoreInputs } from "./inputs";

/** Why this year's number must not silently be held against last year's. */
export type Incomparable =
  /** The name in last year's table, or the framework's, is another. */
  | { readonly why: "renamed"; readonly now: string; readonly then: string }
  /** The unit in last year's table, or the framework's, is another. */
  | { readonly why: "other-unit"; readonly now: string; readonly then: string }
  /** The row's own note says that name or reckoning have changed. */
  | { readonly why: "redefined"; readonly note: string };

/** One leaf in both years; `refused` where the numbers may not measure the same. */
export interface YearPair {
  readonly input: ScoreInput;
  readonly value: number;
  readonly previous: number;
  readonly refused: Incomparable | null;
}

/** A computed node in both years, over exactly the leaves that have a score in both. */
export interface NodeYears {
  readonly node: FrameworkNode;
  readonly value: number;
  readonly previous: number;
}

export interface YearOnYear {
  readonly pairs: readonly YearPair[];
  /** The root and the pillars; those without a score in both years are left out. */
  readonly nodes: readonly NodeYears[];
  /** How many leaves the comparison of the nodes rests on. */
  readonly compared: number;
}

/** Names of the same indicator in two editions differ in a word or two; below this they are two indicators. */
const SAME_NAME = 0.7;
/** A shortened name of the framework's has been matched already; only one that is all but another is doubted. */
const FRAMEWORK_NAME = 0.45;
const CHANGED =
  /(?:thay doi|doi|dieu chinh|sua doi|cap nhat) (?:cach tinh|phuong phap|cong thuc|dinh nghia|noi ham|ten|don vi|pham vi|mau so|nguon)|chi so moi|khong so sanh duoc|tach tu|gop tu|hop nhat/;

/**
 * This year's attainment against last year's, both held against this year's targets and over the same leaves. Indicators that were renamed
 * or redefined are named and left out.
 */
export function yearOnYear(judged: JudgedReadings, { framework, inputs }: ScoreInputs): YearOnYear {
  const before = readingsOfYearBefore(judged);
  const pairs = [...inputs.values()].flatMap((input): readonly YearPair[] => {
    const { value, previous } = input;
    if (value === null || previous === null) return [];
    return [{ input, value: value.number, previous: previous.number, refused: refusalOf(judged, input, before) }];
  });
  const common = pairs.filter(({ refused, input }) => refused === null && input.goal !== null);
  const scored = (number: (pair: YearPair) => number): Scores =>
    scoreAttainment(
      framework,
      new Map(common.map((pair): [string, Aim] => [pair.input.code, { value: number(pair), goal: pair.input.goal }])),
      judged.profile,
    );
  const [now, then] = [scored(({ value }) => value), scored(({ previous }) => previous)];
  const roots = framework.nodes.filter(({ parent, indicator }) => parent === null && indicator === null);
  const shown = [...new Set([...roots, ...pillarsOf(framework)])];
  const nodes = shown.flatMap((node): readonly NodeYears[] => {
    const [is, was] = [scoreOf(now, node.code), scoreOf(then, node.code)];
    return is !== null && was !== null && "value" in is && "value" in was ? [{ node, value: is.value, previous: was.value }] : [];
  });
  return { pairs, nodes, compared: common.length };
}

/**
 * The rows of tables of the year before, by indicator (and component). A check passes over last year's sheet where this year's states the same
 * indicators, so the sheets that it left aside are read once more for that year.
 */
function readingsOfYearBefore(judged: JudgedReadings): ReadonlyMap<string, Reading> {
  const { snapshot, framework } = judged;
  const profile = { ...judged.profile, year: judged.profile.year - 1 };
  const taken = new Set(judged.located.tables.map(({ sheet }) => sheet));
  const aside = snapshot.sheets.filter(
    ({ name, visibility }) => visibility === "visible" && !taken.has(name) && !name.startsWith("PII - "),
  );
  const tables = aside.length === 0 ? [] : locate({ ...snapshot, sheets: aside }, { framework, profile }).tables;
  const then = [...judged.located.tables, ...tables].filter((table) => isOfYear(table, profile.year));
  return new Map(then.flatMap(({ readings }) => readings).map((reading) => [keyOf(reading), reading]));
}

function isOfYear({ years }: Table, year: number): boolean {
  return years.value === null ? years.title.length === 1 && years.title[0] === year : years.value === year;
}

function keyOf({ indicator, component }: Pick<Reading, "indicator" | "component">): string {
  return `${indicator} ${component ?? ""}`;
}

function refusalOf(judged: JudgedReadings, input: ScoreInput, before: ReadonlyMap<string, Reading>): Incomparable | null {
  const { reading } = input;
  if (reading === null) return null;
  const note = changeNote(judged, reading);
  if (note !== null) return { why: "redefined", note };
  const then = before.get(keyOf(reading));
  if (then !== undefined && then !== reading) return betweenRows(reading, then);
  const name = nodeByCode(judged.framework, input.indicator)?.name.vi ?? input.indicator;
  const isOther = reading.writtenName !== "" && (reading.nameLikeness ?? 1) < FRAMEWORK_NAME;
  return isOther ? { why: "renamed", now: reading.writtenName, then: name } : null;
}

function betweenRows(now: Reading, then: Reading): Incomparable | null {
  const names = [now.writtenName, then.writtenName] as const;
  if (names.every((name) => name !== "") && likeness(names[0], names[1]) < SAME_NAME)
    return { why: "renamed", now: names[0], then: names[1] };
  const [unit, unitThen] = [now.unit?.text.trim() ?? "", then.unit?.text.trim() ?? ""];
  return unit !== "" && unitThen !== "" && differ(unit, unitThen) ? { why: "other-unit", now: unit, then: unitThen } : null;
}

function differ(now: string, then: string): boolean {
  const [a, b] = [readUnit(now), readUnit(then)];
  const compared = a === null || b === null ? null : compareUnits(a, b);
  return compared === null ? foldBare(now) !== foldBare(then) : compared.kind === "different" || compared.kind === "scale";
}

/** What the row's note, or the note on last year's cell, says of a change; `null`: nothing. */
function changeNote({ snapshot }: JudgedReadings, { note, previous }: Reading): string | null {
  const onCell = previous && sheetNamed(snapshot, previous.at.sheet)?.notes[cellName(previous.at)];
  const found = [note?.text ?? "", onCell ?? ""].find((text) => CHANGED.test(foldBare(text.slice(0, 500))));
  return found ?? null;
}
