import { Inflate } from "fflate";
import { damaged } from "../fault";
import { crc32 } from "./crc32";
import type { DirectoryEntry } from "./directory";

/** One push of this many packed bytes can give 64 MiB at the very most, so a lying header is found out early. */
const STEP = 64 * 1024;

/**
 * The bytes of an entry, never more than its header declares: the limits were checked against the header, so it must not lie.
 * @throws Fault damaged
 */
export function unpack(entry: DirectoryEntry): Uint8Array {
  const bytes = entry.method === 0 ? entry.packed : inflateExactly(entry);
  if (bytes.length !== entry.size) throw damaged(entry.name, "size differs from the header");
  if (crc32(bytes) !== entry.crc) throw damaged(entry.name, "checksum wrong");
  return bytes;
}

function inflateExactly(entry: DirectoryEntry): Uint8Array {
  const out = new Uint8Array(entry.size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > out.length) throw damaged(entry.name, "size differs from the header");
    out.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < entry.packed.length; at += STEP) {
      stream.push(entry.packed.subarray(at, at + STEP), at + STEP >= entry.packed.length);
    }
  } catch {
    // fflate throws its own errors for each kind of broken stream; for the user they are one.
    throw damaged(entry.name, "packed data broken");
  }
  return out.subarray(0, length);
}
