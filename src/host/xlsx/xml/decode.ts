import { damaged } from "../fault";

/**
 * The text of an XML part: UTF-8 with or without byte order mark, UTF-16 of either order, or what its declaration names.
 * The byte order mark is not part of the text.
 * @throws Fault damaged on bytes that are not text of that encoding
 */
export function decodeXml(bytes: Uint8Array, part: string): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw damaged(part, `not text in ${encoding}`);
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0x3c && second === 0) return "utf-16le";
  if (first === 0 && second === 0x3c) return "utf-16be";
  const head = String.fromCharCode(...bytes.subarray(0, 120));
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]{0,80}?encoding\s{0,8}=\s{0,8}["']([\w-]{1,40})["']/.exec(head)?.[1];
  // Declared UTF-16 without its zero bytes is a mistake that Excel forgives: the text is UTF-8.
  return declared === undefined || /^utf-?16/i.test(declared) ? "utf-8" : declared.toLowerCase();
}
