import type { CellRef } from "../../workbook";
import { CHECKED_ROLES, hashOfRows, type CheckedRole, type CheckedRow } from "./cells";
import type { Stamp } from "./stamp";

/** One checked cell that is not what it was when the workbook was stamped. */
export interface StampChange {
  readonly subject: string;
  readonly role: CheckedRole;
  /** `removed`: nothing stands there now, or its row is gone; then `at` is a cell of the row, or `null`. */
  readonly what: "changed" | "added" | "removed";
  readonly at: CellRef | null;
}

export interface StampComparison {
  readonly valid: boolean;
  /** In the order of subjects and columns; empty where only the whole tells that something changed. */
  readonly changes: readonly StampChange[];
}

/** Holds the checked cells of now against those of the stamp. */
export function compareWithStamp(stamp: Stamp, rows: readonly CheckedRow[]): StampComparison {
  if (hashOfRows(rows) === stamp.hash) return { valid: true, changes: [] };
  const now = new Map(rows.map((row) => [row.subject, row]));
  const subjects = [...new Set([...now.keys(), ...Object.keys(stamp.rows)])].sort();
  return { valid: false, changes: subjects.flatMap((subject) => rowChanges(subject, stamp, now.get(subject))) };
}

function rowChanges(subject: string, { rows }: Stamp, row: CheckedRow | undefined): readonly StampChange[] {
  const then = (Object.hasOwn(rows, subject) ? rows[subject] : undefined) ?? {};
  return CHECKED_ROLES.flatMap((role): readonly StampChange[] => {
    const cell = row?.cells.find((checked) => checked.role === role);
    const before = then[role];
    if (before === cell?.digest) return [];
    if (!cell) return [{ subject, role, what: "removed", at: row?.cells[0]?.at ?? null }];
    return [{ subject, role, what: before === undefined ? "added" : "changed", at: cell.at }];
  });
}
