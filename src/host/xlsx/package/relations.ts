import { prefixedAttribute, scanXml, type Attributes } from "../xml/scan";
import { relationsPart, resolveTarget } from "./names";
import type { Package } from "./package";

export interface Relation {
  readonly id: string;
  /** The last word of the type's address (`worksheet`), which transitional and strict files have in common. */
  readonly type: string;
  /** A part's name; for an external relation, the address as it stands. */
  readonly target: string;
  readonly external: boolean;
}

/** Relations of a part (`""`: of the package), by id. Empty where it has none. */
export function relationsOf(file: Package, source: string): Map<string, Relation> {
  const part = relationsPart(source);
  const relations = new Map<string, Relation>();
  if (!file.has(part)) return relations;
  scanXml(part, file.text(part), {
    open(name, attributes) {
      if (name !== "Relationship") return;
      const relation = readRelation(source, attributes);
      relations.set(relation.id, relation);
    },
  });
  return relations;
}

function readRelation(source: string, attributes: Attributes): Relation {
  const type = attributes["Type"] ?? "";
  const external = attributes["TargetMode"] === "External";
  const target = attributes["Target"] ?? "";
  return {
    id: attributes["Id"] ?? "",
    type: type.slice(type.lastIndexOf("/") + 1),
    target: external ? target : resolveTarget(source, target),
    external,
  };
}

/** The first inner relation of a type. */
export function relationOfType(relations: ReadonlyMap<string, Relation>, type: string): Relation | undefined {
  for (const relation of relations.values()) if (relation.type === type && !relation.external) return relation;
  return undefined;
}

/** The relation that `r:id` of an element points to. */
export function relationOf(relations: ReadonlyMap<string, Relation>, attributes: Attributes): Relation | undefined {
  return relations.get(prefixedAttribute(attributes, "id") ?? "");
}
