import { refused, type Result } from "../workbook";
import { bugId } from "./session/bug";

/** A fault of ours: an invariant that did not hold. `id` is the same each time it happens at the same place, to be quoted. */
export interface Bug {
  readonly kind: "bug";
  readonly id: string;
  readonly detail: string;
}

/** Catches what a bug throws, so that one workbook cannot take down a whole batch. */
export function guarded<Value, Trouble>(work: () => Result<Value, Trouble>): Result<Value, Trouble | Bug> {
  try {
    return work();
  } catch (error) {
    return refused({ kind: "bug", id: bugId(error), detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
  }
}
