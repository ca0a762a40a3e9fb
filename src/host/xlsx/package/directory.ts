import { Fault, damaged } from "../fault";
import { MAX_ENTRIES, MAX_PART_BYTES, MAX_RATIO, MAX_UNPACKED_BYTES, RATIO_FREE_BYTES } from "../limits";

/** What the central directory of a zip says of one entry; nothing has been inflated yet. */
export interface DirectoryEntry {
  /** The name as it stands, undecoded, so that it can be written back. */
  readonly nameBytes: Uint8Array;
  readonly name: string;
  readonly utf8Name: boolean;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly size: number;
  /** The packed bytes: a view on the file, no copy. */
  readonly packed: Uint8Array;
  readonly time: number;
  readonly date: number;
  readonly attributes: number;
}

const WHERE = "zip";
const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * Reads the central directory and checks every limit that can be checked before inflating.
 * @throws Fault damaged, encrypted or too-large
 */
export function readDirectory(file: Uint8Array): DirectoryEntry[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = findEnd(view);
  if (end.count > MAX_ENTRIES) throw new Fault({ kind: "too-large", limit: "entries", allowed: MAX_ENTRIES });
  const entries: DirectoryEntry[] = [];
  let at = end.start;
  for (let index = 0; index < end.count; index++) {
    const { entry, next } = readEntry(file, view, at, end.shift);
    entries.push(entry);
    at = next;
  }
  checkSizes(entries);
  return entries;
}

interface End {
  readonly count: number;
  /** Where the directory starts in the file. */
  readonly start: number;
  /** Bytes before the archive proper: all stated offsets lie this much further on. */
  readonly shift: number;
}

function findEnd(view: DataView): End {
  const last = view.byteLength - 22;
  const first = Math.max(0, last - 0xffff);
  for (let at = last; at >= first; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const end = endAt(view, at);
    if (end) return end;
  }
  throw damaged(WHERE, "no end of central directory: the file is cut off");
}

function endAt(view: DataView, at: number): End | null {
  let count = view.getUint16(at + 10, true);
  let size = view.getUint32(at + 12, true);
  let offset = view.getUint32(at + 16, true);
  let tail = at;
  if (count === 0xffff || size === 0xffffffff || offset === 0xffffffff) {
    const wide = end64(view, at);
    if (wide) ({ count, size, offset, tail } = wide);
  }
  const start = tail - size;
  const shift = start - offset;
  return start >= 0 && shift >= 0 ? { count, start, shift } : null;
}

function end64(view: DataView, at: number): { count: number; size: number; offset: number; tail: number } | null {
  const locator = at - 20;
  if (locator < 0 || view.getUint32(locator, true) !== END_64_LOCATOR) return null;
  const stated = Number(view.getBigUint64(locator + 8, true));
  // With bytes before the archive the stated place is wrong; the record has 56 bytes and stands right before its locator.
  const tail = [stated, locator - 56].find((place) => place >= 0 && place + 56 <= locator && view.getUint32(place, true) === END_64);
  if (tail === undefined) throw damaged(WHERE, "zip64 end record missing");
  const wide = (offset: number): number => Number(view.getBigUint64(tail + offset, true));
  return { count: wide(32), size: wide(40), offset: wide(48), tail };
}

function readEntry(file: Uint8Array, view: DataView, at: number, shift: number): { entry: DirectoryEntry; next: number } {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) throw damaged(WHERE, "central directory broken");
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (next > view.byteLength) throw damaged(WHERE, "central directory broken");
  const nameBytes = file.subarray(at + 46, at + 46 + nameLength);
  const utf8Name = (flags & 0x800) !== 0;
  const name = new TextDecoder(utf8Name ? "utf-8" : "latin1").decode(nameBytes);
  if (flags & 1) throw new Fault({ kind: "encrypted" });
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw damaged(name, `packed with method ${method}`);
  const sizes = readSizes(view, at, at + 46 + nameLength, extraLength);
  const entry = {
    nameBytes,
    name,
    utf8Name,
    method,
    crc: view.getUint32(at + 16, true),
    size: sizes.size,
    packed: packedBytes(file, view, sizes.offset + shift, sizes.packed, name),
    time: view.getUint16(at + 12, true),
    date: view.getUint16(at + 14, true),
    attributes: view.getUint32(at + 38, true),
  } as const;
  return { entry, next };
}

/** Sizes and place, from the zip64 extra field where the 32-bit fields are full. */
function readSizes(view: DataView, at: number, extra: number, extraLength: number): { packed: number; size: number; offset: number } {
  const fields = { size: view.getUint32(at + 24, true), packed: view.getUint32(at + 20, true), offset: view.getUint32(at + 42, true) };
  for (let place = extra; place + 4 <= extra + extraLength; place += 4 + view.getUint16(place + 2, true)) {
    if (view.getUint16(place, true) !== 1) continue;
    const stop = Math.min(place + 4 + view.getUint16(place + 2, true), extra + extraLength);
    let field = place + 4;
    for (const key of ["size", "packed", "offset"] as const) {
      if (fields[key] !== 0xffffffff || field + 8 > stop) continue;
      fields[key] = Number(view.getBigUint64(field, true));
      field += 8;
    }
  }
  return fields;
}

function packedBytes(file: Uint8Array, view: DataView, local: number, length: number, name: string): Uint8Array {
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL) throw damaged(name, "local header missing");
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + length > view.byteLength) throw damaged(name, "data cut off");
  return file.subarray(start, start + length);
}

function checkSizes(entries: readonly DirectoryEntry[]): void {
  let total = 0;
  for (const { size, packed } of entries) {
    total += size;
    if (size > MAX_PART_BYTES) throw new Fault({ kind: "too-large", limit: "unpacked-size", allowed: MAX_PART_BYTES });
    if (size > RATIO_FREE_BYTES && size > packed.length * MAX_RATIO) {
      throw new Fault({ kind: "too-large", limit: "ratio", allowed: MAX_RATIO });
    }
  }
  if (total > MAX_UNPACKED_BYTES) throw new Fault({ kind: "too-large", limit: "unpacked-size", allowed: MAX_UNPACKED_BYTES });
}
