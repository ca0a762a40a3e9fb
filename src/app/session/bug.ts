/** Hands a bug on to whoever keeps a log. */
export type BugListener = (id: string, error: unknown) => void;

/** A short id that the same bug has each time: from its message and where it arose. FNV-1a, 32 bits, base 36. */
export function bugId(error: unknown): string {
  const text = error instanceof Error ? `${error.name} ${error.message} ${firstLines(error.stack ?? "")}` : String(error);
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return `PII-${(hash >>> 0).toString(36).toUpperCase().padStart(7, "0")}`;
}

function firstLines(stack: string): string {
  return stack.split("\n").slice(0, 4).join(" ");
}
