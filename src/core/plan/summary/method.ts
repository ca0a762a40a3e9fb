import { cellName, type CellRef, type OwnedCell, type OwnedSheet } from "../../../workbook";
import { figure, formula, row as rowOf, text } from "./cells";
import { entryKey, MOST_WEIGHT, type EntryKind } from "./edits";
import { DASH, entryFormula, signOf, targetFormula, targetReadFormula, weightedFormula } from "./formulas";
import { heading, wide } from "./heading";
import { decimals, LOOKS } from "./looks";
import { checkCell, levelCheck } from "./method-checks";
import type { Line, NodeRow, Repeat, Summary } from "./model";
import { lineLooks, shownScore, type Drawing } from "./drawing";
import { cellRef, columnRef, METHOD_COLUMNS as C, OVERVIEW_COLUMNS, OVERVIEW_SHEET } from "./places";
import type { SummaryWords } from "./text";

const WIDTHS = [5, 13, 34, 7, 9, 9, 9, 20, 5, 9, 9, 9, 9, 9, 12, 12, 7, 9, 9, 9, 20, 10];
const LAST = C.origin;
/** Row of the first note, below the heading. */
const FIRST_NOTE = 12;

/** Where the tables of the sheet of the method stand. */
export interface MethodLayout {
  readonly notes: number;
  readonly thresholds: number;
  readonly nodes: number;
  readonly repeats: number;
}

export function methodLayout(summary: Summary, notes: number): MethodLayout {
  const thresholds = FIRST_NOTE + notes + 1;
  const nodes = thresholds + 2 + summary.levels.length + 1;
  return { notes: FIRST_NOTE, thresholds, nodes, repeats: nodes + 2 + summary.rows.length + 1 };
}

/** What the numbers rest on: everything that is provisional, where it comes from, how it is computed. */
export function methodNotes(drawing: Omit<Drawing, "places">): readonly string[] {
  const { summary, framework, profile, words, language } = drawing;
  const { method } = words;
  const tolerance = String(Number((profile.aboutTolerance * 100).toPrecision(6)));
  const percent = `${language === "vi" ? tolerance.replace(".", ",") : tolerance}%`;
  return [
    ...method.notes,
    ...summary.assumed.map((assumed) => method.assumed[assumed]),
    ...weightSources(drawing),
    method.about(percent),
    method.origin(framework.title[language], framework.origin.source, method.mark[framework.origin.mark]),
    method.origin(profile.title[language], profile.origin.source, method.mark[profile.origin.mark]),
  ];
}

/** Each source of weights once: on which nodes it bears shows in the column of marks. */
function weightSources({ summary, words }: Omit<Drawing, "places">): readonly string[] {
  const { method } = words;
  const sources = new Set(summary.rows.map(({ weight }) => method.origin(method.weights, weight.source, method.mark[weight.mark])));
  return [...sources];
}

/** The sheet that everything rests on: weights, targets, goalposts and thresholds to be edited, and the computation itself. */
export function methodSheet(drawing: Drawing): OwnedSheet {
  const { summary, words, head, language } = drawing;
  const { method } = words;
  const top = heading(head, method.title, words.overview.label, words, language, LAST);
  const notes = methodNotes(drawing);
  const layout = methodLayout(summary, notes.length);
  const { repeats } = summary;
  return {
    columnWidths: WIDTHS,
    cells: [
      ...top.cells,
      ...notes.map((note, index) => text(layout.notes + index, 1, note, LOOKS.note)),
      text(layout.thresholds, 1, method.thresholds, LOOKS.section),
      ...thresholdCells(drawing, layout.thresholds + 1),
      text(layout.nodes, 1, method.nodes, LOOKS.section),
      ...rowOf(layout.nodes + 1, 1, Object.values(method.columns), LOOKS.tableHeader),
      ...summary.rows.flatMap((node) => nodeCells(drawing, node)),
      ...(repeats.length === 0 ? [] : [text(layout.repeats, 1, method.repeats, LOOKS.section)]),
      ...repeats.flatMap((repeat, index) => repeatCells(drawing, repeat, index)),
    ],
    merges: [...top.merges, ...notes.map((_, index) => wide(layout.notes + index, 1, LAST))],
    rowHeights: Object.fromEntries(notes.map((note, index) => [layout.notes + index, NOTE_LINE * Math.ceil(note.length / NOTE_WIDTH)])),
    repeatRows: { from: layout.nodes + 1, to: layout.nodes + 1 },
    landscape: true,
  };
}

