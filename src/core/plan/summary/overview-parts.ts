import type { Framework } from "../../../framework";
import type { Area, OwnedCell } from "../../../workbook";
import { figure, formula, text } from "./cells";
import { shownScore, type Drawing } from "./drawing";
import { quoted } from "./formulas";
import { decimals, LOOKS, percent } from "./looks";
import type { NodeRow, Summary } from "./model";
import { cellRef, OVERVIEW_COLUMNS as C } from "./places";

/** Nodes of one level (the seven pillars) with the charts that show them. */
export interface PartsBlock {
  readonly rows: readonly NodeRow[];
  readonly level: string;
  /** Row of the first part. */
  readonly first: number;
  readonly charts: readonly {
    readonly kind: "bar" | "radar";
    readonly at: Area;
    readonly rows: { readonly from: number; readonly to: number };
  }[];
  /** The last row that it takes. */
  readonly end: number;
}

/** Below the heading and the counts. */
const TOP = 17;
/** A level with fewer nodes has nothing to compare, one with more does not fit into a chart. */
const [FEWEST, MOST] = [3, 15];
const CHART_ROWS = 17;

/** The first level from the top that is worth a chart; nothing where there is none. */
export function partsBlock({ rows }: Summary, framework: Framework): PartsBlock {
  const level = framework.levels.map(({ id }) => id).find((id) => fits(framework.nodes.filter((node) => node.level === id).length)) ?? "";
  const parts = rows.filter(({ node, shown }) => shown && node.level === level);
  const first = TOP + 2;
  if (parts.length === 0) return { rows: [], level, first, charts: [], end: TOP - 2 };
  const last = first + parts.length - 1;
  const end = Math.max(last + 1 + CHART_ROWS, first + CHART_ROWS);
  const place = { rows: { from: first, to: last } };
  const bar = { kind: "bar", ...place, at: { top: last + 2, bottom: end, left: 1, right: C.target } } as const;
  const radar = { kind: "radar", ...place, at: { top: TOP + 1, bottom: end, left: C.gap, right: C.source } } as const;
  return { rows: parts, level, first, end, charts: parts.length < FEWEST ? [bar] : [bar, radar] };
}

function fits(count: number): boolean {
  return count >= FEWEST && count <= MOST;
}

/** Names that are longer leave no room for the charts; their codes stand there instead. */
const LONGEST_LABEL = 50;

/** Where the labels of the charts stand. */
export function labelColumn({ rows }: PartsBlock, language: Drawing["language"]): number {
  return rows.some(({ node }) => node.name[language].length > LONGEST_LABEL) ? C.code : C.name;
}

/** Else its bars would all be missing. */
export function hasLastYear({ rows }: PartsBlock): boolean {
  return rows.some(({ scores }) => "value" in scores.previous);
}

/**
 * The label of a part, with what is missing of it. Charts draw a word as 0 (Excel) or as nothing (LibreOffice), and an error in its place
 * would stand on a paper that is signed: so the label says it, in every program alike.
 */
function labelCell({ words, language }: Drawing, parts: PartsBlock, part: NodeRow, row: number): OwnedCell {
  const { score, lastYear } = words.overview.gap;
  const column = labelColumn(parts, language);
  const [label, look] = column === C.code ? [part.node.code, LOOKS.centred] : [part.node.name[language], LOOKS.line];
  const [value, before] = [cellRef(row, C.value), cellRef(row, C.previous)];
  const second = hasLastYear(parts) ? `IF(ISNUMBER(${before}),"",${quoted(lastYear)})` : `""`;
  const { attainment, previous } = part.scores;
  const gap = !("value" in attainment) ? score : hasLastYear(parts) && !("value" in previous) ? lastYear : "";
  return formula(row, column, `${quoted(label)}&IF(ISNUMBER(${value}),${second},${quoted(score)})`, label + gap, look);
}

/** The table that the charts show. */
export function partCells(drawing: Drawing, parts: PartsBlock): OwnedCell[] {
  const { rows, first, level } = parts;
  const { overview } = drawing.words;
  if (rows.length === 0) return [];
  const name = nodeLevelName(drawing, level);
  const heads = [
    [C.order, overview.columns.order],
    [C.code, overview.columns.code],
    [C.name, name],
    [C.unit, overview.columns.coverage],
    [C.previous, overview.lastYear],
    [C.value, overview.thisYear(drawing.year)],
    [C.target, overview.target],
  ] as const;
  return [
    text(first - 2, 1, overview.parts(name), LOOKS.section),
    ...heads.map(([column, label]) => text(first - 1, column, label, LOOKS.tableHeader)),
    ...rows.flatMap((part, index) => partRow(drawing, parts, part, index)),
  ];
}

function partRow(drawing: Drawing, parts: PartsBlock, part: NodeRow, index: number): OwnedCell[] {
  const { words, language, places } = drawing;
  const { attainment, previous } = part.scores;
  const row = parts.first + index;
  const at = places.overview.get(part.order) ?? 0;
  const number = { ...LOOKS.number, numberFormat: decimals(1, language) };
  const coverage = { ...LOOKS.centred, numberFormat: percent(language) };
  return [
    figure(row, C.order, index + 1, LOOKS.centred),
    labelColumn(parts, language) === C.code
      ? text(row, C.name, part.node.name[language], LOOKS.line)
      : text(row, C.code, part.node.code, LOOKS.centred),
    labelCell(drawing, parts, part, row),
    part.line === null ? formula(row, C.unit, cellRef(at, C.coverage), attainment.coverage, coverage) : figure(row, C.unit, null, coverage),
    formula(row, C.previous, cellRef(at, C.previousAttainment), shownScore(previous, words), number),
    formula(row, C.value, cellRef(at, C.attainment), shownScore(attainment, words), number),
    figure(row, C.target, 100, number),
  ];
}

function nodeLevelName({ framework, language }: Drawing, level: string): string {
  return framework.levels.find(({ id }) => id === level)?.name[language] ?? level;
}
