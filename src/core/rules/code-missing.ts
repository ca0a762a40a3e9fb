import { sheetNamed, contains, type CellRef } from "../../workbook";
import type { Reading, Table } from "../reading";
import type { CheckContext, Rule } from "./context";
import type { Fix } from "./finding";
import { canonicalName } from "./node-names";
import { ofReading, type Spoken } from "./speaking";

/** A column of codes is one in which so many rows bear one. */
const FILLED = 0.6;

export const codeMissing: Rule<"code-missing"> = {
  id: "code-missing",
  judge: (context) => context.located.tables.flatMap((table) => inTable(context, table)),
};

function inTable(context: CheckContext, table: Table): readonly Spoken<"code-missing">[] {
  const column = table.columns.code?.column;
  if (column === undefined) return [];
  const whole = table.readings.filter((reading) => reading.component === null);
  const filled = whole.filter((reading) => reading.writtenCode !== null && reading.code?.at.column === column);
  if (filled.length < whole.length * FILLED) return [];
  return whole.flatMap((reading, index) => {
    const at = { sheet: table.sheet, row: reading.row, column };
    const repeats = whole[index - 1]?.indicator === reading.indicator;
    if (reading.writtenCode !== null || repeats || isFilled(context, at)) return [];
    return [
      ofReading(
        "code-missing",
        reading,
        at,
        { code: reading.indicator, name: canonicalName(context.framework, reading.indicator) },
        { fix: fix(reading, at) },
      ),
    ];
  });
}

/** Something stands there after all, or a merged cell covers it. */
function isFilled({ snapshot }: CheckContext, at: CellRef): boolean {
  const sheet = sheetNamed(snapshot, at.sheet);
  const covered = sheet?.merges.some((area) => contains(area, at) && (area.top !== at.row || area.left !== at.column));
  return covered === true || sheet?.rows.get(at.row)?.has(at.column) === true;
}

function fix(reading: Reading, at: CellRef): Fix {
  return { at, before: "", after: { kind: "text", text: reading.indicator }, numberFormat: "@" };
}
