import type { ColumnMatch, ColumnRole } from "../reading";
import type { Contents } from "./contents";
import type { Header, HeaderColumn } from "./header";
import type { HeaderMeaning } from "./lexicon";

/** The columns of a table, what stands below their headings, and which of them bear a role already. */
export interface Candidates {
  readonly header: Header;
  readonly contents: ReadonlyMap<number, Contents>;
  readonly taken: ReadonlySet<number>;
}

/** A column that may bear a role, and how well its words and what stands below them agree with it. */
export interface Scored {
  readonly at: HeaderColumn;
  readonly score: number;
  readonly contents: Contents;
}

/** The columns whose heading can mean the role and that bear none yet, the likeliest first. */
export function rank({ header, contents, taken }: Candidates, role: ColumnRole): Scored[] {
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

export function matchOf({ at, score }: Scored, rivals: readonly number[] = [], more: readonly number[] = []): ColumnMatch {
  return { column: at.column, confidence: Math.min(1, Math.max(0, score)), by: "words", words: at.words, rivals, more };
}

export function single(scored: readonly Scored[]): ColumnMatch | null {
  return scored[0] ? matchOf(scored[0]) : null;
}
