import type { OwnedCell, OwnedSheet } from "../../../workbook";
import { figure, formula, linkTo, row as rowOf, text } from "./cells";
import { attainmentFormula, DASH, evidenceFormula, figureFormula, quoted, statusFormula } from "./formulas";
import { heading, wide } from "./heading";
import { decimals, LOOKS } from "./looks";
import { placeName } from "./method";
import type { AgencyLine, AgencyRow, NodeRow } from "./model";
import { lineLooks, shownCode, statusConditionals, type Drawing } from "./drawing";
import { AGENCY_COLUMNS as C, cellRef, columnRef, METHOD_COLUMNS, METHOD_SHEET, OVERVIEW_COLUMNS, OVERVIEW_SHEET } from "./places";
import { NOT_STATED } from "./summary";

const WIDTHS = [8, 34, 9, 50, 13, 13, 17, 13, 16, 20];
const LAST = C.source;
const TABLE = 12;

/** The sheet that says what each agency has done, and below it each of its rows. */
export function agencySheet(drawing: Drawing): OwnedSheet {
  const { summary, words, head, language } = drawing;
  const { agencies } = words;
  const top = heading(head, agencies.title, agencies.label, words, language, LAST);
  const header = TABLE + summary.agencies.length + 3;
  const rows = summary.agencies.flatMap((agency, index) => agency.rows.map((line) => ({ agency, index, line })));
  const area = { from: header + 1, to: header + Math.max(1, rows.length) };
  return {
    columnWidths: WIDTHS,
    cells: [
      ...top.cells,
      ...headerCells(drawing),
      ...(summary.agencies.length === 0 ? [text(TABLE + 1, 1, agencies.none, LOOKS.plain)] : []),
      ...summary.agencies.flatMap((agency, index) => agencyCells(drawing, agency, index, area)),
      text(header - 1, 1, agencies.rows, LOOKS.section),
      ...rowOf(header, 1, Object.values(agencies.rowColumns), LOOKS.tableHeader),
      ...rows.flatMap(({ agency, index, line }, place) => lineCells(drawing, agency, index, line, header + 1 + place)),
    ],
    merges: [...top.merges, ...[TABLE, ...summary.agencies.map((_, index) => TABLE + 1 + index)].map((row) => wide(row, C.agency, C.name))],
    repeatRows: { from: header, to: header },
    landscape: true,
    ...(rows.length === 0 ? {} : { conditionals: statusConditionals(words, C.status, area) }),
  };
}

function headerCells({ words }: Drawing): OwnedCell[] {
  const { order, agency, indicators, filled, proved, met, mean } = words.agencies.columns;
  return [
    text(TABLE, C.order, order, LOOKS.tableHeader),
    text(TABLE, C.agency, agency, LOOKS.tableHeader),
    ...rowOf(TABLE, C.value, [indicators, filled, proved, met, mean], LOOKS.tableHeader),
  ];
}

function agencyCells({ words, language }: Drawing, agency: AgencyRow, index: number, area: { from: number; to: number }): OwnedCell[] {
  const row = TABLE + 1 + index;
  const own = cellRef(row, C.order);
  const orders = columnRef(C.order, area.from, area.to);
  const count = (column: number, criterion: string): string =>
    `COUNTIFS(${orders},${own},${columnRef(column, area.from, area.to)},${criterion})`;
  const scores = columnRef(C.attainment, area.from, area.to);
  const scored = `COUNTIFS(${orders},${own},${scores},">=0")`;
  const tally = (wanted: (line: AgencyLine) => boolean): number => agency.rows.filter(wanted).length;
  const found = agency.rows.flatMap(({ line }) => (line.attainment === null ? [] : [line.attainment]));
  const mean = found.length === 0 ? null : found.reduce((sum, each) => sum + each, 0) / found.length;
  return [
    figure(row, C.order, index + 1, LOOKS.centred),
    text(row, C.agency, agency.name, LOOKS.name),
    formula(row, C.value, `COUNTIF(${orders},${own})`, agency.rows.length, LOOKS.centred),
    formula(
      row,
      C.target,
      count(C.value, '">=-1E+300"'),
      tally(({ line }) => (line.value?.number ?? null) !== null),
      LOOKS.centred,
    ),
    formula(
      row,
      C.status,
      count(C.evidence, quoted(words.agencies.evidence.given)),
      tally(({ line }) => line.evidence.given),
      LOOKS.centred,
    ),
    formula(
      row,
      C.attainment,
      count(C.status, quoted(words.status.met)),
      tally(({ line }) => line.status === "met"),
      LOOKS.centred,
    ),
    formula(row, C.evidence, `IF(${scored}=0,"${DASH}",SUMIFS(${scores},${orders},${own},${scores},">=0")/${scored})`, mean, {
      ...LOOKS.number,
      numberFormat: decimals(1, language),
    }),
  ];
}

