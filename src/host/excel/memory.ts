import { decodeXstring, encodeXstring, escapeAttribute, escapeXml } from "../xlsx/xml/escape";

/** The namespace of our part in the workbook; the same part as `host/xlsx` reads and writes. */
export const MEMORY_NAMESPACE = "urn:pii-addin:memory:1";

/** What our part holds: the texts of `Snapshot.memory` and, by sheet, the hash of what we wrote there. A sheet without one is not ours. */
export interface MemoryContent {
  readonly entries: Readonly<Record<string, string>>;
  readonly sheets: Readonly<Record<string, string>>;
}

export const NO_MEMORY: MemoryContent = { entries: {}, sheets: {} };

/** Reads the first part of ours that is well-formed. */
export function readMemoryParts(parts: readonly string[]): MemoryContent {
  for (const xml of parts) {
    const root = new DOMParser().parseFromString(xml, "application/xml").documentElement;
    if (root.namespaceURI !== MEMORY_NAMESPACE || root.localName !== "memory") continue;
    const named = (name: string): Element[] => [...root.getElementsByTagNameNS(MEMORY_NAMESPACE, name)];
    const attribute = (element: Element, name: string): string => decodeXstring(element.getAttribute(name) ?? "");
    return {
      entries: Object.fromEntries(named("entry").map((entry) => [attribute(entry, "key"), decodeXstring(entry.textContent)])),
      sheets: Object.fromEntries(named("sheet").map((sheet) => [attribute(sheet, "name"), sheet.getAttribute("hash") ?? ""])),
    };
  }
  return NO_MEMORY;
}

/** The text of our part, character for character as `host/xlsx` writes it; `null`: nothing to keep, so no part. */
export function memoryXml({ entries, sheets }: MemoryContent): string | null {
  const texts = sorted(entries).map(([key, text]) => `<entry key="${attribute(key)}">${escapeXml(encodeXstring(text))}</entry>`);
  const hashes = sorted(sheets).map(([name, hash]) => `<sheet name="${attribute(name)}" hash="${attribute(hash)}"/>`);
  if (texts.length === 0 && hashes.length === 0) return null;
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  return `${head}<memory xmlns="${MEMORY_NAMESPACE}">${texts.join("")}${hashes.join("")}</memory>`;
}

function attribute(text: string): string {
  return escapeAttribute(encodeXstring(text));
}

function sorted(record: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}
