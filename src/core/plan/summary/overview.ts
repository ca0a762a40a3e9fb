import type { Bilingual, Framework, Profile } from "../../../framework";
import { cellName, type OwnedCell, type OwnedConditional, type OwnedSheet } from "../../../workbook";
import type { Score } from "../../score";
import { figure, formula, linkTo, row as rowOf, text } from "./cells";
import {
  attainmentFormula,
  countFormula,
  figureFormula,
  meanFormula,
  provisionalFormula,
  signOf,
  statusFormula,
  type ParentCells,
} from "./formulas";
import { heading, wide, type HeadFacts } from "./heading";
import { COLORS, decimals, LOOKS, percent, signed, STATUS_COLORS } from "./looks";
import { STATUSES, type Line, type NodeRow, type Summary } from "./model";
import { partsBlock, type PartsBlock } from "./overview-parts";
import { cellRef, columnRef, METHOD_COLUMNS as M, METHOD_SHEET, OVERVIEW_COLUMNS as C, type Places } from "./places";
import type { SummaryWords } from "./words";

/** Everything a sheet is drawn from. */
export interface Drawing {
  readonly summary: Summary;
  readonly framework: Framework;
  readonly profile: Profile;
  readonly head: HeadFacts;
  readonly year: number;
  readonly places: Places;
  readonly words: SummaryWords;
  readonly language: keyof Bilingual;
}

const WIDTHS = [5, 9, 44, 13, 11, 11, 12, 11, 16, 11, 11, 9, 11, 18];
const LAST = C.source;

/** The row of the tree's header; what is above it depends on nothing but the number of parts that the charts show. */
export function treeHeaderRow(summary: Summary, framework: Framework): number {
  return partsBlock(summary, framework).end + 2;
}

/** The sheet for the leadership: counts, charts, and the tree with everything that it is made of. */
export function overviewSheet(drawing: Drawing): OwnedSheet {
  const { summary, words, head, language, framework } = drawing;
  const { overview } = words;
  const top = heading(head, overview.title, overview.label, words, language, LAST);
  const parts = partsBlock(summary, framework);
  const header = treeHeaderRow(summary, framework);
  const shown = summary.rows.filter((each) => each.shown);
  const area = { from: header + 1, to: header + shown.length };
  const after = area.to + 2;
  return {
    columnWidths: WIDTHS,
    cells: [
      ...top.cells,
      ...countCells(drawing, area),
      ...partCells(drawing, parts),
      ...rowOf(header, 1, Object.values(overview.columns), LOOKS.tableHeader),
      ...shown.flatMap((each) => treeRow(drawing, each)),
      ...overview.notes.map((note, index) => text(after + index, 1, note, LOOKS.remark)),
    ],
    merges: [...top.merges, ...overview.notes.map((_, index) => wide(after + index, 1, LAST))],
    repeatRows: { from: header, to: header },
    landscape: true,
    charts: parts.charts.map(({ kind, at, rows }) => ({
      kind,
      title: kind === "bar" ? overview.bars : overview.radar,
      at,
      categories: { top: rows.from, bottom: rows.to, left: C.name, right: C.name },
      series: [
        ...(kind === "bar" ? [series(C.target, COLORS.target, rows)] : []),
        series(C.previous, COLORS.lastYear, rows),
        series(C.value, COLORS.thisYear, rows),
      ],
      axis: { min: 0, max: 100 },
    })),
    conditionals: conditionals(words, area),
  };
}

function series(column: number, color: string, rows: { from: number; to: number }) {
  return { name: { row: rows.from - 1, column }, values: { top: rows.from, bottom: rows.to, left: column, right: column }, color };
}

/** Colours that follow the words, which say the same without any colour. */
export function statusConditionals(words: SummaryWords, column: number, area: { from: number; to: number }): readonly OwnedConditional[] {
  const first = cellName({ row: area.from, column });
  return STATUSES.map((status) => ({
    area: { top: area.from, bottom: area.to, left: column, right: column },
    formula: `${first.replace(/^([A-Z]+)/, "$$$1")}="${words.status[status]}"`,
    ...STATUS_COLORS[status],
  }));
}

function conditionals(words: SummaryWords, area: { from: number; to: number }): readonly OwnedConditional[] {
  return area.to < area.from ? [] : statusConditionals(words, C.status, area);
}

/** How many indicators there are in each state, counted in the tree. */
function countCells({ summary, words, framework }: Drawing, area: { from: number; to: number }): OwnedCell[] {
  const row = COUNT_ROW;
  const lines = summary.rows.flatMap((each) => (each.shown && each.line !== null ? [each.line] : []));
  const range = columnRef(C.status, area.from, area.to);
  const all = framework.nodes.filter(({ indicator }) => indicator !== null).length;
  const any = `SUMPRODUCT((LEN(${range})>0)*1)`;
  const tally: readonly (readonly [string, string, number])[] = [
    [words.overview.indicators, any, lines.length],
    [
      words.overview.withValue,
      `SUMPRODUCT((LEN(${range})>0)*ISNUMBER(${columnRef(C.value, area.from, area.to)}))`,
      lines.filter(({ value }) => (value?.number ?? null) !== null).length,
    ],
    ...STATUSES.map((status): readonly [string, string, number] => [
      words.status[status],
      `COUNTIF(${range},"${words.status[status]}")`,
      lines.filter((line) => line.status === status).length,
    ]),
  ];
  return [
    text(row, 1, words.overview.counts, LOOKS.section),
    ...tally.flatMap(([label, content, result], index) => [
      text(row + 1, COUNT_COLUMN + index, label, LOOKS.tableHeader),
      formula(row + 2, COUNT_COLUMN + index, content, result, LOOKS.centred),
    ]),
    text(row + 2, COUNT_COLUMN + tally.length, words.overview.inFramework(all), LOOKS.plain),
  ];
}

