// Looked up once: under test a global is dear, and this is done for every letter.
const { imul } = Math;

/** Two runs of FNV-1a with different offsets, 64 bits together: tells one content of our sheets from another; not for secrets. */
export function contentHash(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x5bd1e995;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    first = imul(first ^ code, 0x01000193);
    second = imul(second ^ (code + index), 0x01000193);
  }
  return [first, second].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}
