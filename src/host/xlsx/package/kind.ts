import type { HostError } from "../../../workbook/port";

type Looks = Extract<HostError, { kind: "not-a-workbook" }>["looksLike"];

/** Why the bytes are no zip archive that could be a workbook; `null` where they are one. */
export function refuseByBytes(bytes: Uint8Array): HostError | null {
  if (bytes.length === 0) return { kind: "empty-file" };
  if (startsWith(bytes, 0, [0x50, 0x4b])) return null;
  if (startsWith(bytes, 0, [0xd0, 0xcf, 0x11, 0xe0])) return refuseCompound(bytes);
  // A bare BIFF stream, without the compound file around it: Excel 2 to 4, and some old report generators.
  if (bytes[0] === 0x09 && (bytes[1] === 0x00 || bytes[1] === 0x02 || bytes[1] === 0x04 || bytes[1] === 0x08) && bytes[3] === 0x00) {
    return { kind: "old-format" };
  }
  return { kind: "not-a-workbook", looksLike: looksLike(bytes) };
}

/** A compound file (MS-CFB) holds an encrypted workbook or one of Excel 97-2003; its directory names the streams in UTF-16. */
function refuseCompound(bytes: Uint8Array): HostError {
  if (includes(bytes, utf16("EncryptedPackage"))) return { kind: "encrypted" };
  if (includes(bytes, utf16("Workbook")) || includes(bytes, utf16("Book"))) return { kind: "old-format" };
  return { kind: "not-a-workbook", looksLike: "unknown" };
}

function looksLike(bytes: Uint8Array): Looks {
  if (startsWith(bytes, 0, [0x25, 0x50, 0x44, 0x46])) return "pdf";
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const head = new TextDecoder(wide ? (bytes[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8").decode(bytes.subarray(0, 4096));
  const text = head.trimStart().toLowerCase();
  if (text.startsWith("%pdf")) return "pdf";
  if (/^<(!doctype html|html|table|head|body|meta)/.test(text) || (text.startsWith("<?xml") && text.includes("<html"))) return "html";
  const firstLine = head.trimStart().split(/[\r\n]/, 1)[0] ?? "";
  // Binary files have control characters, text has none but white space.
  const isText = head.trim() !== "" && !/[^\P{Cc}\s\u0085]/u.test(head);
  return isText && /[,;\t]/.test(firstLine) && !text.startsWith("<") ? "csv" : "unknown";
}

function startsWith(bytes: Uint8Array, at: number, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[at + index] === byte);
}

function utf16(text: string): number[] {
  return Array.from(text, (letter) => [letter.charCodeAt(0), 0]).flat();
}

function includes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (startsWith(bytes, at, wanted)) return true;
  }
  return false;
}
