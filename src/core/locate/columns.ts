import type { ColumnMatch, ColumnRole } from "../reading";
import type { Catalog } from "./catalog";
import { contentsOf } from "./contents";
import type { Grid } from "./grid";
import type { Header } from "./header";
import { takeNumbers, type ReportingYears } from "./number-columns";
import { matchOf, rank, single, type Candidates, type Scored } from "./ranked";

export type Columns = Partial<Record<ColumnRole, ColumnMatch>>;

const SAMPLE = 60;

/**
 * Which column holds what: by the words of the header, checked against what stands below them. A role that no column can be found for is absent.
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
  const candidates: Candidates = { header, contents, taken };
  const scored = (role: ColumnRole): Scored[] => rank(candidates, role);

  take("code", single(scored("code").filter(({ score }) => score >= 0.3)));
  take("name", nameColumn(candidates, scored("name")));
  if (!columns.code) take("code", codeByContent(candidates));
  take("ordinal", single(scored("ordinal")));
  take("unit", single(scored("unit").filter(({ score }) => score >= 0.3)));
  takeNumbers(candidates, years, take);
  take("evidence", evidenceColumn(scored("evidence")));
  for (const role of ["source", "agency", "note", "numerator", "denominator"] as const) take(role, single(scored(role)));
  return columns;
}

/** The column where the indicators' names stand: what is in it decides, since a heading merged over several columns names them all alike. */
function nameColumn({ header, contents, taken }: Candidates, scored: readonly Scored[]): ColumnMatch | null {
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

function codeByContent({ header, contents, taken }: Candidates): ColumnMatch | null {
  const best = header.columns.find((at) => {
    const content = contents.get(at.column);
    return content && !taken.has(at.column) && content.filled >= 2 && content.codes >= 0.7 && content.names() < 0.3;
  });
  return best ? { column: best.column, confidence: 0.8, by: "content", words: best.words, rivals: [], more: [] } : null;
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
