import { columnName } from "../../workbook";
import { COLUMN_ROLES, type Table } from "../reading";
import type { Rule } from "./context";
import { ofPlace, type Spoken } from "./speaking";

export const ambiguousColumn: Rule<"ambiguous-column"> = {
  id: "ambiguous-column",
  judge: ({ located }) => located.tables.flatMap(inTable),
};

function inTable(table: Table): readonly Spoken<"ambiguous-column">[] {
  return COLUMN_ROLES.flatMap((role) => {
    const match = table.columns[role];
    if (match === undefined || match.rivals.length === 0 || match.by === "user") return [];
    const at = { sheet: table.sheet, row: table.header.bottom, column: match.column };
    const facts = { role, words: match.words, column: columnName(match.column), rivals: match.rivals.map(columnName) };
    return [ofPlace("ambiguous-column", table.sheet, at, facts)];
  });
}
