import { nodeByCode } from "../../framework";
import { sheetNamed, type CellRef } from "../../workbook";
import type { Reading, Table } from "../reading";
import { namedAgency } from "./assignment";
import type { CheckContext, Rule } from "./context";
import { dutiesOf, holds, nameOf, type Duty, type Expected } from "./expected";
import { spoken, type Spoken } from "./speaking";
import { reportingRows } from "./rows";

/** So far below the table a new row is still beside it. */
const NEAR_ROWS = 3;

export const missingIndicator: Rule<"missing-indicator"> = {
  id: "missing-indicator",
  judge: (context) => dutiesOf(context).flatMap((duty) => ofDuty(context, duty)),
};

function ofDuty(context: CheckContext, duty: Duty): readonly Spoken<"missing-indicator">[] {
  const own = new Set(duty.tables);
  const readings = reportingRows(context).flatMap(({ table, reading }) => (own.has(table) ? [reading] : []));
  const severityOf = { local: undefined, central: centralSeverity(duty.expected, readings) };
  const missing = duty.expected.filter((expected) => !holds(readings, expected));
  return missing.flatMap((expected) => {
    const severity = severityOf[expected.supply];
    return severity === "silent" ? [] : [finding(context, duty, expected, severity)];
  });
}

/**
 * A form with rows for most central indicators lost one that is not there; a form with few may well leave it out; a form with none is one
 * of the locally supplied indicators only, where nobody looks for the others. None of it blocks: the number comes from a central body.
 */
function centralSeverity(expected: readonly Expected[], readings: readonly Reading[]): "silent" | "note" | "warning" {
  const central = expected.filter((each) => each.supply === "central");
  const held = central.filter((each) => holds(readings, each));
  if (held.length === 0) return "silent";
  return held.length * 2 >= central.length ? "warning" : "note";
}

function finding(
  context: CheckContext,
  duty: Duty,
  expected: Expected,
  severity: "note" | "warning" | undefined,
): Spoken<"missing-indicator"> {
  const { indicator, component, supply } = expected;
  const table = tableFor(context, duty.tables, indicator);
  const facts = {
    name: nameOf(context, indicator, component),
    agency: duty.agency === null ? null : namedAgency(context.profile, duty.agency),
    supply,
  };
  const at = table === null ? null : placeBelow(context, table);
  return spoken("missing-indicator", { at, sheet: table?.sheet ?? null, indicator, component }, facts, { severity });
}

/** The table that holds most of the indicator's siblings, else most of its pillar, else the first. */
function tableFor(context: CheckContext, tables: readonly Table[], indicator: string): Table | null {
  const parent = nodeByCode(context.framework, indicator)?.parent ?? null;
  const grandparent = parent === null ? null : (nodeByCode(context.framework, parent)?.parent ?? null);
  const kinship = (table: Table): number =>
    table.readings.reduce((sum, reading) => {
      const above = nodeByCode(context.framework, reading.indicator)?.parent ?? null;
      if (above === null) return sum;
      if (above === parent) return sum + 100;
      return sum + (nodeByCode(context.framework, above)?.parent === grandparent ? 1 : 0);
    }, 0);
  return tables.reduce<Table | null>((best, table) => (best === null || kinship(table) > kinship(best) ? table : best), null);
}

/** The first blank row under the table, in the column of codes or else of names; `null` where none is near. */
function placeBelow(context: CheckContext, table: Table): CellRef | null {
  const column = (table.columns.code ?? table.columns.name)?.column;
  const sheet = sheetNamed(context.snapshot, table.sheet);
  if (column === undefined || sheet === undefined) return null;
  for (let row = table.body.bottom + 1; row <= table.body.bottom + NEAR_ROWS; row++) {
    const filled = [...(sheet.rows.get(row)?.keys() ?? [])].some((each) => each >= table.header.left && each <= table.header.right);
    if (!filled) return { sheet: table.sheet, row, column };
  }
  return null;
}