const COUNT_ROW = 12;
const COUNT_COLUMN = C.name;

function partCells(drawing: Drawing, { rows, first, level }: PartsBlock): OwnedCell[] {
  const { words, language, year, places } = drawing;
  if (rows.length === 0) return [];
  const { overview } = words;
  const header = first - 1;
  const number = { ...LOOKS.number, numberFormat: decimals(1, language) };
  const name = nodeLevelName(drawing, level);
  return [
    text(header - 1, 1, overview.parts(name), LOOKS.section),
    ...(
      [
        [C.order, overview.columns.order],
        [C.code, overview.columns.code],
        [C.name, name],
        [C.unit, overview.columns.coverage],
        [C.previous, overview.lastYear],
        [C.value, overview.thisYear(year)],
        [C.target, overview.target],
      ] as const
    ).map(([column, label]) => text(header, column, label, LOOKS.tableHeader)),
    ...rows.flatMap((part, index) => {
      const row = first + index;
      const at = places.overview.get(part.order) ?? 0;
      const coverage = { ...LOOKS.centred, numberFormat: percent(language) };
      return [
        figure(row, C.order, index + 1, LOOKS.centred),
        text(row, C.code, part.node.code, LOOKS.centred),
        text(row, C.name, part.node.name[language], LOOKS.name),
        part.line === null
          ? formula(row, C.unit, cellRef(at, C.coverage), part.scores.attainment.coverage, coverage)
          : text(row, C.unit, "", coverage),
        formula(row, C.previous, cellRef(at, C.previousAttainment), valueOf(part.scores.previous), number),
        formula(row, C.value, cellRef(at, C.attainment), valueOf(part.scores.attainment), number),
        figure(row, C.target, 100, number),
      ];
    }),
  ];
}

function nodeLevelName({ framework, language }: Drawing, level: string): string {
  return framework.levels.find(({ id }) => id === level)?.name[language] ?? level;
}

export function valueOf(score: Score): number | null {
  return "value" in score ? score.value : null;
}

/** The number, or the word that stands for it: a dash, or that a mean below cannot be taken. */
export function shownScore(score: Score, words: SummaryWords): number | string | null {
  if ("value" in score) return score.value;
  return score.unscored === "not-positive" || score.unscored === "not-computable-below" ? words.blocked : null;
}

function treeRow(drawing: Drawing, row: NodeRow): OwnedCell[] {
  return row.line === null ? groupRow(drawing, row) : leafRow(drawing, row, row.line);
}

function groupRow({ summary, places, words, language }: Drawing, node: NodeRow): OwnedCell[] {
  const at = places.overview.get(node.order) ?? 0;
  const blocks = summary.rows.some(({ mean }) => mean !== "arithmetic") ? words.blocked : null;
  const number = { ...LOOKS.groupNumber, numberFormat: decimals(1, language) };
  const way = (column: number, weighted: number, score: Score): OwnedCell =>
    formula(at, column, meanFormula(parentCells(node, places, weighted), node.mean, blocks), shownScore(score, words), number);
  const { attainment, previous, provisional } = node.scores;
  const coverage = `${countFormula(parentCells(node, places, M.weighted))}/${cellRef(places.method(node.order), M.children, METHOD_SHEET)}`;
  return [
    figure(at, C.order, node.order, LOOKS.groupCentred),
    text(at, C.code, shownCode(node), LOOKS.groupCentred),
    text(at, C.name, indented(node, language), LOOKS.group),
    ...[C.unit, C.previous, C.value, C.gap, C.status, C.source].map((column) => text(at, column, "", LOOKS.group)),
    text(at, C.target, node.targetWords, LOOKS.groupCentred),
    way(C.attainment, M.weighted, attainment),
    way(C.previousAttainment, M.weightedPrevious, previous),
    formula(at, C.coverage, coverage, attainment.coverage, { ...LOOKS.groupNumber, numberFormat: percent(language) }),
    way(C.provisional, M.weightedProvisional, provisional),
  ];
}

/** The cells on the sheet of the method that a node is computed from. */
function parentCells(node: NodeRow, places: Places, weighted: number): ParentCells {
  const [from, to] = [places.method(node.order + 1), places.method(node.last)];
  const own = (column: number): string => cellRef(places.method(node.order), column, METHOD_SHEET);
  return {
    parents: columnRef(M.parent, from, to, METHOD_SHEET),
    weights: columnRef(M.weightUsed, from, to, METHOD_SHEET),
    weighted: columnRef(weighted, from, to, METHOD_SHEET),
    order: own(M.order),
    children: own(M.children),
    threshold: cellRef(places.threshold.get(node.node.level) ?? 0, M.weightUsed, METHOD_SHEET),
  };
}

