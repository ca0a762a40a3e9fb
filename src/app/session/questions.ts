import { COLUMN_ROLES, UNSURE, type AgencyMatch, type ColumnMatch, type ColumnRole, type Reading, type Table } from "../../core/reading";
import { cellAt, columnName, sheetNamed, usedExtent, type Snapshot } from "../../workbook";
import { shownText } from "../../core/locate";
import type { Judgement } from "../check";

/** Something that is only guessed: the user is asked once, and the answer is kept in the workbook. */
export type Question =
  | {
      readonly kind: "column";
      readonly id: string;
      readonly sheet: string;
      readonly role: ColumnRole;
      /** What could be meant, best first; the first is what is assumed meanwhile. */
      readonly options: readonly ColumnOption[];
    }
  | {
      readonly kind: "row";
      readonly id: string;
      readonly sheet: string;
      readonly row: number;
      /** As written in the row. */
      readonly name: string;
      /** What is assumed meanwhile. */
      readonly indicator: string;
    }
  /** Which place and year it is held against. */
  | { readonly kind: "profile"; readonly id: string; readonly profile: string }
  | { readonly kind: "agency"; readonly id: string; readonly sheet: string; readonly agency: string; readonly by: AgencyMatch["by"] };

export interface ColumnOption {
  readonly column: number;
  readonly letter: string;
  /** The words of its header; `""` where it has none. */
  readonly words: string;
  /** The first values below its header, as shown. */
  readonly samples: readonly string[];
}

const SAMPLES = 3;
const MOST_OPTIONS = 4;

/** The profile first, then the columns: what they are decides everything else. Without a table there is nothing to ask. */
export function questionsOf(judgement: Judgement): readonly Question[] {
  const { tables } = judgement.located;
  if (tables.length === 0) return [];
  const profile = { kind: "profile", id: "profile", profile: judgement.profile.id } as const;
  return [
    ...(judgement.profileConfidence < UNSURE ? [profile] : []),
    ...tables.flatMap((table) => columnQuestions(judgement.snapshot, table)),
    ...tables.flatMap(agencyQuestion),
    ...tables.flatMap((table) => table.readings.flatMap(rowQuestion)),
  ];
}

function columnQuestions(snapshot: Snapshot, table: Table): readonly Question[] {
  return COLUMN_ROLES.flatMap((role): readonly Question[] => {
    const match = table.columns[role];
    if (!match || match.by === "user" || (match.confidence >= UNSURE && match.rivals.length === 0)) return [];
    const columns = [...new Set([match.column, ...match.rivals])].slice(0, MOST_OPTIONS);
    const options = columns.map((column) => optionOf(snapshot, table, column));
    return [{ kind: "column", id: `column ${table.sheet} ${table.header.top} ${role}`, sheet: table.sheet, role, options }];
  });
}

function optionOf(snapshot: Snapshot, table: Table, column: number): ColumnOption {
  const known = Object.values(table.columns).find((match: ColumnMatch) => match.column === column);
  return {
    column,
    letter: columnName(column),
    words: known?.words ?? headerWords(snapshot, table, column),
    samples: samplesOf(snapshot, table, column),
  };
}

function headerWords(snapshot: Snapshot, table: Table, column: number): string {
  const words: string[] = [];
  for (let row = table.header.top; row <= table.header.bottom; row++) words.push(textAt(snapshot, table.sheet, row, column));
  return words.filter((text) => text !== "").join(" ");
}

function samplesOf(snapshot: Snapshot, table: Table, column: number): readonly string[] {
  const samples: string[] = [];
  for (const { row } of table.readings) {
    const text = textAt(snapshot, table.sheet, row, column);
    if (text !== "") samples.push(text);
    if (samples.length === SAMPLES) break;
  }
  return samples;
}

function textAt(snapshot: Snapshot, name: string, row: number, column: number): string {
  const sheet = sheetNamed(snapshot, name);
  const cell = sheet && cellAt(sheet, row, column);
  const style = cell && (snapshot.styles[cell.style] ?? snapshot.styles[0]);
  return cell && style ? shownText(cell, style, snapshot.date1904).trim() : "";
}

/** An agency that is only inferred. Where nothing names one the workbook may well be the whole province's: that is no question. */
function agencyQuestion({ sheet, agency }: Table): readonly Question[] {
  if (agency === null || agency.by === "user" || agency.confidence >= UNSURE) return [];
  return [{ kind: "agency", id: `agency ${sheet}`, sheet, agency: agency.agency, by: agency.by }];
}

function rowQuestion(reading: Reading): readonly Question[] {
  if (reading.match === "user" || reading.confidence >= UNSURE) return [];
  const { sheet, row, writtenName: name, indicator } = reading;
  return [{ kind: "row", id: `row ${sheet} ${row}`, sheet, row, name, indicator }];
}

/** Nothing stands in any sheet. */
export function isBlankWorkbook(snapshot: Snapshot): boolean {
  return snapshot.sheets.every((sheet) => usedExtent(sheet).rows === 0);
}
