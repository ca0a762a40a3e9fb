import { ok, refused, type Result } from "../workbook";

/** A fault of ours: an invariant that did not hold. `id` is the same each time it happens at the same place, to be quoted. */
export interface Bug {
  readonly kind: "bug";
  readonly id: string;
  readonly detail: string;
}

/** The one place where what was thrown by a bug is caught, so that one workbook cannot take down a whole batch or the pane. */
export function guarded<Value, Trouble>(work: () => Result<Value, Trouble>): Result<Value, Trouble | Bug> {
  try {
    const result = work();
    return result.ok ? ok(result.value) : refused(result.error);
  } catch (error) {
    return refused(bugOf(error));
  }
}

function bugOf(error: unknown): Bug {
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const frame = (error instanceof Error ? error.stack : undefined)?.split("\n").find((line) => line.trimStart().startsWith("at ")) ?? "";
  const where = /at (?:new )?([\w.$<>]+)/.exec(frame)?.[1] ?? "";
  return { kind: "bug", id: fingerprint(`${detail} ${where}`), detail };
}

/** FNV-1a over UTF-16 units, six hexadecimal digits. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 8).toString(16).padStart(6, "0");
}