function lineCells(drawing: Drawing, agency: AgencyRow, index: number, entry: AgencyLine, row: number): OwnedCell[] {
  const { summary, places, words, language } = drawing;
  const { line, repeat, order } = entry;
  const node = summary.rows[order - 1] as NodeRow;
  const { given, lacking, notNeeded } = words.agencies.evidence;
  const { evidence } = line;
  const method = (column: number): string =>
    cellRef(repeat === null || repeat === NOT_STATED ? places.method(order) : places.repeat(repeat), column, METHOD_SHEET);
  const stated = line.reading !== null;
  const state = stated ? (evidence.given ? given : evidence.needed ? lacking : notNeeded) : "";
  const at = line.value?.at ?? null;
  return [
    figure(row, C.order, index + 1, LOOKS.centred),
    text(row, C.agency, agency.name, LOOKS.small),
    text(row, C.code, shownCode(node), LOOKS.centred),
    text(row, C.name, node.node.name[language], LOOKS.name),
    ...numberCells(drawing, entry, row, method),
    stated
      ? formula(
          row,
          C.evidence,
          evidenceFormula(evidence, method(METHOD_COLUMNS.placeholder), words.agencies.evidence),
          state,
          LOOKS.centred,
        )
      : text(row, C.evidence, state, LOOKS.centred),
    at === null
      ? text(row, C.source, words.overview.absent, LOOKS.small)
      : linkTo(row, C.source, at, placeName(at), { ...LOOKS.small, color: "#0563C1" }),
  ];
}

/** Value, target, status and attainment: those of the overview, or the agency's own where another cell counts there. */
function numberCells(
  { places, words, language }: Drawing,
  { line, repeat, order }: AgencyLine,
  row: number,
  method: (column: number) => string,
): OwnedCell[] {
  const looks = lineLooks(line, language);
  const score = { ...LOOKS.number, numberFormat: decimals(1, language) };
  const at = places.overview.get(order) ?? 0;
  const shown = (column: number): string => cellRef(at, column, OVERVIEW_SHEET);
  const own = (column: number): string => cellRef(row, column);
  const target = formula(row, C.target, method(METHOD_COLUMNS.targetUsed), line.aim?.number ?? null, looks.target);
  const word = words.status[line.status];
  const number = line.value?.number ?? null;
  if (repeat === null)
    return [
      formula(row, C.value, shown(OVERVIEW_COLUMNS.value), number, looks.number),
      target,
      formula(row, C.status, shown(OVERVIEW_COLUMNS.status), word, LOOKS.centred),
      formula(row, C.attainment, shown(OVERVIEW_COLUMNS.attainment), line.attainment, score),
    ];
  if (line.value === null)
    return [
      figure(row, C.value, null, looks.number),
      target,
      text(row, C.status, word, LOOKS.centred),
      figure(row, C.attainment, null, score),
    ];
  const sign = method(METHOD_COLUMNS.sign);
  const notCounted = method(METHOD_COLUMNS.notCounted);
  const cells = { value: own(C.value), target: own(C.target), sign, notCounted, placeholder: method(METHOD_COLUMNS.placeholder) };
  return [
    formula(row, C.value, figureFormula(line.value, notCounted), number, looks.number),
    target,
    formula(row, C.status, statusFormula(line.value, line.evidence, cells, words.status), word, LOOKS.centred),
    formula(row, C.attainment, attainmentFormula(own(C.value), own(C.target), sign), line.attainment, score),
  ];
}
