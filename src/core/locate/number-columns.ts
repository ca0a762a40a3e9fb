import { foldBare } from "../../language";
import type { ColumnMatch, ColumnRole } from "../reading";
import { matchOf, rank, single, type Candidates, type Scored } from "./ranked";

/** The year being reported, and the years that the lines above the table speak of. */
export interface ReportingYears {
  readonly year: number;
  readonly title: readonly number[];
}

type Take = (role: ColumnRole, match: ColumnMatch | null) => void;

/** Value, last year's value and target: the columns that bear years. */
export function takeNumbers(candidates: Candidates, { year, title }: ReportingYears, take: Take): void {
  const values = measured(wholeYears(rank(candidates, "value")), year);
  // Under a title of this year a lone column of an earlier one is last year's: this year's is missing.
  const isBehind =
    title.includes(year) &&
    values.length > 0 &&
    values.every(({ at }) => at.reading?.year === values[0]?.at.reading?.year) &&
    (values[0]?.at.reading?.year ?? year) < year;
  const value = isBehind ? null : valueColumn(values, year);
  take("value", value ?? (isBehind ? null : unnamedNumbers(candidates)));
  const valueYear = value ? (candidates.header.columns.find(({ column }) => column === value.column)?.reading?.year ?? year) : year;
  const said = wholeYears(rank(candidates, "previous")).filter(({ at }) => (at.reading?.year ?? valueYear - 1) < valueYear);
  const earlier = values
    .filter(({ at }) => !candidates.taken.has(at.column) && at.reading?.year != null && at.reading.year < valueYear)
    .filter(({ at }) => !isGraded(at.parts) || (value !== null && isGraded([foldBare(value.words)])))
    .sort((a, b) => (b.at.reading?.year ?? 0) - (a.at.reading?.year ?? 0) || b.score - a.score);
  take("previous", single(said.length > 0 ? said : earlier));
  take("target", targetColumn(rank(candidates, "target"), year));
}

/** Beside what was measured ("Giá trị"), its score and its rank ("Điểm", "Hạng") of the same year are not meant. */
function measured(values: readonly Scored[], year: number): readonly Scored[] {
  const plain = values.filter(({ at }) => !isGraded(at.parts));
  return plain.some(({ at }) => (at.reading?.year ?? year) === year) ? plain : values;
}

/** "Điểm PII 2023", "Hạng năm 2023": what the year's value was worth, not the value, unless this year's column gives the same. */
function isGraded(parts: readonly string[]): boolean {
  return parts.some((part) => /\b(diem|hang|bac|score|rank)\b/.test(part.replace(/\([^()]*\)/g, "")));
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
function unnamedNumbers({ header, contents, taken }: Candidates): ColumnMatch | null {
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
