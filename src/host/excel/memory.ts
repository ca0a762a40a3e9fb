import { MEMORY_NAMESPACE, type MemoryContent, type OwnedMark } from "../xlsx/write/memory-text";
import { decodeXstring } from "../xlsx/xml/escape";

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
      sheets: Object.fromEntries(named("sheet").map((sheet) => [attribute(sheet, "name"), markIn(sheet)])),
    };
  }
  return NO_MEMORY;
}

function markIn(sheet: Element): OwnedMark {
  const extras = sheet.getAttribute("extras");
  const more = extras === null ? {} : { extras: decodeXstring(extras) };
  return { hash: sheet.getAttribute("hash") ?? "", extent: sheet.getAttribute("extent"), ...more };
}
