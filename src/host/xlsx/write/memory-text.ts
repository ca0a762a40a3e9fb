import { encodeXstring, escapeAttribute, escapeXml } from "../xml/escape";

/** The namespace of our own part. The part is found by it, never by its path: other programs rename custom XML parts at will. */
export const MEMORY_NAMESPACE = "urn:pii-addin:memory:1";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What our part holds. */
export interface MemoryContent {
  /** The texts of `Snapshot.memory`. */
  readonly entries: Readonly<Record<string, string>>;
  /** What we wrote on our own sheets, by their names: a sheet that is not among them is not ours, whatever its name. */
  readonly sheets: Readonly<Record<string, OwnedMark>>;
}

/** How we know again what we wrote on one of our sheets. */
export interface OwnedMark {
  /** Of the content as it was given (`contentHash`). */
  readonly hash: string;
  /** The cells that it took up, `A1:H40 J3`; `null` in a workbook of an older version, where all of the sheet counts as ours. */
  readonly extent: string | null;
  /** What else it held, as JSON (`OwnedExtras`); absent where there was nothing else. */
  readonly extras?: string;
}

/** The text of our part, the same in both hosts; `null`: nothing to keep, so no part. */
export function memoryXml({ entries, sheets }: MemoryContent): string | null {
  const texts = sorted(entries).map(([key, text]) => `<entry key="${attribute(key)}">${escapeXml(encodeXstring(text))}</entry>`);
  const marks = sorted(sheets).map(([name, { hash, extent, extras }]) => {
    const stated = Object.entries({ name, hash, extent, extras }).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    );
    return `<sheet${stated.map(([key, value]) => ` ${key}="${attribute(value)}"`).join("")}/>`;
  });
  if (texts.length === 0 && marks.length === 0) return null;
  return `${HEAD}<memory xmlns="${MEMORY_NAMESPACE}">${texts.join("")}${marks.join("")}</memory>`;
}

function attribute(text: string): string {
  return escapeAttribute(encodeXstring(text));
}

function sorted<Value>(record: Readonly<Record<string, Value>>): [string, Value][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}
