import { areaName, sheetNamed } from "../../workbook";
import type { Table } from "../reading";
import type { CheckContext, Rule } from "./context";
import { ofPlace, type Spoken } from "./speaking";

export const repeatedHeader: Rule<"repeated-header"> = {
  id: "repeated-header",
  judge: (context) => context.located.tables.flatMap((table) => inTable(context, table)),
};

/** A header of several rows is repeated as a whole: told once, at its first row. */
function inTable({ snapshot }: CheckContext, table: Table): readonly Spoken<"repeated-header">[] {
  const rows = table.rows.filter((row) => row.kind === "repeated-header").map((row) => row.row);
  const starts = rows.filter((row) => !rows.includes(row - 1));
  const sheet = sheetNamed(snapshot, table.sheet);
  return starts.map((row) => {
    const filled = [...(sheet?.rows.get(row)?.keys() ?? [])].filter(
      (column) => column >= table.header.left && column <= table.header.right,
    );
    const at = { sheet: table.sheet, row, column: filled[0] ?? table.header.left };
    return ofPlace("repeated-header", table.sheet, at, { header: areaName(table.header) });
  });
}
