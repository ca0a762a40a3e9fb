import type { Framework } from "../../../framework";
import type { OwnedCell, OwnedSeries, OwnedSheet } from "../../../workbook";
import { formula, row as rowOf, text } from "./cells";
import { statusConditionals, type Drawing } from "./drawing";
import { heading, signature, wide } from "./heading";
import { COLORS, LOOKS } from "./looks";
import type { Summary } from "./model";
import { STATUSES } from "./status";
import { hasLastYear, labelColumn, partCells, partsBlock } from "./overview-parts";
import { columnRef, OVERVIEW_COLUMNS as C } from "./places";
import { recordBlock } from "./record-block";
import { RECORD_WORDS } from "./record-words";
import { treeRow } from "./tree";

const WIDTHS = [5, 9, 44, 13, 11, 11, 12, 11, 16, 11, 11, 9, 11, 18];
const LAST = C.source;
const ROW_HEIGHT = 15;

/** The row of the tree's header; what is above it depends on nothing but the number of parts that the charts show. */
export function treeHeaderRow(summary: Summary, framework: Framework): number {
  return partsBlock(summary, framework).end + 2;
}

/** The sheet for the leadership: counts, charts, and the tree with everything that it is made of. */
export function overviewSheet(drawing: Drawing): OwnedSheet {
  const { summary, words, head, language, framework } = drawing;
  const { overview } = words;
  const { stamp } = summary.record;
  const stampLine = [RECORD_WORDS[language].stamp, RECORD_WORDS[language].state(stamp)] as const;
  const top = heading(head, overview.title(framework.title[language]), overview.label, words, language, LAST, [stampLine]);
  const parts = partsBlock(summary, framework);
  const header = treeHeaderRow(summary, framework);
  const labels = labelColumn(parts, language);
  const shown = summary.rows.filter((each) => each.shown);
  const area = { from: header + 1, to: header + shown.length };
  const after = area.to + 2;
  const record = recordBlock(summary.record, language, after + overview.notes.length + 1);
  const signed = signature(head, words, record.next, LAST);
  return {
    columnWidths: WIDTHS,
    cells: [
      ...top.cells,
      ...countCells(drawing, area),
      ...partCells(drawing, parts),
      ...rowOf(header, 1, Object.values(overview.columns), LOOKS.tableHeader),
      ...shown.flatMap((each) => treeRow(drawing, each)),
      ...overview.notes.map((note, index) => text(after + index, 1, note, LOOKS.remark)),
      ...record.cells,
      ...signed.cells,
    ],
    merges: [...top.merges, ...overview.notes.map((_, index) => wide(after + index, 1, LAST)), ...record.merges, ...signed.merges],
    // Charts stand on rows that must not grow with their text.
    rowHeights: { ...Object.fromEntries(range(parts.first - 1, parts.end).map((row) => [row, ROW_HEIGHT])), ...record.heights },
    repeatRows: { from: header, to: header },
    landscape: true,
    charts: parts.charts.map(({ kind, at, rows }) => ({
      kind,
      title: kind === "bar" ? overview.bars : overview.radar,
      at,
      categories: { top: rows.from, bottom: rows.to, left: labels, right: labels },
      series: [
        ...(kind === "bar" ? [series(C.target, COLORS.target, rows)] : []),
        ...(hasLastYear(parts) ? [series(C.previous, COLORS.lastYear, rows)] : []),
        series(C.value, COLORS.thisYear, rows),
      ],
      axis: { min: 0, max: 100 },
    })),
    conditionals: area.to < area.from ? [] : statusConditionals(words, C.status, area),
  };
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

function series(column: number, color: string, rows: { readonly from: number; readonly to: number }): OwnedSeries {
  return { name: { row: rows.from - 1, column }, values: { top: rows.from, bottom: rows.to, left: column, right: column }, color };
}

/** How many indicators there are in each state, counted in the tree. */
function countCells({ summary, words, framework }: Drawing, area: { from: number; to: number }): OwnedCell[] {
  const row = COUNT_ROW;
  const lines = summary.rows.flatMap((each) => (each.shown && each.line !== null ? [each.line] : []));
  const states = columnRef(C.status, area.from, area.to);
  const all = framework.nodes.filter(({ indicator }) => indicator !== null).length;
  const any = `SUMPRODUCT((LEN(${states})>0)*1)`;
  const tally: readonly (readonly [string, string, number])[] = [
    [words.overview.indicators, any, lines.length],
    [
      words.overview.withValue,
      `SUMPRODUCT((LEN(${states})>0)*ISNUMBER(${columnRef(C.value, area.from, area.to)}))`,
      lines.filter(({ value }) => (value?.number ?? null) !== null).length,
    ],
    ...STATUSES.map((status): readonly [string, string, number] => [
      words.status[status],
      `COUNTIF(${states},"${words.status[status]}")`,
      lines.filter((line) => line.status === status).length,
    ]),
  ];
  return [
    text(row, 1, words.overview.counts(all), LOOKS.section),
    ...tally.flatMap(([label, content, result], index) => [
      text(row + 1, COUNT_COLUMN + index, label, LOOKS.tableHeader),
      formula(row + 2, COUNT_COLUMN + index, content, result, LOOKS.centred),
    ]),
  ];
}

const COUNT_ROW = 13;
const COUNT_COLUMN = C.name;
