import { sheetNamed } from "../../../workbook";
import type { Table } from "../../reading";
import type { CheckContext } from "../../rules/context";
import { isBlank, valuedRows, type ValuedReading } from "../../rules/rows";

/**
 * The row that counts for each indicator and each component, by `indicator` or `indicator/component`: of several, the first that states a
 * value, those of the reporting year and of visible sheets before the others; where none states a value, the first.
 */
export function countingRows(context: CheckContext): ReadonlyMap<string, ValuedReading> {
  const chosen = new Map<string, ValuedReading>();
  for (const row of inOrder(context)) {
    const { indicator, component } = row.reading;
    const key = component === null ? indicator : `${indicator}/${component}`;
    const before = chosen.get(key);
    if (before === undefined || (isBlank(before.value) && !isBlank(row.value))) chosen.set(key, row);
  }
  return chosen;
}

function inOrder(context: CheckContext): readonly ValuedReading[] {
  const { snapshot, profile } = context;
  const tabs = new Map(snapshot.sheets.map(({ name }, index) => [name, index]));
  return valuedRows(context)
    .map((row) => {
      const { sheet } = row.table;
      const hidden = sheetNamed(snapshot, sheet)?.visibility === "visible" ? 0 : 1;
      return { row, key: [isOfYear(row.table, profile.year) ? 0 : 1, hidden, tabs.get(sheet) ?? tabs.size, row.reading.row] as const };
    })
    .sort(({ key: a }, { key: b }) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3])
    .map(({ row }) => row);
}

/** A table that names no year is of this one. */
function isOfYear({ years }: Table, year: number): boolean {
  const named = years.value === null ? years.title : [years.value];
  return named.length === 0 || named.includes(year);
}