function leafRow({ places, words, language }: Drawing, node: NodeRow, line: Line): OwnedCell[] {
  const at = places.overview.get(node.order) ?? 0;
  const method = (column: number): string => cellRef(places.method(node.order), column, METHOD_SHEET);
  const own = (column: number): string => cellRef(at, column);
  const looks = lineLooks(line, language);
  const score = { ...LOOKS.number, numberFormat: decimals(1, language) };
  const attained = (value: number): string => attainmentFormula(own(value), own(C.target), method(M.sign));
  const { attainment, previous, provisional } = node.scores;
  return [
    figure(at, C.order, node.order, LOOKS.centred),
    text(at, C.code, shownCode(node), LOOKS.centred),
    text(at, C.name, indented(node, language), LOOKS.name),
    text(at, C.unit, line.unit, LOOKS.centred),
    ...lineCells(at, line, { ...looks, method, words, own }),
    formula(at, C.gap, gapFormula(own(C.value), own(C.target)), gapOf(line), looks.gap),
    formula(at, C.attainment, attained(C.value), valueOf(attainment), score),
    formula(at, C.previousAttainment, attained(C.previous), valueOf(previous), score),
    text(at, C.coverage, "", LOOKS.number),
    formula(
      at,
      C.provisional,
      provisionalFormula(own(C.value), method(M.postLow), method(M.postHigh), line.side),
      valueOf(provisional),
      score,
    ),
    line.value === null
      ? text(at, C.source, words.overview.absent, LOOKS.small)
      : linkTo(at, C.source, line.value.at, `${line.value.at.sheet}!${cellName(line.value.at)}`, { ...LOOKS.small, color: "#0563C1" }),
  ];
}

export interface LineContext extends LineLooks {
  readonly method: (column: number) => string;
  readonly own: (column: number) => string;
  readonly words: SummaryWords;
}

/** Last year, value, target and status of a row. */
function lineCells(at: number, line: Line, { method, own, words, number, target }: LineContext): OwnedCell[] {
  const { value, previous } = line;
  const counted = method(M.notCounted);
  return [
    previous === null || typeof previous.notCounted === "number"
      ? figure(at, C.previous, null, number)
      : formula(at, C.previous, figureFormula(previous, counted), previous.number, number),
    value === null ? figure(at, C.value, null, number) : formula(at, C.value, figureFormula(value, counted), value.number, number),
    formula(at, C.target, method(M.targetUsed), line.aim?.number ?? null, target),
    value === null
      ? text(at, C.status, words.status[line.status], LOOKS.centred)
      : formula(
          at,
          C.status,
          statusFormula(
            value,
            line.evidence,
            { value: own(C.value), target: own(C.target), sign: method(M.sign), notCounted: counted, placeholder: method(M.placeholder) },
            words.status,
          ),
          words.status[line.status],
          LOOKS.centred,
        ),
  ];
}

export function gapFormula(value: string, target: string): string {
  return `IF(AND(ISNUMBER(${value}),ISNUMBER(${target})),${value}-${target},"–")`;
}

export function gapOf({ value, aim }: Line): number | null {
  return value === null || value.number === null || aim === null ? null : value.number - aim.number;
}

interface LineLooks {
  readonly number: OwnedCell["style"] & object;
  readonly target: OwnedCell["style"] & object;
  readonly gap: OwnedCell["style"] & object;
}

const MOST_DECIMALS = 4;

/** As many decimals as the numbers of the row have; one at least where the unit is a share or a score. */
export function lineLooks({ value, previous, aim, side, unit }: Line, language: keyof Bilingual): LineLooks {
  const numbers = [value?.number, previous?.number, aim?.number].flatMap((number) => (number == null ? [] : [number]));
  const least = /%|điểm/i.test(unit) ? 1 : 0;
  const count = Math.min(MOST_DECIMALS, Math.max(least, ...numbers.map(decimalsOf)));
  const format = decimals(count, language);
  const prefix = language === "vi" ? "[$-42A]" : "";
  const sign = `${prefix}"${signOf(aim, side)} "${format.slice(prefix.length)}`;
  return {
    number: { ...LOOKS.number, numberFormat: format },
    target: { ...LOOKS.number, numberFormat: sign },
    gap: { ...LOOKS.number, numberFormat: signed(count, language) },
  };
}

function decimalsOf(number: number): number {
  return Number(number.toPrecision(12)).toString().split("e")[0]?.split(".")[1]?.length ?? 0;
}

/** The printed code; nodes without one (`index`, `input`) and components bear an id that nobody prints. */
export function shownCode({ node }: NodeRow): string {
  return /^\d/.test(node.code) && !node.code.includes("/") ? node.code : "";
}

function indented({ node, depth }: NodeRow, language: keyof Bilingual): string {
  return `${"   ".repeat(Math.max(0, depth - 1))}${node.name[language]}`;
}
