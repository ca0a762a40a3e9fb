import type { Framework, Profile } from "../../framework";
import { foldBare, remember } from "../../language";
import { isOwnedSheet, type Sheet, type Snapshot } from "../../workbook";
import { agenciesOf } from "./agency";
import { catalogOf, type Catalog } from "./catalog";
import { locate } from "./locate";
import { rememberBySheet } from "./sheet-memory";
import { titleYears } from "./years";
import { gridOf } from "./grid";

export interface Recognised {
  readonly profile: Profile;
  readonly framework: Framework;
  /** 0…1; low where the workbook names neither place nor agency and the first profile of the framework is taken. */
  readonly confidence: number;
}

export interface Candidate {
  readonly profile: Profile;
  readonly framework: Framework;
}

const LINES = 400;

/**
 * Which profile a workbook belongs to: first the framework whose indicators it states, then the place, the agencies and the years it names.
 * Candidates are given in order of preference for a tie; `null` only where there are none.
 */
export function recognise(snapshot: Snapshot, candidates: readonly Candidate[]): Recognised | null {
  const frameworks = [...new Set(candidates.map((candidate) => candidate.framework))];
  const stated = countAll(snapshot, frameworks, candidates);
  const most = Math.max(...stated.values());
  const [usual] = candidates;
  if (most === 0 && usual) return { ...usual, confidence: 0 };
  const lines = textLines(snapshot);
  const key = lines.map(plainWords).join("");
  const years = snapshot.sheets.slice(0, 8).flatMap((sheet) => {
    const grid = gridOf(snapshot, sheet);
    return titleYears(grid, grid.rowNumbers.slice(0, 12)).years;
  });
  const scored = candidates
    .filter((candidate) => stated.get(candidate.framework) === most)
    .map((candidate) => ({ candidate, score: affinity(candidate.profile, lines, key, years) }))
    .sort((a, b) => b.score - a.score);
  const [best] = scored;
  if (!best) return null;
  return { ...best.candidate, confidence: Math.min(1, 0.3 + best.score / 5) };
}

/** Words between single spaces, a space at both ends, so that whole words can be looked for. */
const plainWords = remember((text) => ` ${foldBare(text).replace(/[^\p{L}\p{N}]+/gu, " ")} `);

/** Names are compared only where codes do not settle it. */
function countAll(snapshot: Snapshot, frameworks: readonly Framework[], candidates: readonly Candidate[]): ReadonlyMap<Framework, number> {
  const coded = new Map(frameworks.map((framework) => [framework, countCodes(snapshot, framework)]));
  if (Math.max(...coded.values()) >= 3) return coded;
  return new Map(
    frameworks.map((framework) => [framework, countStated(snapshot, framework, candidates) + 2 * (coded.get(framework) ?? 0)]),
  );
}

function countStated(snapshot: Snapshot, framework: Framework, candidates: readonly Candidate[]): number {
  const profile = candidates.find((candidate) => candidate.framework === framework)?.profile;
  if (!profile) return 0;
  const { tables } = locate(snapshot, { framework, profile });
  return tables.flatMap((table) => table.readings).reduce((sum, reading) => sum + reading.confidence * (reading.nameLikeness ?? 0.5), 0);
}

/** Cells that begin with a dotted code of the framework: quick to count and hard to mistake. */
function countCodes(snapshot: Snapshot, framework: Framework): number {
  const catalog = catalogOf(framework);
  if (!catalog.dotted) return 0;
  const counts = snapshot.sheets
    .filter((sheet) => !isOwnedSheet(sheet.name))
    .map((sheet) => remembered(sheet, [catalog], () => countCodesOn(sheet, catalog)));
  return counts.reduce((sum, count) => sum + count, 0);
}

const remembered = rememberBySheet<number>();

function countCodesOn({ rows }: Sheet, catalog: Catalog): number {
  let count = 0;
  for (const cells of rows.values())
    for (const cell of cells.values()) if (cell.content.kind === "text" && startsWithCode(cell.content.text, catalog)) count++;
  return count;
}

function startsWithCode(text: string, catalog: Catalog): boolean {
  if (!/^[\s"'“(]{0,4}\d/.test(text)) return false;
  const code = catalog.codeIn(text);
  return code !== null && catalog.node(code.canonical)?.indicator != null;
}

/** The first texts of each sheet and the file's name: titles, letterheads, places. */
function textLines(snapshot: Snapshot): readonly string[] {
  const lines = [snapshot.file.replace(/[_\-.]+/g, " ")];
  for (const sheet of snapshot.sheets) {
    if (isOwnedSheet(sheet.name)) continue;
    lines.push(sheet.name);
    for (const cells of sheet.rows.values()) {
      for (const cell of cells.values()) if (cell.content.kind === "text" && cell.content.text.length < 300) lines.push(cell.content.text);
      if (lines.length > LINES) break;
    }
  }
  return lines.slice(0, LINES * 2);
}

function affinity(profile: Profile, lines: readonly string[], key: string, years: readonly number[]): number {
  const place = [profile.place.name, ...profile.place.aliases].some((name) => key.includes(plainWords(name)));
  const agencies = agenciesOf(profile);
  const named = lines.slice(0, 80).some((line) => agencies.named(line) !== null);
  return (place ? 3 : 0) + (named ? 0.8 : 0) + (years.includes(profile.year) ? 0.7 : 0);
}