/** Merged cells do not grow with their text: points of a line, letters that fit into one. */
const [NOTE_LINE, NOTE_WIDTH] = [15, 260];

function entryCell({ summary }: Drawing, kind: EntryKind, code: string, row: number, column: number): OwnedCell {
  const input = summary.edits.entries.get(entryKey(kind, code)) ?? { kind: "blank" };
  return { row, column, input, style: LOOKS.entry };
}

function thresholdCells(drawing: Drawing, header: number): OwnedCell[] {
  const { summary, words, places } = drawing;
  const { thresholdColumns: columns, mean } = words.method;
  return [
    text(header, C.code, columns.level, LOOKS.tableHeader),
    text(header, C.name, columns.mean, LOOKS.tableHeader),
    text(header, C.parent, "", LOOKS.tableHeader),
    text(header, C.weightGiven, columns.given, LOOKS.tableHeader),
    text(header, C.weightEntry, columns.entry, LOOKS.tableHeader),
    text(header, C.weightUsed, columns.used, LOOKS.tableHeader),
    ...summary.levels.flatMap((level) => {
      const row = places.threshold.get(level.id) ?? 0;
      const [given, entry] = [cellRef(row, C.weightGiven), cellRef(row, C.weightEntry)];
      return [
        text(row, C.code, level.name, LOOKS.name),
        text(row, C.name, mean[level.mean], LOOKS.name),
        text(row, C.parent, "", LOOKS.name),
        figure(row, C.weightGiven, level.given, LOOKS.number),
        entryCell(drawing, "threshold", level.id, row, C.weightEntry),
        formula(row, C.weightUsed, entryFormula(entry, given, 1), level.used, LOOKS.number),
        levelCheck(drawing, level, row, entry),
      ];
    }),
  ];
}

function nodeCells(drawing: Drawing, node: NodeRow): OwnedCell[] {
  const { summary, places, words, language } = drawing;
  const row = places.method(node.order);
  const own = (column: number): string => cellRef(row, column);
  const { weight, line } = node;
  return [
    figure(row, C.order, node.order, LOOKS.centred),
    text(row, C.code, node.node.code, LOOKS.centred),
    text(row, C.name, node.node.name[language], line === null ? LOOKS.group : LOOKS.name),
    figure(row, C.parent, node.parent, LOOKS.centred),
    figure(row, C.weightGiven, weight.given, LOOKS.number),
    entryCell(drawing, "weight", node.node.code, row, C.weightEntry),
    formula(row, C.weightUsed, entryFormula(own(C.weightEntry), own(C.weightGiven), MOST_WEIGHT), weight.used, LOOKS.number),
    ...(line === null ? groupTargetCells(node, row) : targetCells(drawing, node, line, row)),
    line === null
      ? formula(row, C.children, `COUNTIF(${childRange(summary, places)},${own(C.order)})`, node.children, LOOKS.centred)
      : text(row, C.children, "", LOOKS.centred),
    ...weightedCells(drawing, node, row),
    checkCell(drawing, node, row),
    text(row, C.origin, words.method.mark[weight.mark], LOOKS.small),
  ];
}

function childRange({ rows }: Summary, places: Drawing["places"]): string {
  return columnRef(C.parent, places.method(1), places.method(rows.length));
}

function groupTargetCells(node: NodeRow, row: number): OwnedCell[] {
  const others = [C.sign, C.targetRead, C.targetEntry, C.targetUsed, C.postLow, C.postHigh, C.notCounted, C.placeholder];
  return [text(row, C.targetWords, node.targetWords, LOOKS.small), ...others.map((column) => text(row, column, "", LOOKS.centred))];
}

