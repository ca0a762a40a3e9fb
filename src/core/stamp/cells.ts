import {
  COLUMN_ROLES,
  type CellReading,
  type ColumnRole,
  type EvidenceCell,
  type Located,
  type NumberCell,
  type Reading,
} from "../reading";
import type { CellContent, CellRef } from "../../workbook";
import { sha256Hex, shortDigest } from "./digest";

/** The columns whose cells are checked, hence stamped. A row's number says nothing of it, and a note is nobody's claim. */
export type CheckedRole = Exclude<ColumnRole, "ordinal" | "note">;
export const CHECKED_ROLES = COLUMN_ROLES.filter((role): role is CheckedRole => role !== "ordinal" && role !== "note");

export interface CheckedCell {
  readonly role: CheckedRole;
  readonly at: CellRef;
  readonly digest: string;
}

/** One row's checked cells. */
export interface CheckedRow {
  /** `3.2.1/dien-nang`; the second row of the same subject ends with ` #2`. */
  readonly subject: string;
  readonly cells: readonly CheckedCell[];
}

/**
 * Every cell that a judgement read of the indicator tables, by what it is about: where a row stands, on which sheet and in which style makes no
 * difference, what it says does. Rows in the order of their subjects.
 */
export function checkedRows({ tables }: Located): readonly CheckedRow[] {
  const rows = tables.flatMap(({ readings }) => readings.map((reading) => ({ subject: subjectOf(reading), cells: cellsOf(reading) })));
  const keyed = rows.map((row) => ({ ...row, key: `${row.subject}\n${textOf(row.cells)}` }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const seen = new Map<string, number>();
  return keyed.map(({ subject, cells }) => {
    const count = (seen.get(subject) ?? 0) + 1;
    seen.set(subject, count);
    return { subject: count === 1 ? subject : `${subject} #${count}`, cells };
  });
}

/** SHA-256 over the rows: one line a row, the digests of its cells by their roles. */
export function hashOfRows(rows: readonly CheckedRow[]): string {
  return sha256Hex(rows.map(({ subject, cells }) => `${subject}\t${textOf(cells)}`).join("\n"));
}

function textOf(cells: readonly CheckedCell[]): string {
  return cells.map(({ role, digest }) => `${role}=${digest}`).join(" ");
}

function subjectOf({ indicator, component }: Reading): string {
  return component === null ? indicator : `${indicator}/${component}`;
}

function cellsOf(reading: Reading): readonly CheckedCell[] {
  return CHECKED_ROLES.flatMap((role) => {
    const cell = reading[role];
    const said = cell === null ? "" : saidBy(cell);
    return cell === null || said === "" ? [] : [{ role, at: cell.at, digest: shortDigest(said) }];
  });
}

/** A blank cell says nothing, as if the column were not there. */
function saidBy(cell: CellReading | NumberCell | EvidenceCell): string {
  if ("parts" in cell) return cell.parts.map(({ content }) => saidByContent(content)).join("\n");
  if ("number" in cell && cell.number !== null) return `n${rounded(cell.number)}`;
  return saidByContent(cell.content);
}

/** One content as one text, the same whatever it looks like; `""` for a blank cell. */
export function saidByContent(content: CellContent | null): string {
  switch (content?.kind) {
    case undefined:
      return "";
    case "text":
      return content.text.trim() === "" ? "" : `t${content.text.normalize("NFC")}`;
    case "number":
      return `n${rounded(content.number)}`;
    case "boolean":
      return `b${content.boolean ? 1 : 0}`;
    case "error":
      return `e${content.error}`;
    case "uncalculated":
      return "u";
  }
}

/** Two programs that calculate the same formula may differ in the last digits. */
function rounded(number: number): string {
  return String(Number(number.toPrecision(12)));
}
