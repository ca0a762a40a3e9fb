import type { Profile } from "../../framework";
import type { Snapshot } from "../../workbook";
import type { Reading, Table } from "../reading";
import { withListedEvidence } from "./graft";
import { isMirror } from "./mirror";

/**
 * Of several tables that state the same indicators, the ones that are meant: not a list of who is responsible beside the table of numbers,
 * not last year's sheet, not a hidden copy, not an overview of references.
 */
export function choose(tables: readonly Table[], snapshot: Snapshot, profile: Profile): readonly Table[] {
  const hidden = new Set(snapshot.sheets.filter((sheet) => sheet.visibility !== "visible").map((sheet) => sheet.name));
  const shown = tables.filter(({ sheet }) => !hidden.has(sheet));
  const chosen = tables.filter((table) => {
    if (isAssignment(table) && tables.some((other) => !isAssignment(other))) return false;
    if (isMirror(table, shown)) return false;
    const rivals = tables.filter((other) => other !== table && overlap(table, other) >= 0.6);
    if (rivals.length === 0) return true;
    if (!table.columns.value && rivals.some((other) => other.columns.value)) return false;
    if (hidden.has(table.sheet) && rivals.some((other) => !hidden.has(other.sheet))) return false;
    const year = yearOf(table);
    return year === null || year === profile.year || !rivals.some((other) => yearOf(other) === profile.year);
  });
  return withListedEvidence(
    chosen,
    shown.filter((table) => !chosen.includes(table) && (yearOf(table) ?? profile.year) === profile.year),
  );
}

/** Who is responsible for what, or how it is measured: no column for any number. */
function isAssignment({ columns }: Table): boolean {
  return !columns.value && !columns.previous && !columns.evidence;
}

function yearOf(table: Table): number | null {
  const tab = /\b(20\d\d)\b/.exec(table.sheet);
  return table.years.value ?? (tab ? Number(tab[1]) : table.years.title.length === 1 ? (table.years.title[0] ?? null) : null);
}

/** The share of a table's readings that another table states too, for the same agency or without saying for which. */
function overlap(table: Table, other: Table): number {
  if (table.agency && other.agency && table.agency.agency !== other.agency.agency) return 0;
  const theirs = new Set(other.readings.map(keyOf));
  return table.readings.filter((reading) => theirs.has(keyOf(reading))).length / table.readings.length;
}

function keyOf(reading: Reading): string {
  return `${reading.indicator}/${reading.component ?? ""}`;
}
