import { parseArea } from "../../../workbook/address";
import type { Package } from "../package/package";
import type { Relation } from "../package/relations";
import { isTrue, scanXml } from "../xml/scan";
import { decodeXstring } from "../xml/escape";
import { optional } from "./optional";
import type { TableLook } from "./types";

/** The tables (list objects) of a sheet. */
export function readTables(file: Package, relations: ReadonlyMap<string, Relation>): TableLook[] {
  const tables: TableLook[] = [];
  for (const { type, external, target } of relations.values()) {
    if (type !== "table" || external || !file.has(target)) continue;
    const table = optional(() => readTable(target, file.text(target)));
    if (table) tables.push(table);
  }
  return tables;
}

function readTable(part: string, xml: string): TableLook | undefined {
  let table: Omit<TableLook, "columns"> | undefined;
  const columns: string[] = [];
  scanXml(part, xml, {
    open(name, attributes) {
      if (name === "tableColumn") columns.push(decodeXstring(attributes["name"] ?? ""));
      const area = name === "table" ? parseArea(attributes["ref"] ?? "") : null;
      if (!area) return;
      table = {
        name: attributes["displayName"] ?? attributes["name"] ?? "",
        area,
        headerRow: attributes["headerRowCount"] !== "0",
        totalsRow: Number(attributes["totalsRowCount"] ?? 0) > 0 || isTrue(attributes["totalsRow"]),
      };
    },
  });
  return table && { ...table, columns };
}
