import type { Bilingual } from "../../../framework";
import { cellName, type OwnedCell } from "../../../workbook";
import type { Score } from "../../score";
import { figure, formula, linkTo, text } from "./cells";
import { lineLooks, shownCode, shownScore, valueOf, type Drawing, type LineLooks } from "./drawing";
import {
  attainmentFormula,
  countFormula,
  figureFormula,
  meanFormula,
  provisionalFormula,
  statusFormula,
  type ParentCells,
} from "./formulas";
import { decimals, LOOKS, percent } from "./looks";
import type { Line, NodeRow } from "./model";
import { cellRef, columnRef, METHOD_COLUMNS as M, METHOD_SHEET, OVERVIEW_COLUMNS as C, type Places } from "./places";
import type { SummaryWords } from "./text";

/** One row of the tree: a node computed from its children, or an indicator with its cells. */
export function treeRow(drawing: Drawing, row: NodeRow): OwnedCell[] {
  return row.line === null ? groupRow(drawing, row) : leafRow(drawing, row, row.line);
}

function groupRow({ summary, places, words, language }: Drawing, node: NodeRow): OwnedCell[] {
  const at = places.overview.get(node.order) ?? 0;
  const blocks = summary.rows.some(({ mean }) => mean !== "arithmetic") ? words.blocked : null;
  const number = { ...LOOKS.groupNumber, numberFormat: decimals(1, language) };
  const way = (column: number, weighted: number, score: Score): OwnedCell =>
    formula(at, column, meanFormula(parentCells(node, places, weighted), node.mean, blocks), shownScore(score, words), number);
  const { attainment, previous, provisional } = node.scores;
  const coverage = `${countFormula(parentCells(node, places, M.weighted), blocks)}/${cellRef(places.method(node.order), M.children, METHOD_SHEET)}`;
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

function gapFormula(value: string, target: string): string {
  return `IF(AND(ISNUMBER(${value}),ISNUMBER(${target})),${value}-${target},"–")`;
}

function gapOf({ value, aim }: Line): number | null {
  return value === null || value.number === null || aim === null ? null : value.number - aim.number;
}

/** Only what fits on one line is indented: a second line would stand further left than the first. */
function indented({ node, depth, line }: NodeRow, language: keyof Bilingual): string {
  const name = node.name[language];
  return line === null ? `${"  ".repeat(Math.max(0, depth - 1))}${name}` : node.code.includes("/") ? `– ${name}` : name;
}
