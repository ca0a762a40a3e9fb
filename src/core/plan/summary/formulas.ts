import { cellName, quotedSheet, type CellRef } from "../../../workbook";
import type { BlockedWords } from "./text";
import type { Aim, EvidenceFacts, Figure, NodeRow, TargetFacts } from "./model";
import type { SummaryStatus } from "./status";

/** Stands where there is no number: text, so that no sum takes it for 0. */
export const DASH = "–";

const dash = `"${DASH}"`;

export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

export function userCell(at: CellRef): string {
  return `${quotedSheet(at.sheet)}${cellName(at)}`;
}

/** A number, and not TRUE or FALSE, which LibreOffice takes for numbers. */
export function isNumber(cell: string): string {
  return `AND(ISNUMBER(${cell}),NOT(ISLOGICAL(${cell})))`;
}

function times(cell: string, factor: number): string {
  return factor === 1 ? cell : `${cell}*${String(factor)}`;
}

/** The number in a user's cell, or a dash. `notCounted`: the cell that holds what must not count. */
export function figureFormula(figure: Figure, notCounted: string): string {
  const cell = userCell(figure.at);
  const number = times(cell, figure.factor);
  const counted = typeof figure.notCounted === "number" ? `IF(${cell}=${notCounted},${dash},${number})` : number;
  return `IF(${isNumber(cell)},${counted},${dash})`;
}

/** The target that counts: the user's entry, else the number in the row's cell, else what was read from the words as long as they stand there. */
export function targetFormula(target: TargetFacts, cells: { entry: string; read: string; words: string }): string {
  const entry = (otherwise: string): string => `IF(${isNumber(cells.entry)},${cells.entry},${otherwise})`;
  if (target.cell === null || target.kind === "cell" || target.unusable) return entry(cells.read);
  const own = userCell(target.cell.at);
  const words = target.kind === "words" ? `IF(ISTEXT(${own}),IF(EXACT(${own},${cells.words}),${cells.read},${dash}),${dash})` : cells.read;
  return entry(`IF(${isNumber(own)},${times(own, target.cell.factor)},${words})`);
}

/** The number in the row's own target cell; `null` where what was read is a constant. */
export function targetReadFormula({ kind, cell }: TargetFacts): string | null {
  if (kind !== "cell" || cell === null) return null;
  const own = userCell(cell.at);
  return `IF(${isNumber(own)},${times(own, cell.factor)},${dash})`;
}

/** 0…100: reached is 100, else the share; what core/score/attainment computes. */
export function attainmentFormula(value: string, target: string, sign: string): string {
  const below = `IF(${value}>=${target},100,IF(${target}<=0,${dash},MAX(0,${value}/${target})*100))`;
  const above = `IF(${value}<=${target},100,IF(${target}=0,0,IF(${target}<0,${dash},${target}/${value}*100)))`;
  return `IF(AND(ISNUMBER(${value}),ISNUMBER(${target})),IF(OR(${sign}="≥",${sign}=">"),${below},${above}),${dash})`;
}

/** 0…100 between two posts; what core/score/provisional computes. */
export function provisionalFormula(value: string, low: string, high: string, side: Aim["from"]): string {
  const share = side === "below" ? `(${value}-${low})` : `(${high}-${value})`;
  const score = `MAX(0,MIN(100,${share}/(${high}-${low})*100))`;
  return `IF(AND(ISNUMBER(${value}),${isNumber(low)},${isNumber(high)}),IF(${high}>${low},${score},${dash}),${dash})`;
}

export function signOf(aim: Aim | null, side: Aim["from"]): string {
  const { from, strict } = aim ?? { from: side, strict: false };
  return from === "below" ? (strict ? ">" : "≥") : strict ? "<" : "≤";
}

export interface StatusCells {
  /** Our own cells: value, target, sign, and what does not count of value and evidence. */
  readonly value: string;
  readonly target: string;
  readonly sign: string;
  readonly notCounted: string;
  readonly placeholder: string;
}

/** The one word for a row, from what stands in the cells now. */
export function statusFormula(
  figure: Figure,
  evidence: EvidenceFacts,
  cells: StatusCells,
  words: Readonly<Record<SummaryStatus, string>>,
): string {
  const word = (status: SummaryStatus): string => quoted(words[status]);
  const { value, target, sign } = cells;
  const met = `IF(${sign}=">",${value}>${target},IF(${sign}="≥",${value}>=${target},IF(${sign}="<",${value}<${target},${value}<=${target})))`;
  const judged = `IF(ISNUMBER(${target}),IF(${met},${word("met")},${word("below-target")}),${word("no-target")})`;
  const lacking = lackingFormula(evidence, cells.placeholder);
  const usable = lacking === null ? judged : `IF(${lacking},${word("missing-evidence")},${judged})`;
  return `IF(ISNUMBER(${value}),${usable},${unusable(figure, cells.notCounted, words)})`;
}