function targetCells(drawing: Drawing, { node, posts }: NodeRow, line: Line, row: number): OwnedCell[] {
  const given = drawing.framework.methods?.indicators?.[node.code]?.goalposts;
  const post = (kind: "min" | "max", column: number): OwnedCell => {
    const entry = entryCell(drawing, kind, node.code, row, column);
    return entry.input.kind === "blank" && given !== undefined && posts !== null ? figure(row, column, posts[kind], LOOKS.entry) : entry;
  };
  return [
    ...readCells(drawing, line, row, cellRef(row, C.targetEntry)),
    entryCell(drawing, "target", node.code, row, C.targetEntry),
    post("min", C.postLow),
    post("max", C.postHigh),
  ];
}

/** What of a row's target and evidence was read, and what does not count; the entry may stand in another row. */
function readCells({ language }: Drawing, line: Line, row: number, entry: string): OwnedCell[] {
  const { target, value, evidence } = line;
  const looks = lineLooks(line, language);
  const read = targetReadFormula(target);
  const number = target.read?.number ?? null;
  const cells = { entry, read: cellRef(row, C.targetRead), words: cellRef(row, C.targetWords) };
  const notCounted = value?.notCounted ?? null;
  return [
    text(row, C.targetWords, target.text, LOOKS.small),
    text(row, C.sign, signOf(line.aim, line.side), LOOKS.centred),
    read === null ? figure(row, C.targetRead, number, looks.number) : formula(row, C.targetRead, read, number, looks.number),
    formula(row, C.targetUsed, targetFormula(target, cells), line.aim?.number ?? null, looks.number),
    typeof notCounted === "number"
      ? figure(row, C.notCounted, notCounted, LOOKS.small)
      : text(row, C.notCounted, notCounted ?? "", LOOKS.small),
    text(row, C.placeholder, evidence.placeholder ?? "", LOOKS.small),
  ];
}

function weightedCells(drawing: Drawing, node: NodeRow, row: number): OwnedCell[] {
  const { summary, places, words, language } = drawing;
  const at = places.overview.get(node.order);
  const mean = summary.rows[node.parent - 1]?.mean ?? "arithmetic";
  const style = { ...LOOKS.number, numberFormat: decimals(2, language) };
  const { attainment, previous, provisional } = node.scores;
  const ways = [
    [C.weighted, OVERVIEW_COLUMNS.attainment, attainment],
    [C.weightedPrevious, OVERVIEW_COLUMNS.previousAttainment, previous],
    [C.weightedProvisional, OVERVIEW_COLUMNS.provisional, provisional],
  ] as const;
  return ways.map(([column, source, score]) => {
    if (at === undefined) return text(row, column, DASH, style);
    const cell = cellRef(at, source, OVERVIEW_SHEET);
    const content = weightedFormula(cell, cellRef(row, C.weightUsed), mean, words.blocked);
    return formula(row, column, content, weightedResult(shownScore(score, words), node.weight.used, mean, words), style);
  });
}

function weightedResult(score: number | string | null, weight: number, mean: NodeRow["mean"], words: SummaryWords): number | string | null {
  if (typeof score !== "number") return weight === 0 ? null : score;
  if (mean === "arithmetic") return weight * score;
  if (weight === 0) return 0;
  if (score <= 0) return words.blocked.here;
  return mean === "geometric" ? weight * Math.log(score) : weight / score;
}

function repeatCells(drawing: Drawing, { order, line, first }: Repeat, index: number): OwnedCell[] {
  const { summary, places, words } = drawing;
  const row = places.repeat(index);
  const node = summary.rows[order - 1]?.node;
  return [
    figure(row, C.order, order, LOOKS.centred),
    text(row, C.code, node?.code ?? "", LOOKS.centred),
    text(row, C.name, placeName(line.value?.at ?? null), LOOKS.name),
    ...readCells(drawing, line, row, cellRef(places.method(order), C.targetEntry)),
    text(row, C.check, first === null ? "" : words.method.repeated(placeName(first)), LOOKS.small),
  ];
}

export function placeName(at: CellRef | null): string {
  return at === null ? "" : `${at.sheet}!${cellName(at)}`;
}
