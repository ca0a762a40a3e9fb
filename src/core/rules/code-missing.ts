import { readNumber } from "../../language";
import { sheetNamed, contains, type CellRef } from "../../workbook";
import type { Reading, Table } from "../reading";
import { codeColumn } from "./code-cell";
import type { CheckContext, Rule } from "./context";
import type { Fix } from "./finding";
import { canonicalName } from "./node-names";
import { ofReading, type Spoken } from "./speaking";

export const codeMissing: Rule<"code-missing"> = {
  id: "code-missing",
  judge: (context) => context.located.tables.flatMap((table) => inTable(context, table)),
};

function inTable(context: CheckContext, table: Table): readonly Spoken<"code-missing">[] {
  const column = codeColumn(table);
  if (column === null) return [];
  return table.readings.flatMap((reading, index) => {
    const at = { sheet: table.sheet, row: reading.row, column };
    // Components and further rows of an indicator stand under its code.
    const repeats = table.readings[index - 1]?.indicator === reading.indicator;
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
  const cell = sheet?.rows.get(at.row)?.get(at.column);
  const isDash =
    cell?.content.kind === "text" && (cell.content.text.trim() === "" || readNumber(cell.content.text).kind === "declared-missing");
  return covered === true || (cell !== undefined && !isDash);
}

/** The cell's format stays: nobody knows that of a blank cell, so it could not be given back. */
function fix(reading: Reading, at: CellRef): Fix {
  return { at, before: "", after: { kind: "text", text: reading.indicator } };
}
