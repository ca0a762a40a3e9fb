import { Fault } from "../fault";
import type { Package } from "../package/package";
import type { Relation } from "../package/relations";
import { decodeXstring } from "../xml/escape";
import { scanXml } from "../xml/scan";
import { MEMORY_NAMESPACE, type MemoryContent, type OwnedMark } from "../write/memory-text";

export { MEMORY_NAMESPACE };

export interface Memory extends MemoryContent {
  /** The part's name, or `null` in a workbook we never wrote to. */
  readonly part: string | null;
}

/** Our JSON texts by key, from the first custom XML part of our namespace. Custom XML parts of others are not judged, even if malformed. */
export function readMemory(file: Package, relations: ReadonlyMap<string, Relation>): Memory {
  for (const relation of relations.values()) {
    if (relation.type !== "customXml" || relation.external || !file.has(relation.target)) continue;
    const xml = textOrEmpty(file, relation.target);
    const memory = xml.includes(MEMORY_NAMESPACE) ? parseMemory(relation.target, xml) : null;
    if (memory) return { part: relation.target, ...memory };
  }
  return { part: null, entries: {}, sheets: {} };
}

function textOrEmpty(file: Package, part: string): string {
  try {
    return file.text(part);
  } catch (error) {
    if (error instanceof Fault) return "";
    throw error;
  }
}

function parseMemory(part: string, xml: string): Omit<Memory, "part"> | null {
  const entries = new Map<string, string>();
  const sheets = new Map<string, OwnedMark>();
  const root: { ours?: boolean } = {};
  let key: string | null = null;
  scanXml(part, xml, {
    open(name, attributes) {
      root.ours ??= Object.entries(attributes).some(([key, value]) => key.startsWith("xmlns") && value === MEMORY_NAMESPACE);
      key = root.ours && name === "entry" ? decodeXstring(attributes["key"] ?? "") : null;
      if (key !== null) entries.set(key, "");
      if (root.ours && name === "sheet") {
        const { name: sheet, hash, extent, extras } = attributes;
        const more = extras === undefined ? {} : { extras: decodeXstring(extras) };
        sheets.set(decodeXstring(sheet ?? ""), { hash: hash ?? "", extent: extent ?? null, ...more });
      }
    },
    text(text) {
      if (key !== null) entries.set(key, (entries.get(key) ?? "") + text);
    },
    close() {
      key = null;
    },
  });
  if (!root.ours) return null;
  const texts = [...entries].map(([key, text]) => [key, decodeXstring(text)] as const);
  return { entries: Object.fromEntries(texts), sheets: Object.fromEntries(sheets) };
}
