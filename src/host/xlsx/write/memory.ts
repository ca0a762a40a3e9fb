import type { Package } from "../package/package";
import { readMemory, MEMORY_NAMESPACE, type Memory } from "../read/memory";
import type { WorkbookParts } from "../read/workbook";
import { relationsOf } from "../package/relations";
import { encodeXstring, escapeAttribute, escapeXml } from "../xml/escape";
import { addContentType, ensureDefaultType } from "./content-types";
import type { Dialect } from "./dialect";
import { addRelation, removeTarget } from "./relations";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
/** A fixed id: a workbook has one part of ours, and the same edits shall give the same bytes. */
const ITEM_ID = "{6F5D2A0C-9B3E-4C61-8A57-1D0E7B94C3F2}";

/** What our part is to hold: the texts of `Snapshot.memory` and, by sheet, the hash of what we wrote there. */
export type MemoryContent = Pick<Memory, "entries" | "sheets">;

/** Writes our part; without content it is removed, so that clearing everything leaves no trace. */
export function writeMemory(file: Package, workbook: WorkbookParts, dialect: Dialect, content: MemoryContent): void {
  const old = readMemory(file, relationsOf(file, workbook.part));
  if (memoryXml(old) === memoryXml(content)) return;
  const { part } = old;
  const empty = Object.keys(content.entries).length === 0 && Object.keys(content.sheets).length === 0;
  if (empty && part !== null) removeTarget(file, workbook.part, part);
  else if (!empty) file.setText(part ?? createPart(file, workbook.part, dialect), memoryXml(content));
}

function memoryXml({ entries, sheets }: MemoryContent): string {
  const texts = sorted(entries).map(([key, text]) => `<entry key="${attribute(key)}">${escapeXml(encodeXstring(text))}</entry>`);
  const hashes = sorted(sheets).map(([name, hash]) => `<sheet name="${attribute(name)}" hash="${attribute(hash)}"/>`);
  return `${HEAD}<memory xmlns="${MEMORY_NAMESPACE}">${texts.join("")}${hashes.join("")}</memory>`;
}

function attribute(text: string): string {
  return escapeAttribute(encodeXstring(text));
}

function sorted(record: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
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
