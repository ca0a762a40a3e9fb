import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";

/** SHA-256 of a text in UTF-8, 64 hexadecimal digits. A lone surrogate counts as U+FFFD. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8(text)));
}

/** The first 40 bits of it, ten digits: tells one cell's contents from another's. */
export function shortDigest(text: string): string {
  return sha256Hex(text).slice(0, 10);
}

/** Enough of a stamp's hash to compare two papers by eye. */
export function shortHash(hash: string): string {
  return hash.slice(0, 12).toUpperCase();
}

/** Written here because the language alone knows no `TextEncoder`. */
function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const sign of text) {
    const lone = sign.codePointAt(0) ?? 0;
    const code = lone >= 0xd800 && lone <= 0xdfff ? 0xfffd : lone;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code));
    else bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code));
  }
  return Uint8Array.from(bytes);
}

function tail(code: number): number {
  return 0x80 | (code & 0x3f);
}
