import type { CellRef } from "../../../workbook";
import type { CellReading, EvidenceCell, Reading, Table } from "../../reading";
import { isOthers } from "../../rules/assignment";
import { RULES, type RuleId, type Severity } from "../../rules/catalogue";
import { tidy } from "../../rules/comparison";
import type { CheckContext } from "../../rules/context";
import { evidencedRows, type EvidencedReading } from "../../rules/evidence-cells";
import { isBlank, valuedRows, type ValuedReading } from "../../rules/rows";
import { needsEvidence, supplyOf } from "../../rules/supply";
import { boundOfRow, judgeTarget } from "../../rules/target";
import { stored } from "../../rules/typed-number";
import { isEmpty, place, type Mark } from "./mark";

/** A mark that follows the cells, and the rule whose fault it shows. */
export interface LiveMark extends Mark {
  readonly rule: "value-missing" | "evidence-missing" | "below-target";
  readonly when: string;
  /** Whether the check would speak of it, left alone by other rules. */
  readonly holds: boolean;
  /** Whether its formula shows it in the workbook as it was read: Excel takes only the plain space for a blank, and no text for a number. */
  readonly shows: boolean;
}

/** Every row that can come to lack its number, its evidence or its target: also those that are sound today. */
export function liveMarks(context: CheckContext): readonly LiveMark[] {
  return [
    ...valuedRows(context).flatMap((row) => [...missingValue(context, row), ...belowTarget(context, row)]),
    ...evidencedRows(context).flatMap((row) => missingEvidence(context, row)),
  ];
}

function severityOf({ profile }: CheckContext, rule: RuleId): Severity | "off" {
  return (Object.hasOwn(profile.severities, rule) ? profile.severities[rule] : undefined) ?? RULES[rule].severity;
}

/** What a central body supplies is watched, never blamed: it gets the mildest look. */
function missingValue(context: CheckContext, { table, reading, value }: ValuedReading): readonly LiveMark[] {
  const severity = supplyOf(context, reading) === "central" ? "note" : severityOf(context, "value-missing");
  if (severity === "off" || severityOf(context, "value-missing") === "off" || isOthers(context, table, reading)) return [];
  const when = isEmpty(place(value.at, value.at));
  const look = severity === "note" ? "note" : "missing-value";
  return [{ at: value.at, look, when, rule: "value-missing", holds: isBlank(value), shows: isBlankForExcel(value) }];
}

/** The cells of the evidence of one row may be several; beyond so many the formula would be longer than what it tells. */
const MOST_PARTS = 8;

/** Evidence is asked for when there is something to prove. */
function missingEvidence(context: CheckContext, { table, reading, evidence }: EvidencedReading): readonly LiveMark[] {
  const off = severityOf(context, "evidence-missing") === "off";
  // Rules read cells of their own sheet only.
  if (evidence.at.sheet !== table.sheet) return [];
  const cells = evidenceCells(table, reading, evidence);
  if (off || cells.length > MOST_PARTS || !needsEvidence(context, reading) || isOthers(context, table, reading)) return [];
  const none = isEmpty(...cells.map((cell) => place(cell, evidence.at)));
  const { value } = reading;
  const when = value === null ? none : `AND(${none},LEN(TRIM(${place(value.at, evidence.at)}))>0)`;
  const holds = isBlank(evidence) && (value === null || !isBlank(value));
  return [{ at: evidence.at, look: "missing-evidence", when, rule: "evidence-missing", holds, shows: holds && isBlankForExcel(evidence) }];
}

/** What is not calculated is not known; when it is, the formula knows. */
function isBlankForExcel({ content }: CellReading): boolean {
  return content === null || content.kind === "uncalculated" || (content.kind === "text" && /^ *$/.test(content.text));
}

/** In the row's own rows, or in that of a cell merged over it from above. */
function evidenceCells({ columns }: Table, { rows }: Reading, { at }: EvidenceCell): readonly CellRef[] {
  const { evidence } = columns;
  // A list of documents below the table has columns of its own.
  if (evidence === undefined) return [at];
  const bearing = rows.includes(at.row) ? rows : [at.row];
  return bearing.flatMap((row) => [evidence.column, ...evidence.more].map((column) => ({ sheet: at.sheet, row, column })));
}

/** Direction and strictness are those of the check. Only numbers are compared: a blank cell or a text has no colour. */
function belowTarget(context: CheckContext, { reading, value }: ValuedReading): readonly LiveMark[] {
  const bound = boundOfRow(context, reading);
  if (bound === null || severityOf(context, "below-target") === "off") return [];
  const own = place(value.at, value.at);
  const line = lineOf(reading, value, bound.number);
  const sign = `${bound.from === "below" ? "<" : ">"}${bound.strict ? "=" : ""}`;
  const numbers = [own, ...(line.startsWith("{") ? [line] : [])].map((each) => `ISNUMBER(${each})`);
  const when = `AND(${numbers.join(",")},${own}${sign}${line})`;
  const holds = judgeTarget(context, reading)?.met === false;
  return [{ at: value.at, look: "below-target", when, rule: "below-target", holds, shows: holds }];
}

/** The target's own cell where it holds the very number, so that the mark follows it; else the number, as it is stored under the value's format. */
function lineOf({ target }: Reading, value: ValuedReading["value"], number: number): string {
  const line = stored(number, value.style.numberFormat);
  const content = target?.content;
  const isCell = content?.kind === "number" && target !== null && tidy(content.number) === tidy(line);
  return isCell ? place(target.at, value.at) : String(line);
}
