import type { CellEdit, Plan } from "../../../workbook/plan";
import { type Snapshot, sheetNamed } from "../../../workbook/snapshot";
import { Fault } from "../fault";
import type { Package } from "../package/package";
import { applyCellEdits } from "./cell-edits";
import { highlightsOf, prepareHighlights } from "./highlights";
import { Session } from "./session";
import { applyNewSheet, applyTakeBack } from "./new-sheets";
import { applySheetEdit } from "./sheet-edits";

/**
 * Applies a plan to a draft of the package: our sheets first, then cells, then memory. `snapshot` is the workbook before it.
 * @throws Fault where any edit is refused; the draft is to be thrown away then
 */
export function applyPlan(file: Package, plan: Plan, snapshot: Snapshot): void {
  if (plan.edits.length === 0) return;
  const session = new Session(file);
  // Of several edits of one sheet the last counts.
  const sheetEdits = new Map(plan.edits.flatMap((edit) => (edit.kind === "sheet" ? [[edit.sheet, edit] as const] : [])));
  const changed = [...sheetEdits.values()].filter((edit) => applySheetEdit(session, edit, sheetNamed(snapshot, edit.sheet)));
  const rewritten = new Set<string>(changed.map(({ sheet }) => sheet));
  for (const edit of plan.edits) {
    if (edit.kind === "new-sheet") applyNewSheet(session, edit);
    if (edit.kind === "take-back" && applyTakeBack(session, edit, sheetNamed(snapshot, edit.sheet))) rewritten.add(edit.sheet);
  }
  for (const [name, edits] of bySheet(plan)) {
    const entry = session.workbook().sheets.find((sheet) => sheet.name === name);
    if (!entry) throw new Fault({ kind: "sheet-absent", sheet: name });
    // Of a sheet that was just rewritten the snapshot knows nothing any more.
    applyCellEdits(session, entry, edits, rewritten.has(name) ? undefined : sheetNamed(snapshot, name), snapshot.styles);
  }
  for (const edit of plan.edits) {
    if (edit.kind !== "memory") continue;
    if (edit.value === null) session.entries.delete(edit.key);
    else session.entries.set(edit.key, edit.value);
  }
  const highlights = highlightsOf(plan);
  const writeHighlights = highlights && prepareHighlights(session, highlights, snapshot);
  session.finish();
  writeHighlights?.();
}

/** Cell edits by sheet; of several for one cell the last counts. */
function bySheet(plan: Plan): Map<string, CellEdit[]> {
  const cells = new Map<string, Map<string, CellEdit>>();
  for (const edit of plan.edits) {
    if (edit.kind !== "cell") continue;
    const ofSheet = cells.get(edit.at.sheet) ?? new Map<string, CellEdit>();
    ofSheet.set(`${edit.at.row}:${edit.at.column}`, edit);
    cells.set(edit.at.sheet, ofSheet);
  }
  return new Map([...cells].map(([sheet, edits]) => [sheet, [...edits.values()]]));
}
