import type { Package } from "../package/package";
import { partPath, relationsPart, resolveTarget } from "../package/names";
import { type Relation, relationsOf } from "../package/relations";
import { escapeAttribute } from "../xml/escape";
import { XmlText } from "../xml/tree";
import { removeContentType } from "./content-types";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const EMPTY = `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;

/** Adds a relation from one part to another; gives its new id. `type` is the full address. */
export function addRelation(file: Package, source: string, type: string, target: string): string {
  const part = relationsPart(source);
  const text = new XmlText(part, file.has(part) ? file.text(part) : EMPTY);
  const taken = new Set(text.root.children.map((relation) => (relation.attributes["Id"] ?? "").toLowerCase()));
  let number = taken.size + 1;
  while (taken.has(`rid${number}`)) number++;
  const id = `rId${number}`;
  const attributes = `Id="${id}" Type="${type}" Target="${escapeAttribute(relativeTarget(source, target))}"`;
  text.append(text.root, `<${text.prefix}Relationship ${attributes}/>`);
  file.setText(part, text.toString());
  return id;
}

/** Removes the relations of `source` that lead to a part, and the part with all that hung on it alone. */
export function removeTarget(file: Package, source: string, target: string): void {
  const part = relationsPart(source);
  const text = new XmlText(part, file.text(part));
  for (const relation of text.root.children) {
    if (relation.attributes["TargetMode"] === "External") continue;
    if (samePart(resolveTarget(source, relation.attributes["Target"] ?? ""), target)) text.remove(relation);
  }
  file.setText(part, text.toString());
  removeUnreferenced(file, target);
}

/** Drops the relations of a part but for those that are to be kept, and the parts that nothing refers to any more. */
export function dropRelations(file: Package, source: string, isKept: (relation: Relation) => boolean = () => false): void {
  const part = relationsPart(source);
  if (!file.has(part)) return;
  const relations = [...relationsOf(file, source).values()];
  const dropped = relations.filter((relation) => !isKept(relation));
  if (dropped.length === relations.length) file.remove(part);
  else {
    const ids = new Set(dropped.map(({ id }) => id));
    const text = new XmlText(part, file.text(part));
    for (const element of text.root.children) if (ids.has(element.attributes["Id"] ?? "")) text.remove(element);
    file.setText(part, text.toString());
  }
  for (const { external, target } of dropped) if (!external) removeUnreferenced(file, target);
}

function removeUnreferenced(file: Package, part: string): void {
  if (!file.has(part) || isReferenced(file, part)) return;
  file.remove(part);
  removeContentType(file, part);
  dropRelations(file, part);
}

function isReferenced(file: Package, part: string): boolean {
  return file.names().some((name) => {
    const match = /^(.*?)_rels\/([^/]*)\.rels$/i.exec(partPath(name));
    if (!match) return false;
    const relations = relationsOf(file, `${match[1] ?? ""}${match[2] ?? ""}`);
    return [...relations.values()].some((relation) => !relation.external && samePart(relation.target, part));
  });
}

function samePart(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** `xl/worksheets/a.xml` seen from `xl/workbook.xml` is `worksheets/a.xml`. */
function relativeTarget(source: string, target: string): string {
  const from = source.split("/").slice(0, -1);
  const to = target.split("/");
  while (from.length > 0 && to.length > 1 && from[0] === to[0]) {
    from.shift();
    to.shift();
  }
  return [...from.map(() => ".."), ...to].join("/");
}
