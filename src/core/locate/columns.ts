import { readNumber, readUnit } from "../../language";
import type { ColumnMatch, ColumnRole } from "../reading";
import type { Catalog } from "./catalog";
import type { Grid } from "./grid";
import type { Header, HeaderColumn } from "./header";
import type { HeaderMeaning } from "./lexicon";

export type Columns = Partial<Record<ColumnRole, ColumnMatch>>;

/** The year being reported, and the years that the lines above the table speak of. */
export interface ReportingYears {
  readonly year: number;
  readonly title: readonly number[];
}

/** What stands in a column below the header, counted over a sample of rows. Shares are of the filled cells. */
interface Contents {
  readonly filled: number;
  readonly numbers: number;
  readonly codes: number;
  readonly names: () => number;
  readonly units: () => number;
}

const SAMPLE = 60;

/** The columns in which what stands there decides; in others it only matters whether anything does. */
const TELLING: ReadonlySet<HeaderMeaning> = new Set(["code", "name", "unit", "value", "previous", "target", "numerator", "denominator"]);

/**
 * Which column holds what: by the words of the header, checked against what stands below them.  * A role that no column can be found for is absent.
 */
export function assignColumns(grid: Grid, header: Header, bodyRows: readonly number[], catalog: Catalog, years: ReportingYears): Columns {
  const sample = bodyRows.slice(0, SAMPLE);
  const contents = new Map(header.columns.map((at) => [at.column, contentsOf(grid, sample, at, catalog)]));
  const columns: Columns = {};
  const taken = new Set<number>();
  const take = (role: ColumnRole, match: ColumnMatch | null): void => {
    if (!match) return;
    columns[role] = match;
    taken.add(match.column);
    for (const more of match.more) taken.add(more);
  };
  const scored = (role: ColumnRole): Scored[] => rank(header, role, contents, taken);

  take("code", single(scored("code").filter(({ score }) => score >= 0.3)));
  take("name", nameColumn(header, contents, taken, scored("name")));
  if (!columns.code) take("code", codeByContent(header, contents, taken));
  take("ordinal", single(scored("ordinal")));
  take("unit", single(scored("unit").filter(({ score }) => score >= 0.3)));
  takeNumbers(header, contents, taken, years, take);
  take("evidence", evidenceColumn(scored("evidence")));
  for (const role of ["source", "agency", "note", "numerator", "denominator"] as const) take(role, single(scored(role)));
  return columns;
}

interface Scored {
  readonly at: HeaderColumn;
  readonly score: number;
  readonly contents: Contents;
}

function rank(header: Header, role: ColumnRole, contents: ReadonlyMap<number, Contents>, taken: ReadonlySet<number>): Scored[] {
  const scored: Scored[] = [];
  for (const at of header.columns) {
    const content = contents.get(at.column);
    if (!content || taken.has(at.column) || !at.reading) continue;
    const words = at.reading.meaning === role ? at.reading.weight : secondMeaning(at, role);
    if (words > 0) scored.push({ at, contents: content, score: words * agreement(role, content) });
  }
  return scored.sort((a, b) => b.score - a.score || a.at.column - b.at.column);
}

/** "Chỉ số" can head the codes as well as the names, "Đơn vị" a unit as well as an agency, "Chỉ tiêu" a name as well as a target. */
const SECOND: readonly (readonly [HeaderMeaning, ColumnRole, RegExp, number])[] = [
  ["name", "code", /^(chi so|tieu chi|chi tieu)$/, 0.45],
  ["name", "target", /^(chi tieu|chi tieu nam 20\d\d)$/, 0.5],
  ["unit", "agency", /^(don vi|dv)$/, 0.4],
  ["code", "name", /^(chi so)$/, 0.6],
];

function secondMeaning(at: HeaderColumn, role: ColumnRole): number {
  const last = at.parts.at(-1) ?? "";
  const found = SECOND.find(([meaning, other, words]) => meaning === at.reading?.meaning && other === role && words.test(last));
  return found?.[3] ?? 0;
}

/** How well what stands in a column agrees with a role; 1 where it says nothing. */
function agreement(role: ColumnRole, { filled, numbers, codes, names, units }: Contents): number {
  if (filled === 0) return 0.8;
  switch (role) {
    case "code":
      return 0.35 + 0.65 * codes;
    case "name":
      return 0.3 + 0.7 * Math.max(names(), names() > 0 ? 0.6 : 0) - (codes > 0.8 && names() < 0.2 ? 0.25 : 0);
    case "unit":
      return 0.5 + 0.5 * units();
    case "value":
    case "previous":
    case "numerator":
    case "denominator":
      return 0.5 + 0.5 * numbers;
    default:
      return 1;
  }
}

