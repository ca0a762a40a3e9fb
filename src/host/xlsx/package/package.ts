import { deflateSync, strToU8 } from "fflate";
import { damaged } from "../fault";
import { decodeXml } from "../xml/decode";
import { crc32 } from "./crc32";
import { type DirectoryEntry, readDirectory } from "./directory";
import { unpack } from "./inflate";
import { partKey } from "./names";
import { writeZip } from "./zip";

/** 1980-01-01, the first day zip knows: the same edits give the same bytes on any day. */
const NEW_DATE = 0x21;

/** Bytes of parts we wrote, so that reading them back costs no unpacking. */
const unpacked = new WeakMap<DirectoryEntry, Uint8Array>();

/** An entry for new bytes under the old name; packed when the file is saved, not at every edit. */
function freshEntry(old: DirectoryEntry | undefined, part: string, bytes: Uint8Array, crc: number): DirectoryEntry {
  const nameBytes = old?.nameBytes ?? strToU8(part);
  let packed: Uint8Array | undefined;
  const entry: DirectoryEntry = {
    nameBytes,
    name: old?.name ?? part,
    utf8Name: old?.utf8Name ?? nameBytes.length !== part.length,
    method: 8,
    crc,
    size: bytes.length,
    get packed() {
      return (packed ??= deflateSync(bytes));
    },
    time: old?.time ?? 0,
    date: old?.date ?? NEW_DATE,
    attributes: old?.attributes ?? 0,
  };
  unpacked.set(entry, bytes);
  return entry;
}

/**
 * The parts of a workbook file by name. Parts are unpacked when asked for; those that are not replaced are written back as they were packed.
 */
export class Package {
  private constructor(
    private readonly original: Uint8Array,
    private readonly entries: Map<string, DirectoryEntry>,
    private changed: boolean,
  ) {}

  /** @throws Fault damaged, encrypted or too-large */
  static open(file: Uint8Array): Package {
    const entries = new Map<string, DirectoryEntry>();
    for (const entry of readDirectory(file)) {
      const key = partKey(entry.name);
      if (entries.has(key)) throw damaged(entry.name, "stands twice in the file");
      entries.set(key, entry);
    }
    return new Package(file, entries, false);
  }

  /** A copy that can be edited while this one stays as it is; entries are shared. */
  draft(): Package {
    return new Package(this.original, new Map(this.entries), this.changed);
  }

  /** No part was added, replaced or removed between the two. */
  isSameAs(other: Package): boolean {
    return this.entries.size === other.entries.size && [...this.entries].every(([key, entry]) => other.entries.get(key) === entry);
  }

  has(part: string): boolean {
    return this.entries.has(partKey(part));
  }

  /** Names of all parts, spelled as in the file. */
  names(): string[] {
    return [...this.entries.values()].map((entry) => entry.name);
  }

  /** Changes whenever the part is replaced: a key for what was parsed from it. */
  identity(part: string): object | undefined {
    return this.entries.get(partKey(part));
  }

  /** @throws Fault damaged where the part is absent or broken */
  bytes(part: string): Uint8Array {
    const entry = this.entries.get(partKey(part));
    if (!entry) throw damaged(part, "absent");
    return unpacked.get(entry) ?? unpack(entry);
  }

  /** @throws Fault damaged */
  text(part: string): string {
    return decodeXml(this.bytes(part), part);
  }

  /** Adds the part or replaces it; nothing happens where it holds that text already. */
  setText(part: string, text: string): void {
    const key = partKey(part);
    const old = this.entries.get(key);
    const bytes = strToU8(declareUtf8(text));
    const crc = crc32(bytes);
    if (old && old.crc === crc && old.size === bytes.length) return;
    this.entries.set(key, freshEntry(old, part, bytes, crc));
    this.changed = true;
  }

  remove(part: string): void {
    if (this.entries.delete(partKey(part))) this.changed = true;
  }

  /** The file: the very bytes that were opened where nothing was changed; else every untouched entry as it was packed, in its old order. */
  save(): Uint8Array {
    if (!this.changed) return this.original;
    const types = this.entries.get("[content_types].xml");
    const rest = [...this.entries.values()].filter((entry) => entry !== types);
    return writeZip(types ? [types, ...rest] : rest);
  }
}

/** A part that was UTF-16 is written as UTF-8, and says so. */
function declareUtf8(text: string): string {
  return text.replace(/^(<\?xml[^>]{0,80}?encoding\s{0,8}=\s{0,8}["'])(?!utf-8["'])[\w-]{1,40}(["'])/i, "$1UTF-8$2");
}
