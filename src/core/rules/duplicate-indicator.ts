import { sheetNamed, type Snapshot } from "../../workbook";
import { isTakenFrom } from "../locate/mirror";
import type { Table } from "../reading";
import { agenciesNamed } from "./assignment";
import type { CheckContext, Rule } from "./context";
import { valuedRows, type ValuedReading } from "./rows";
import { ofReading, type Spoken } from "./speaking";

/** Only rows with a value column count: a list of who leads what repeats no number. What stands on a hidden sheet is told by `hidden-data`. */
export const duplicateIndicator: Rule<"duplicate-indicator"> = {
  id: "duplicate-indicator",
  judge(context) {
    const seen = new Map<string, ValuedReading[]>();
    const found: Spoken<"duplicate-indicator">[] = [];
    for (const row of inOrder(context)) {
      const key = JSON.stringify([row.reading.indicator, row.reading.component]);
      const before = seen.get(key) ?? [];
      const first = before.find((other) => samePeriod(row.table, other.table) && sameOwner(context, row, other));
      if (before.some((other) => isReference(row, other))) continue;
      if (first === undefined) seen.set(key, [...before, row]);
      else found.push(...finding(row, first));
    }
    return found;
  },
};

/** An overview that takes its number from the other row by a formula says nothing twice that could differ. */
function isReference({ reading: a }: ValuedReading, { reading: b }: ValuedReading): boolean {
  return isTakenFrom(a, b) || isTakenFrom(b, a);
}

function inOrder(context: CheckContext): readonly ValuedReading[] {
  const { snapshot } = context;
  const tab = (row: ValuedReading): number => snapshot.sheets.findIndex((sheet) => sheet.name === row.table.sheet);
  return valuedRows(context)
    .filter((row) => isVisible(snapshot, row.table.sheet))
    .map((row) => ({ row, tab: tab(row) }))
    .sort((a, b) => a.tab - b.tab || a.row.reading.row - b.row.reading.row)
    .map(({ row }) => row);
}

function isVisible(snapshot: Snapshot, name: string): boolean {
  return sheetNamed(snapshot, name)?.visibility === "visible";
}

/** Last year's sheet beside this year's repeats nothing. */
function samePeriod(a: Table, b: Table): boolean {
  if (a === b) return true;
  const [years, others] = [yearsOf(a), yearsOf(b)];
  return years.length === 0 || others.length === 0 || years.some((year) => others.includes(year));
}

function yearsOf({ years }: Table): readonly number[] {
  return years.value === null ? years.title : [years.value];
}

/** Two agencies may each report one indicator; a row or table without agency may be anybody's. */
function sameOwner(context: CheckContext, a: ValuedReading, b: ValuedReading): boolean {
  const [owners, others] = [ownersOf(context, a), ownersOf(context, b)];
  return owners.length === 0 || others.length === 0 || owners.some((agency) => others.includes(agency));
}

function ownersOf({ profile, located }: CheckContext, { table, reading }: ValuedReading): readonly string[] {
  const named = agenciesNamed(profile, reading.agency);
  const ofTable = (table.agency ?? located.agency)?.agency;
  return named.length > 0 || ofTable === undefined ? named : [ofTable];
}

function finding(row: ValuedReading, first: ValuedReading): readonly Spoken<"duplicate-indicator">[] {
  const cell = row.reading.code ?? row.reading.name ?? row.value;
  const firstCell = first.reading.code ?? first.reading.name ?? first.value;
  return [
    ofReading("duplicate-indicator", row.reading, cell.at, { first: firstCell.at, firstValue: first.value.text, value: row.value.text }),
  ];
}
