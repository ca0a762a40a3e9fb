import { isEvidencePlaceholder, isPercentFormat } from "../../../language";
import { cellAt, sheetNamed, type CellContent, type CellRef, type Snapshot } from "../../../workbook";
import type { CellReading, NumberCell, Reading } from "../../reading";
import { attainment, type ScoreInput } from "../../score";
import type { CheckContext } from "../../rules/context";
import { isBlank } from "../../rules/rows";
import { rowUnit, tidy } from "../../rules/comparison";
import { indicatorOf, needsEvidence } from "../../rules/supply";
import { boundOfRow, targetOf } from "../../rules/target";
import type { Aim, EvidenceFacts, Figure, Line, TargetFacts } from "./model";
import type { SummaryStatus } from "./status";

/** One row of the user's table, or none, as the sheets need it. `own`: the user's own number for the target. */
export function lineOf(context: CheckContext, input: ScoreInput, own: number | undefined): Line {
  const { reading, indicator } = input;
  const side = (indicatorOf(context, indicator)?.direction.value ?? 1) === 1 ? "below" : "above";
  if (reading === null) return absentLine(context, indicator, side, own);
  const target = targetFacts(context, reading, input);
  const aim = own === undefined ? target.read : { ...(target.read ?? { from: side, strict: false }), number: own };
  const value = figureOf(context.snapshot, reading.value, input.value?.number ?? null);
  const evidence = evidenceFacts(context, reading);
  return {
    reading,
    unit: rowUnit(context, reading),
    value,
    previous: figureOf(context.snapshot, reading.previous, input.previous?.number ?? null),
    target,
    aim,
    side,
    evidence,
    status: statusOf(value, aim, evidence),
    attainment: attained(value?.number ?? null, aim),
  };
}

function absentLine(context: CheckContext, indicator: string, side: Aim["from"], own: number | undefined): Line {
  return {
    reading: null,
    unit: indicatorOf(context, indicator)?.unit?.value ?? "",
    value: null,
    previous: null,
    target: { cell: null, kind: "none", text: "", read: null, unusable: false },
    aim: own === undefined ? null : { number: own, from: side, strict: false },
    side,
    evidence: { needed: false, at: null, placeholder: null, lacking: false, given: false },
    status: "missing-value",
    attainment: null,
  };
}

/** 0…100, or `null` for any reason. */
export function attained(value: number | null, aim: Aim | null): number | null {
  const score = attainment({ value, goal: aim });
  return typeof score === "number" ? score : null;
}

/** What is stored in the cell itself; a reading's text may be that of several cells. */
function stored(snapshot: Snapshot, { sheet, row, column }: CellRef): CellContent | null {
  const found = sheetNamed(snapshot, sheet);
  return (found && cellAt(found, row, column)?.content) ?? null;
}

function figureOf(snapshot: Snapshot, cell: NumberCell | null, counted: number | null): Figure | null {
  if (cell === null) return null;
  const content = stored(snapshot, cell.at);
  const blank = content === null || content.kind === "uncalculated" || (content.kind === "text" && isBare(content.text));
  const declared = isBlank(cell) || cell.reading.kind === "declared-missing" || cell.reading.kind === "blank";
  const notCounted =
    content?.kind === "number" && counted === null ? content.number : content?.kind === "text" && !blank && declared ? content.text : null;
  return { at: cell.at, factor: isPercentFormat(cell.style.numberFormat) ? 100 : 1, number: counted, notCounted, blank };
}

/** Nothing but spaces, which is what TRIM takes away. */
function isBare(text: string): boolean {
  return /^ *$/.test(text);
}

function targetFacts(context: CheckContext, reading: Reading, { goal }: ScoreInput): TargetFacts {
  const own = reading.target;
  const text = targetOf(context, reading)?.text ?? "";
  const bound = boundOfRow(context, reading);
  const read: Aim | null = bound && { number: bound.number, from: bound.from, strict: bound.strict };
  const content = own && stored(context.snapshot, own.at);
  const percent = own !== null && isPercentFormat(own.style.numberFormat) ? 100 : 1;
  const cell = own && { at: own.at, factor: goal?.cell?.factor ?? percent };
  if (read === null)
    return { cell, kind: "none", text: content?.kind === "number" ? "" : text, read, unusable: content?.kind === "number" };
  if (content?.kind === "number")
    return {
      cell: cell && { ...cell, factor: factorOf(content.number, read.number, percent) },
      kind: "cell",
      text: "",
      read,
      unusable: false,
    };
  const fromWords = own !== null && own.text === text && text.trim() !== "";
  // Words that stand in several cells are compared as the first of them holds them.
  const written = fromWords && content?.kind === "text" ? content.text : text;
  return { cell, kind: fromWords ? "words" : "profile", text: written, read, unusable: false };
}

/** What the stored number is multiplied by: the percent format and the row's unit in one. */
function factorOf(stored: number, number: number, percent: number): number {
  return stored === 0 || number === 0 ? percent : tidy(number / stored);
}

function evidenceFacts(context: CheckContext, reading: Reading): EvidenceFacts {
  const { evidence } = reading;
  const needed = needsEvidence(context, reading);
  const nothing = evidence === null || isBlank(evidence);
  const placeholder = !nothing && isEvidencePlaceholder(evidence.text) ? placeholderText(context.snapshot, evidence) : null;
  const given = !nothing && !isEvidencePlaceholder(evidence.text);
  return { needed, at: evidence?.at ?? null, placeholder, lacking: needed && !given, given };
}

function placeholderText(snapshot: Snapshot, cell: CellReading): string {
  const content = stored(snapshot, cell.at);
  return content?.kind === "text" ? content.text : cell.text;
}

function statusOf(value: Figure | null, aim: Aim | null, evidence: EvidenceFacts): SummaryStatus {
  if (value === null || value.number === null) {
    const missing = value === null || value.blank || typeof value.notCounted === "string";
    return missing ? "missing-value" : "invalid";
  }
  if (evidence.lacking) return "missing-evidence";
  return aim === null ? "no-target" : isMet(value.number, aim) ? "met" : "below-target";
}

function isMet(value: number, { number, from, strict }: Aim): boolean {
  if (value === number) return !strict;
  return from === "below" ? value > number : value < number;
}
