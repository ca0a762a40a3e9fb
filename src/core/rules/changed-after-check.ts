import { cellName, type CellRef } from "../../workbook";
import { stampMoment, stampState, type StampChange } from "../stamp";
import type { CheckContext, Rule } from "./context";
import { ofPlace } from "./speaking";

/** More are counted, not named. */
const MOST_NAMED = 6;

/** One finding for the stamp, at the first cell that changed since: to stamp once more is one thing to do, however many cells changed. */
export const changedAfterCheck: Rule<"changed-after-check"> = {
  id: "changed-after-check",
  judge(context) {
    const { state, stamp, changes } = stampState(context.snapshot.memory, context.located, context.framework);
    if (stamp === null || state !== "changed" || stamp.framework !== context.framework.id) return [];
    const at = changes.flatMap((change) => change.at ?? []).sort(byPlace(context))[0] ?? null;
    const facts = { moment: stampMoment(stamp.at), role: stamp.role, count: changes.length, named: namesOf(changes, at) };
    return [ofPlace("changed-after-check", at?.sheet ?? null, at, facts)];
  },
};

/** In tab order, then in reading order. */
function byPlace({ snapshot }: CheckContext): (a: CellRef, b: CellRef) => number {
  const tab = (name: string): number => snapshot.sheets.findIndex((sheet) => sheet.name === name);
  return (a, b) => tab(a.sheet) - tab(b.sheet) || a.row - b.row || a.column - b.column;
}

/** A row that is gone is named by its subject alone; the sheet only where it is not the first one's. */
function namesOf(
  changes: readonly StampChange[],
  first: CellRef | null,
): readonly { readonly cell: string | null; readonly sheet: string | null; readonly subject: string }[] {
  const named = changes.map(({ at, subject, what }) => {
    const cell = at === null || what === "removed" ? null : cellName(at);
    return { cell, sheet: cell === null || at?.sheet === first?.sheet ? null : (at?.sheet ?? null), subject };
  });
  const once = new Map(named.map((name) => [JSON.stringify(name), name]));
  return [...once.values()].slice(0, MOST_NAMED);
}
