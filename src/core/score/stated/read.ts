import { isDateFormat, readNumber } from "../../../language";
import type { CellRef, Sheet } from "../../../workbook";
import { catalogOf, type Catalog } from "../../locate/catalog";
import { gridOf, type Grid } from "../../locate/grid";
import type { Table } from "../../reading";
import type { CheckContext } from "../../rules/context";
import { nodeOfRow } from "./node-of-row";
import { scoreHeaders, type ScoreHeader } from "./header";

/** A published score as a cell states it. */
export interface StatedScore {
  /** The node's code. */
  readonly code: string;
  readonly at: CellRef;
  readonly number: number;
  /** A score that is typed was rounded to so many decimals; `null`: it is computed, and not rounded. */
  readonly decimals: number | null;
}

/** One column of scores: those of one place and one year. */
export interface ScoreColumn {
  readonly sheet: string;
  readonly header: CellRef;
  readonly year: number | null;
  /** The column that was read as the value of an indicator table. */
  readonly isValue: boolean;
  /** By code; a node that is stated twice is not among them. */
  readonly scores: ReadonlyMap<string, StatedScore>;
}

/** Fewer rows may be about anything. */
const FEWEST = 2;

const known = new WeakMap<CheckContext["located"], readonly ScoreColumn[]>();

/**
 * The published scores that a workbook states: columns headed `Điểm` whose rows name nodes of the framework, on visible sheets of the
 * user's. A column of which most numbers lie outside 0…100 is on another scale and not among them.
 */
export function statedScores(context: CheckContext): readonly ScoreColumn[] {
  const { snapshot, located, framework } = context;
  const before = known.get(located);
  if (before !== undefined) return before;
  const catalog = catalogOf(framework);
  const sheets = snapshot.sheets.filter(({ name, visibility }) => visibility === "visible" && !name.startsWith("PII - "));
  const found = sheets.flatMap((sheet) => onSheet(context, catalog, sheet));
  known.set(located, found);
  return found;
}

function onSheet({ snapshot, located }: CheckContext, catalog: Catalog, sheet: Sheet): readonly ScoreColumn[] {
  const grid = gridOf(snapshot, sheet);
  const headers = scoreHeaders(grid);
  if (headers.length === 0) return [];
  const tables = located.tables.filter((table) => table.sheet === sheet.name);
  return headers.flatMap((header) => {
    const table = tables.find(({ columns }) => [columns.value, columns.previous].some((match) => match?.column === header.column));
    // Under a unit of its own each number is an indicator's value, whatever the heading says; so are targets.
    if (table?.columns.unit !== undefined || tables.some(({ columns }) => columns.target?.column === header.column)) return [];
    const below = headers.find(({ row, column }) => column === header.column && row > header.row)?.row ?? Infinity;
    const scores = scoresBelow({ grid, catalog, tables }, header, below);
    const column = { sheet: sheet.name, header: { sheet: sheet.name, row: header.row, column: header.column }, year: header.year };
    return scores === null ? [] : [{ ...column, isValue: table !== undefined, scores }];
  });
}

interface Place {
  readonly grid: Grid;
  readonly catalog: Catalog;
  readonly tables: readonly Table[];
}

function scoresBelow({ grid, catalog, tables }: Place, header: ScoreHeader, below: number): ReadonlyMap<string, StatedScore> | null {
  const readings = new Map(tables.flatMap((table) => table.readings.map((reading) => [reading.row, reading])));
  const found = new Map<string, StatedScore | null>();
  for (const row of grid.rowNumbers) {
    if (row <= header.row || row >= below) continue;
    const stated = numberAt(grid, row, header.column);
    const reading = readings.get(row);
    if (stated === null || (reading !== undefined && reading.component !== null)) continue;
    const code = reading?.indicator ?? nodeOfRow(grid, catalog, row, header.column)?.code;
    if (code !== undefined) found.set(code, found.has(code) ? null : { ...stated, code });
  }
  const scores = new Map([...found].flatMap(([code, score]) => (score === null ? [] : [[code, score] as const])));
  const outside = [...scores.values()].filter(({ number }) => number < 0 || number > 100).length;
  return scores.size < FEWEST || outside * 2 > scores.size ? null : evenDecimals(scores);
}

function numberAt(grid: Grid, row: number, column: number): Omit<StatedScore, "code"> | null {
  const { at, content, formula, style } = grid.reading(row, column);
  if (content?.kind === "number" && !isDateFormat(style.numberFormat) && Number.isFinite(content.number)) {
    return { at, number: content.number, decimals: formula === null ? decimalsOf(content.number) : null };
  }
  const read = content?.kind === "text" ? readNumber(grid.text(row, column)) : null;
  return read?.kind === "number" && !read.percent ? { at, number: read.number, decimals: decimalsOf(read.number) } : null;
}

/** Of 0.1 + 0.2 it is 1: digits beyond the 12th are noise. */
function decimalsOf(number: number): number {
  const [digits = "", exponent = "0"] = Math.abs(Number(number.toPrecision(12)))
    .toExponential()
    .split("e");
  return Math.max(0, (digits.split(".")[1]?.length ?? 0) - Number(exponent));
}

/** A typed 50,7 among numbers with two decimals is 50,70. */
function evenDecimals(scores: ReadonlyMap<string, StatedScore>): ReadonlyMap<string, StatedScore> {
  const counts = new Map<number, number>();
  for (const { decimals } of scores.values()) if (decimals !== null) counts.set(decimals, (counts.get(decimals) ?? 0) + 1);
  const usual = [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
  return new Map(
    [...scores].map(([code, score]) => [code, { ...score, decimals: score.decimals === null ? null : Math.max(score.decimals, usual) }]),
  );
}
