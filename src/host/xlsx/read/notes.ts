import { parseCell, cellName } from "../../../workbook/address";
import type { Package } from "../package/package";
import type { Relation } from "../package/relations";
import { scanXml } from "../xml/scan";
import { StringCollector } from "./strings";

/**
 * Texts of notes by cell name. Threaded comments leave a placeholder note behind, whose author begins with `tc=`: it is no note of the
 * user's and is left out.
 */
export function readNotes(file: Package, relations: ReadonlyMap<string, Relation>): Record<string, string> {
  const notes: Record<string, string> = {};
  for (const relation of relations.values()) {
    if (relation.type !== "comments" || relation.external || !file.has(relation.target)) continue;
    readComments(relation.target, file.text(relation.target), notes);
  }
  return notes;
}

function readComments(part: string, xml: string, notes: Record<string, string>): void {
  const authors: string[] = [];
  const collector = new StringCollector();
  let author: string | null = null;
  let at: string | null = null;
  scanXml(part, xml, {
    open(name, attributes) {
      if (name === "author") author = "";
      else if (name === "comment") {
        const cell = parseCell(attributes["ref"] ?? "");
        const placeholder = authors[Number(attributes["authorId"] ?? -1)]?.startsWith("tc=") ?? false;
        at = cell && !placeholder ? cellName(cell) : null;
      } else collector.open(name, attributes);
    },
    text(text) {
      if (author !== null) author += text;
      else collector.characters(text);
    },
    close(name) {
      if (name === "author") {
        authors.push(author ?? "");
        author = null;
      } else if (name === "comment") {
        const text = collector.take().content.text;
        if (at !== null) notes[at] = text;
      } else collector.close(name);
    },
  });
}
