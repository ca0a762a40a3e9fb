import { Fault } from "../fault";
import type { Package } from "../package/package";
import type { Relation } from "../package/relations";
import { decodeXstring } from "../xml/escape";
import { scanXml } from "../xml/scan";

/** The namespace of our own part. The part is found by it, never by its path: other programs rename custom XML parts at will. */
export const MEMORY_NAMESPACE = "urn:pii-addin:memory:1";

export interface Memory {
  /** The part's name, or `null` in a workbook we never wrote to. */
  readonly part: string | null;
  readonly entries: Readonly<Record<string, string>>;
}

/** Our JSON texts by key, from the first custom XML part of our namespace. Custom XML parts of others are not judged, even if malformed. */
export function readMemory(file: Package, relations: ReadonlyMap<string, Relation>): Memory {
  for (const relation of relations.values()) {
    if (relation.type !== "customXml" || relation.external || !file.has(relation.target)) continue;
    const xml = textOrEmpty(file, relation.target);
    const entries = xml.includes(MEMORY_NAMESPACE) ? parseMemory(relation.target, xml) : null;
    if (entries) return { part: relation.target, entries };
  }
  return { part: null, entries: {} };
}

function textOrEmpty(file: Package, part: string): string {
  try {
    return file.text(part);
  } catch (error) {
    if (error instanceof Fault) return "";
    throw error;
  }
}

function parseMemory(part: string, xml: string): Record<string, string> | null {
  const entries = new Map<string, string>();
  let ours: boolean | null = null;
  let key: string | null = null;
  scanXml(part, xml, {
    open(name, attributes) {
      ours ??= Object.entries(attributes).some(([key, value]) => key.startsWith("xmlns") && value === MEMORY_NAMESPACE);
      key = ours && name === "entry" ? decodeXstring(attributes["key"] ?? "") : null;
      if (key !== null) entries.set(key, "");
    },
    text(text) {
      if (key !== null) entries.set(key, (entries.get(key) ?? "") + text);
    },
    close() {
      key = null;
    },
  });
  return ours ? Object.fromEntries([...entries].map(([key, text]) => [key, decodeXstring(text)])) : null;
}
