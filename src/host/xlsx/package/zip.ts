import type { DirectoryEntry } from "./directory";

/**
 * Writes entries that are packed already. Data descriptors, comments and extra fields of the old file are not carried over: sizes stand in
 * the local headers. No zip64: the limits of this folder keep files below 4 GiB.
 */
export function writeZip(entries: readonly DirectoryEntry[]): Uint8Array {
  const names = entries.reduce((sum, entry) => sum + entry.nameBytes.length, 0);
  const data = entries.reduce((sum, entry) => sum + entry.packed.length, 0);
  const out = new Uint8Array(data + 2 * names + entries.length * (30 + 46) + 22);
  const view = new DataView(out.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    writeShared(view, at + 4, entry);
    out.set(entry.nameBytes, at + 30);
    out.set(entry.packed, at + 30 + entry.nameBytes.length);
    at += 30 + entry.nameBytes.length + entry.packed.length;
  }
  const start = at;
  entries.forEach((entry, index) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    writeShared(view, at + 6, entry);
    view.setUint32(at + 38, entry.attributes, true);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    out.set(entry.nameBytes, at + 46);
    at += 46 + entry.nameBytes.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - start, true);
  view.setUint32(at + 16, start, true);
  return out;
}

/** The 26 bytes that local and central headers have in common: version needed … length of the extra field. */
function writeShared(view: DataView, at: number, entry: DirectoryEntry): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.utf8Name ? 0x800 : 0, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 6, entry.time, true);
  view.setUint16(at + 8, entry.date, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
}