function unusable(figure: Figure, notCounted: string, words: Readonly<Record<SummaryStatus, string>>): string {
  const cell = userCell(figure.at);
  const [missing, invalid] = [quoted(words["missing-value"]), quoted(words.invalid)];
  const other = typeof figure.notCounted === "string" ? `IF(EXACT(${cell},${notCounted}),${missing},${invalid})` : invalid;
  return `IF(ISERROR(${cell}),${invalid},IF(LEN(TRIM(${cell}))=0,${missing},${other}))`;
}

/** Whether the required document is lacking; `null`: none is required. */
export function lackingFormula({ needed, at, placeholder }: EvidenceFacts, placeholderCell: string): string | null {
  return needed ? absentFormula({ at, placeholder }, placeholderCell) : null;
}

function absentFormula({ at, placeholder }: Pick<EvidenceFacts, "at" | "placeholder">, placeholderCell: string): string {
  if (at === null) return "TRUE";
  const cell = userCell(at);
  const same = placeholder === null ? "" : `,EXACT(${cell},${placeholderCell})`;
  return `IF(ISERROR(${cell}),FALSE,OR(LEN(TRIM(${cell}))=0${same}))`;
}

/** In a word whether a document is there. */
export function evidenceFormula(
  evidence: EvidenceFacts,
  placeholderCell: string,
  words: { readonly given: string; readonly lacking: string; readonly notNeeded: string },
): string {
  return `IF(${absentFormula(evidence, placeholderCell)},${quoted(evidence.needed ? words.lacking : words.notNeeded)},${quoted(words.given)})`;
}

/** The entry where it is sound, else the number of the framework. */
export function entryFormula(entry: string, given: string, most: number): string {
  return `IF(${isNumber(entry)},IF(AND(${entry}>=0,${entry}<=${most}),${entry},${given}),${given})`;
}

/** Numbers of any sign; text, blanks and errors are none of them. */
const ANY_NUMBER = '">=-1E+300"';

export interface ParentCells {
  /** Over everything below the node: to which node each belongs, its weight, its weighted score. */
  readonly parents: string;
  readonly weights: string;
  readonly weighted: string;
  /** Its own number, its number of children, its threshold. */
  readonly order: string;
  readonly children: string;
  readonly threshold: string;
}

/** The mean of a node's children that have a score, as core/score/aggregate takes it; a dash, or the word that blocks what is above. */
export function meanFormula(cells: ParentCells, mean: NodeRow["mean"], blocked: BlockedWords | null): string {
  const { parents, weights, weighted, order } = cells;
  const count = countFormula(cells, blocked);
  const weight = `SUMIFS(${weights},${parents},${order},${weighted},${ANY_NUMBER})`;
  const points = `SUMIFS(${weighted},${parents},${order},${weighted},${ANY_NUMBER})`;
  const score = mean === "arithmetic" ? `${points}/${weight}` : mean === "harmonic" ? `${weight}/${points}` : `EXP(${points}/${weight})`;
  const found = `IF(${count}=0,${dash},IF(${count}/${cells.children}<${cells.threshold},${dash},IF(${weight}<=0,${dash},${score})))`;
  if (blocked === null) return found;
  const trouble = `${counted(cells, quoted(blocked.here))}+${counted(cells, quoted(blocked.below))}`;
  return `IF(${trouble}>0,${quoted(blocked.below)},${found})`;
}

function counted({ parents, order, weighted }: ParentCells, criterion: string): string {
  return `COUNTIFS(${parents},${order},${weighted},${criterion})`;
}

/** How many of the direct children have a score; one of which no mean can be taken is a score too. */
export function countFormula(cells: ParentCells, blocked: BlockedWords | null): string {
  const numbers = counted(cells, ANY_NUMBER);
  return blocked === null ? numbers : `(${numbers}+${counted(cells, quoted(blocked.here))})`;
}

/** A score times its weight, in the form that the parent's mean adds up; what is no score stays the text that it is. */
export function weightedFormula(score: string, weight: string, mean: NodeRow["mean"], blocked: BlockedWords): string {
  const rest = `IF(${weight}=0,${dash},${score})`;
  if (mean === "arithmetic") return `IF(ISNUMBER(${score}),${weight}*${score},${rest})`;
  const points = mean === "geometric" ? `${weight}*LN(${score})` : `${weight}/${score}`;
  const number = `IF(${weight}=0,0,IF(${score}>0,${points},${quoted(blocked.here)}))`;
  return `IF(ISNUMBER(${score}),${number},${rest})`;
}
