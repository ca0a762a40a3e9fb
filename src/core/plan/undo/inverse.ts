import { cellAt, sheetNamed, type CellEdit, type Edit, type Plan, type Sheet, type Snapshot } from "../../../workbook";
import { inputOf, sameHolding, stateOf } from "./make";
import { printOfContent, printOfSheet } from "./print";
import type { CellTrace, Left, MemoryTrace, NewSheetTrace, Receipt, SheetTrace } from "./receipt";
import { RowFinder } from "./rows";

export interface Inverse {
  readonly plan: Plan;
  /** What is not taken back, in the order of the receipt. */
  readonly left: readonly Left[];
}

/** Either edits, or what is left and why; neither where everything is as before already. */
interface Step {
  readonly edits?: readonly Edit[];
  readonly left?: readonly Left[];
}

/**
 * The plan that takes an action back in the workbook as it is now. A cell that holds neither what the action wrote nor what it held before is
 * the user's: it stays and is named. Rows that moved are found again by their texts.
 */
export function inverseOf(receipt: Receipt, now: Snapshot): Inverse {
  const finders = new Map<string, RowFinder>();
  const finderOf = (sheet: Sheet): RowFinder => {
    const finder = finders.get(sheet.name) ?? new RowFinder(sheet);
    finders.set(sheet.name, finder);
    return finder;
  };
  const steps = [
    ...receipt.sheets.map((trace) => sheetStep(trace, now)),
    ...receipt.newSheets.map((trace) => newSheetStep(trace, now)),
    ...receipt.cells.map((trace) => cellStep(trace, now, finderOf)),
    highlightsStep(receipt),
    ...receipt.memory.map((trace) => memoryStep(trace, now)),
  ];
  return { plan: { edits: steps.flatMap(({ edits = [] }) => edits) }, left: steps.flatMap(({ left = [] }) => left) };
}

function cellStep({ at, beside, before, after }: CellTrace, now: Snapshot, finderOf: (sheet: Sheet) => RowFinder): Step {
  const sheet = sheetNamed(now, at.sheet);
  const row = sheet ? finderOf(sheet).find(at.row, beside) : null;
  if (!sheet || row === null) return { left: [{ kind: "cell", at, why: "gone" }] };
  const place = { ...at, row };
  const state = stateOf(cellAt(sheet, row, at.column), now);
  if (!sameHolding(state, after)) {
    return sameHolding(state, before) ? {} : { left: [{ kind: "cell", at: place, why: "changed" }] };
  }
  const input = before.content === null && before.formula === undefined ? ({ kind: "blank" } as const) : restored(before);
  if (input === null) return { left: [{ kind: "cell", at: place, why: "unwritable" }] };
  // A format that the user chose since stays; a blank cell does not tell its own.
  const formatIsOurs = before.numberFormat !== undefined && [undefined, after.numberFormat].includes(state.numberFormat);
  const format = formatIsOurs && before.numberFormat !== after.numberFormat ? { numberFormat: before.numberFormat } : {};
  const edit: CellEdit = { kind: "cell", at: place, input, ...format, decidedBy: "undo" };
  return { edits: [edit], ...(before.rich ? { left: [{ kind: "cell", at: place, why: "unwritable" }] } : {}) };
}

function restored({ content, formula }: CellTrace["before"]): CellEdit["input"] | null {
  return inputOf({ content: content ?? { kind: "uncalculated" }, ...(formula === undefined ? {} : { formula }) });
}

function sheetStep({ sheet: name, before, after }: SheetTrace, now: Snapshot): Step {
  const sheet = sheetNamed(now, name);
  const print = sheet ? printOfSheet(sheet) : null;
  if (print !== after) {
    const isBefore = before === null ? sheet === undefined : before !== "lost" && print === printOfContent(before);
    return isBefore ? {} : { left: [{ kind: "sheet", sheet: name, why: "changed" }] };
  }
  if (before === "lost") return { left: [{ kind: "sheet", sheet: name, why: "lost" }] };
  return { edits: [{ kind: "sheet", sheet: name, content: before }] };
}

function newSheetStep({ sheet: name, content, made }: NewSheetTrace, now: Snapshot): Step {
  const sheet = sheetNamed(now, name);
  if (made ? !sheet : sheet) return made ? {} : { left: [{ kind: "sheet", sheet: name, why: "changed" }] };
  if (!sheet) return { edits: [{ kind: "new-sheet", sheet: name, content }] };
  if (printOfSheet(sheet) !== printOfContent(content)) return { left: [{ kind: "sheet", sheet: name, why: "changed" }] };
  return { edits: [{ kind: "take-back", sheet: name, content }] };
}

function highlightsStep({ highlights }: Receipt): Step {
  if (highlights === null) return {};
  if (highlights.before === null) return { left: [{ kind: "highlights" }] };
  return { edits: [{ kind: "highlights", highlights: highlights.before }] };
}

/** Somebody else may have written there: another pane, a colleague at the same file. */
function memoryStep({ key, before, after }: MemoryTrace, { memory }: Snapshot): Step {
  const value = Object.hasOwn(memory, key) ? (memory[key] ?? null) : null;
  if (value === before) return {};
  return value === after ? { edits: [{ kind: "memory", key, value: before }] } : { left: [{ kind: "memory", key }] };
}
