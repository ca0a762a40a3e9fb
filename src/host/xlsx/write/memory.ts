import type { Package } from "../package/package";
import { readMemory } from "../read/memory";
import type { WorkbookParts } from "../read/workbook";
import { relationsOf } from "../package/relations";
import { addContentType, ensureDefaultType } from "./content-types";
import type { Dialect } from "./dialect";
import { MEMORY_NAMESPACE, type MemoryContent, memoryXml } from "./memory-text";
import { addRelation, removeTarget } from "./relations";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
/** A fixed id: a workbook has one part of ours, and the same edits shall give the same bytes. */
const ITEM_ID = "{6F5D2A0C-9B3E-4C61-8A57-1D0E7B94C3F2}";

/** Writes our part; without content it is removed, so that clearing everything leaves no trace. */
export function writeMemory(file: Package, workbook: WorkbookParts, dialect: Dialect, content: MemoryContent): void {
  const old = readMemory(file, relationsOf(file, workbook.part));
  const xml = memoryXml(content);
  if (xml === memoryXml(old)) return;
  const { part } = old;
  if (xml !== null) file.setText(part ?? createPart(file, workbook.part, dialect), xml);
  else if (part !== null) removeTarget(file, workbook.part, part);
}

/** A custom XML part is a pair: the item, and its properties with an id and the namespaces in it. */
function createPart(file: Package, workbook: string, dialect: Dialect): string {
  let number = 1;
  while (file.has(`customXml/item${number}.xml`) || file.has(`customXml/itemProps${number}.xml`)) number++;
  const item = `customXml/item${number}.xml`;
  const properties = `customXml/itemProps${number}.xml`;
  const schema = `<ds:schemaRefs><ds:schemaRef ds:uri="${MEMORY_NAMESPACE}"/></ds:schemaRefs>`;
  file.setText(item, HEAD);
  file.setText(properties, `${HEAD}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${dialect.customXml}">${schema}</ds:datastoreItem>`);
  ensureDefaultType(file, "xml", "application/xml");
  ensureDefaultType(file, "rels", "application/vnd.openxmlformats-package.relationships+xml");
  addContentType(file, properties, PROPERTIES_TYPE);
  addRelation(file, item, `${dialect.relations}/customXmlProps`, properties);
  addRelation(file, workbook, `${dialect.relations}/customXml`, item);
  return item;
}
