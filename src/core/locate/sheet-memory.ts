import type { Sheet, Snapshot } from "../../workbook";

interface Entry<Answer> {
  readonly sheet: Sheet;
  readonly of: readonly unknown[];
  readonly answer: Answer;
}

/** Several profiles are tried on one sheet, and a page shows it under one or two. */
const MOST = 6;

/**
 * Remembers what was found out about a sheet, as long as its cells live: sheets are immutable values, an edit makes another one, and what was found
 * out about the others stands. `of` is what the answer depends on besides the sheet; compared one by one with `===`. The oldest answer goes first.
 */
export function rememberBySheet<Answer>(): (sheet: Sheet, of: readonly unknown[], find: () => Answer) => Answer {
  const known = new WeakMap<Sheet["rows"], Entry<Answer>[]>();
  return (sheet, of, find) => {
    const entries = known.get(sheet.rows) ?? [];
    const before = entries.find((entry) => isSameSheet(entry.sheet, sheet) && isSame(entry.of, of));
    if (before) return before.answer;
    const answer = find();
    known.set(sheet.rows, [{ sheet, of, answer }, ...entries].slice(0, MOST));
    return answer;
  };
}

/** What an answer depends on in a snapshot beside its sheets. */
export function frameOf({ file, date1904, styles }: Snapshot): readonly unknown[] {
  return [file, date1904, styles];
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

/** The object of a sheet may be a new one around the same cells. */
function isSameSheet(a: Sheet, b: Sheet): boolean {
  const keys = Object.keys(b) as (keyof Sheet)[];
  return a === b || (keys.length === Object.keys(a).length && keys.every((key) => a[key] === b[key]));
}
