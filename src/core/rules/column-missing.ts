import { areaName } from "../../workbook";
import type { Table } from "../reading";
import type { Severity } from "./catalogue";
import type { CheckContext, Rule } from "./context";
import type { NeededColumn } from "./facts";
import { heldElsewhere } from "./rows";
import { ofPlace, type Spoken } from "./speaking";
import { needsEvidence } from "./supply";
import { targetOf } from "./target";

/** A table that only lists indicators (who leads them, where their evidence is) is sound if another one bears the values, or the evidence. */
export const columnMissing: Rule<"column-missing"> = {
  id: "column-missing",
  judge: (context) =>
    context.located.tables.flatMap((table) => [
      ...missingValue(context, table),
      ...missingEvidence(context, table),
      ...missingTarget(context, table),
    ]),
};

function missingValue(context: CheckContext, table: Table): readonly Spoken<"column-missing">[] {
  const indicators = distinct(table.readings.map((reading) => reading.indicator));
  const sound = table.columns.value !== undefined || (indicators.length > 0 && heldElsewhere(context, table, "value", indicators));
  return sound ? [] : [missing(table, "value", indicators)];
}

function missingEvidence(context: CheckContext, table: Table): readonly Spoken<"column-missing">[] {
  const inNeed = table.readings.filter((reading) => reading.evidence === null && needsEvidence(context, reading));
  const indicators = distinct(inNeed.map((reading) => reading.indicator));
  const listed = inNeed.length === 0 && table.readings.some(({ evidence }) => evidence !== null);
  const sound = table.columns.evidence !== undefined || listed || heldElsewhere(context, table, "evidence", indicators);
  return sound ? [] : [missing(table, "evidence", indicators)];
}

/** A form may well leave the targets to others; that nothing can be compared is only worth a note. */
function missingTarget(context: CheckContext, table: Table): readonly Spoken<"column-missing">[] {
  const aimless = table.readings.filter((reading) => targetOf(context, reading) === null);
  const indicators = distinct(aimless.map((reading) => reading.indicator));
  const sound =
    table.columns.target !== undefined || table.columns.value === undefined || heldElsewhere(context, table, "target", indicators);
  return sound ? [] : [missing(table, "target", indicators, "note")];
}

function missing(table: Table, role: NeededColumn, indicators: readonly string[], severity?: Severity): Spoken<"column-missing"> {
  const { sheet, header } = table;
  const at = { sheet, row: header.top, column: header.left };
  return ofPlace("column-missing", sheet, at, { role, header: areaName(header), indicators }, { severity });
}

function distinct(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)];
}
