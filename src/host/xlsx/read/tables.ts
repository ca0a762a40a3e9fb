import type { SheetFilter } from "../../../workbook/snapshot";
import type { Package } from "../package/package";
import type { Relation } from "../package/relations";
import { scanXml } from "../xml/scan";
import { FilterReader } from "./sheet-features";

/** The filter of a sheet's tables: one that filters at the moment, else the first. */
export function readTableFilter(file: Package, relations: ReadonlyMap<string, Relation>): SheetFilter | null {
  let first: SheetFilter | null = null;
  for (const relation of relations.values()) {
    if (relation.type !== "table" || relation.external || !file.has(relation.target)) continue;
    const filter = filterOf(relation.target, file.text(relation.target));
    if (filter?.active) return filter;
    first ??= filter;
  }
  return first;
}

function filterOf(part: string, xml: string): SheetFilter | null {
  const reader = new FilterReader();
  const path: string[] = [];
  scanXml(part, xml, {
    open(name, attributes) {
      path.push(name);
      if (path[1] === "autoFilter") reader.open(name, attributes, path.length - 1);
    },
    close() {
      path.pop();
    },
  });
  return reader.filter;
}