function matchOf({ at, score }: Scored, rivals: readonly number[] = [], more: readonly number[] = []): ColumnMatch {
  return { column: at.column, confidence: Math.min(1, Math.max(0, score)), by: "words", words: at.words, rivals, more };
}

function single(scored: readonly Scored[]): ColumnMatch | null {
  return scored[0] ? matchOf(scored[0]) : null;
}

/** The column where the indicators' names stand: what is in it decides, since a heading merged over several columns names them all alike. */
function nameColumn(
  header: Header,
  contents: ReadonlyMap<number, Contents>,
  taken: ReadonlySet<number>,
  scored: readonly Scored[],
): ColumnMatch | null {
  const byNames = [...scored].sort(
    (a, b) => b.contents.names() * b.contents.filled - a.contents.names() * a.contents.filled || b.score - a.score,
  );
  if (byNames[0]) return matchOf(byNames[0]);
  const best = header.columns
    .map((at) => ({ at, names: contents.get(at.column)?.names() ?? 0, filled: contents.get(at.column)?.filled ?? 0 }))
    .filter(({ at, names, filled }) => !taken.has(at.column) && names >= 0.4 && filled >= 2)
    .sort((a, b) => b.names * b.filled - a.names * a.filled)[0];
  return best ? { column: best.at.column, confidence: 0.6 * best.names, by: "content", words: best.at.words, rivals: [], more: [] } : null;
}

function codeByContent(header: Header, contents: ReadonlyMap<number, Contents>, taken: ReadonlySet<number>): ColumnMatch | null {
  const best = header.columns.find((at) => {
    const content = contents.get(at.column);
    return content && !taken.has(at.column) && content.filled >= 2 && content.codes >= 0.7 && content.names() < 0.3;
  });
  return best ? { column: best.column, confidence: 0.8, by: "content", words: best.words, rivals: [], more: [] } : null;
}

type Take = (role: ColumnRole, match: ColumnMatch | null) => void;

/** Value, last year's value and target: the columns that bear years. */
function takeNumbers(
  header: Header,
  contents: ReadonlyMap<number, Contents>,
  taken: ReadonlySet<number>,
  { year, title }: ReportingYears,
  take: Take,
): void {
  const values = wholeYears(rank(header, "value", contents, taken));
  // Under a title of this year a lone column of an earlier one is last year's: this year's is missing.
  const isBehind =
    title.includes(year) &&
    values.length > 0 &&
    values.every(({ at }) => at.reading?.year === values[0]?.at.reading?.year) &&
    (values[0]?.at.reading?.year ?? year) < year;
  const value = isBehind ? null : valueColumn(values, year);
  take("value", value ?? (isBehind ? null : unnamedNumbers(header, contents, taken)));
  const valueYear = value ? (header.columns.find(({ column }) => column === value.column)?.reading?.year ?? year) : year;
  const said = wholeYears(rank(header, "previous", contents, taken)).filter(({ at }) => (at.reading?.year ?? valueYear - 1) < valueYear);
  const earlier = values
    .filter(({ at }) => !taken.has(at.column) && at.reading?.year != null && at.reading.year < valueYear)
    .sort((a, b) => (b.at.reading?.year ?? 0) - (a.at.reading?.year ?? 0) || b.score - a.score);
  take("previous", single(said.length > 0 ? said : earlier));
  take("target", targetColumn(rank(header, "target", contents, taken), year));
}

/** Quarters and half years are not the year's value, unless there is nothing else. */
function wholeYears(scored: readonly Scored[]): readonly Scored[] {
  const whole = scored.filter(({ at }) => at.reading?.partial !== true);
  return whole.length > 0 ? whole : scored;
}

/** The column of the reporting year; else one that names no year; else the latest year. */
function valueColumn(values: readonly Scored[], year: number): ColumnMatch | null {
  const ofYear = values.filter(({ at }) => at.reading?.year === year);
  const yearless = values.filter(({ at }) => at.reading?.year == null);
  const latest = Math.max(...values.map(({ at }) => at.reading?.year ?? 0));
  const group = ofYear.length > 0 ? ofYear : yearless.length > 0 ? yearless : values.filter(({ at }) => at.reading?.year === latest);
  const [best] = group;
  return best ? matchOf(best, rivalsOf(best, [...ofYear, ...yearless])) : null;
}

/** Columns of numbers that could as well be meant: of the same year, or of none and about as sure by their words; filled if the best is. */
function rivalsOf(best: Scored, group: readonly Scored[]): readonly number[] {
  return group
    .filter((other) => other !== best && other.contents.numbers >= 0.5 === best.contents.numbers >= 0.5)
    .filter((other) => best.score - other.score < (isSameYear(other, best) ? 0.35 : 0.12) && lead(best, other) < CLEAR_LEAD)
    .filter((other) => other.contents.filled > 0 === best.contents.filled > 0 && other.contents.filled >= best.contents.filled * 0.5)
    .map((other) => other.at.column);
}

/** "Giá trị năm 2024" beside "Số lượng năm 2024" is clear. */
const CLEAR_LEAD = 0.25;

/** How much surer the words of one column are, whatever stands below them. */
function lead(best: Scored, other: Scored): number {
  return (best.at.reading?.weight ?? 0) - (other.at.reading?.weight ?? 0);
}

function isSameYear(other: Scored, best: Scored): boolean {
  return other.at.reading?.year != null && other.at.reading.year === best.at.reading?.year;
}

/** A column of numbers under no heading at all, if there is just one. */
function unnamedNumbers(header: Header, contents: ReadonlyMap<number, Contents>, taken: ReadonlySet<number>): ColumnMatch | null {
  const unnamed = header.columns.filter((at) => {
    const content = contents.get(at.column);
    return at.words === "" && content && !taken.has(at.column) && content.filled >= 3 && content.numbers >= 0.6;
  });
  const [only] = unnamed;
  return only && unnamed.length === 1 ? { column: only.column, confidence: 0.5, by: "content", words: "", rivals: [], more: [] } : null;
}

/** The target of the year, else one without a year, else the next milestone; a target of years gone by is none. */
function targetColumn(targets: readonly Scored[], year: number): ColumnMatch | null {
  const distance = ({ at }: Scored): number => (at.reading?.year == null ? 0.5 : at.reading.year - year);
  const open = targets.filter((target) => distance(target) >= 0).sort((a, b) => distance(a) - distance(b) || b.score - a.score);
  return single(open);
}

/** Number, date, name and file of a document may stand in columns of their own: the one with the number leads, the others belong to it. */
function evidenceColumn(scored: readonly Scored[]): ColumnMatch | null {
  if (scored.length === 0) return null;
  // A date or an abstract belongs to a document, and is none alone.
  if ((scored[0]?.score ?? 0) < 0.5) return null;
  const number = scored.find(({ at }) => /so,? ?(va )?ki hieu|so van ban|van ban|minh chung/.test(at.parts.at(-1) ?? ""));
  const main = number ?? scored[0];
  if (!main) return null;
  const more = scored.filter((other) => other !== main).map(({ at }) => at.column);
  return matchOf(
    main,
    [],
    more.sort((a, b) => a - b),
  );
}

function contentsOf(grid: Grid, rows: readonly number[], { column, reading }: HeaderColumn, catalog: Catalog): Contents {
  let [filled, numbers, codes] = [0, 0, 0];
  const names: string[] = [];
  const units: string[] = [];
  const tells = reading === null || TELLING.has(reading.meaning);
  for (const row of rows) {
    const cell = grid.cell(row, column);
    const text = cell ? grid.text(row, column).trim() : "";
    if (!cell || text === "") continue;
    filled++;
    if (!tells) continue;
    const code = catalog.codeIn(text);
    if (code?.rest === "" && (catalog.node(code.canonical) || code.canonical.split(".").length >= 3)) codes++;
    if (cell.content.kind !== "text") {
      numbers++;
      continue;
    }
    const kind = readNumber(text).kind;
    if (kind !== "text" && kind !== "blank") numbers++;
    else if (text.length > 12) names.push(code?.rest || text);
    if (text.length <= 40 && kind === "text") units.push(text);
  }
  const share = (count: number): number => (filled === 0 ? 0 : count / filled);
  return {
    filled,
    numbers: share(numbers),
    codes: share(codes),
    names: later(() => share(names.filter((name) => catalog.likenessToAny(name) >= 0.6).length)),
    units: later(() => share(units.filter(isUnit).length)),
  };
}

/** Dear to find out and asked of few columns. */
function later(find: () => number): () => number {
  let found: number | undefined;
  return () => (found ??= find());
}

const UNIT_BASES = new Set(["%", "", "diem", "dong"]);

function isUnit(text: string): boolean {
  const unit = readUnit(text);
  return unit !== null && (text.length <= 12 || UNIT_BASES.has(unit.base) || unit.per !== null);
}
