import {
  HIGHLIGHT_RECORD_KEY,
  areaName,
  cellAt,
  sameContent,
  sheetNamed,
  type Cell,
  type CellEdit,
  type CellInput,
  type CellRef,
  type Highlight,
  type OwnedSheet,
  type Plan,
  type Sheet,
  type SheetEdit,
  type Snapshot,
} from "../../../workbook";
import { BOOKKEEPING } from "./keep";
import { printOfContent, printOfSheet } from "./print";
import type { ActionName, CellState, CellTrace, HighlightsTrace, MemoryTrace, NewSheetTrace, Receipt, SheetTrace } from "./receipt";
import { textsBeside } from "./rows";

/** What no snapshot shows, as far as it is known. */
export interface Known {
  /** What we last wrote to our own sheets. */
  readonly sheets: ReadonlyMap<string, OwnedSheet>;
  /** What we last marked here; `null`: nothing was marked by this pane. */
  readonly highlights: readonly Highlight[] | null;
}

/**
 * The receipt of a plan that is about to be applied to `before`; `null` where it changes nothing. What is only kept for the next pane
 * (`BOOKKEEPING`) is no part of it.
 */
export function receiptOf(action: ActionName, before: Snapshot, plan: Plan, known: Known): Receipt | null {
  const receipt: Receipt = {
    action,
    cells: cellTraces(before, plan),
    sheets: plan.edits.flatMap((edit) => (edit.kind === "sheet" ? sheetTrace(before, edit, known) : [])),
    newSheets: plan.edits.flatMap((edit) => newSheetTrace(before, edit)),
    highlights: highlightsTrace(before, plan, known),
    memory: memoryTraces(before, plan),
  };
  return isBlank(receipt) ? null : receipt;
}

/** Nothing was changed. */
export function isBlank({ cells, sheets, newSheets, highlights, memory }: Receipt): boolean {
  return cells.length + sheets.length + newSheets.length + memory.length === 0 && highlights === null;
}

/** Of several edits of one cell the last counts. */
function cellTraces(before: Snapshot, plan: Plan): readonly CellTrace[] {
  const edits = new Map<string, CellEdit>();
  for (const edit of plan.edits) if (edit.kind === "cell") edits.set(placeOf(edit.at), edit);
  const written = new Map<string, Set<number>>();
  for (const { at } of edits.values()) {
    const columns = written.get(rowOf(at)) ?? new Set();
    written.set(rowOf(at), columns.add(at.column));
  }
  return [...edits.values()].flatMap((edit) => cellTrace(before, edit, written.get(rowOf(edit.at)) ?? new Set()));
}

function cellTrace(snapshot: Snapshot, { at, input, numberFormat }: CellEdit, written: ReadonlySet<number>): readonly CellTrace[] {
  const sheet = sheetNamed(snapshot, at.sheet);
  const before = stateOf(sheet && cellAt(sheet, at.row, at.column), snapshot);
  const after = stateAfter(input, numberFormat ?? before.numberFormat);
  if (sameState(before, after) && before.rich === undefined) return [];
  return [{ at, beside: textsBeside(sheet?.rows.get(at.row), written), before, after }];
}

export function stateOf(cell: Cell | undefined, { styles }: Snapshot): CellState {
  if (!cell) return { content: null };
  const { content, formula, runs, style } = cell;
  return {
    content,
    ...(formula === undefined ? {} : { formula }),
    numberFormat: styles[style]?.numberFormat ?? "General",
    ...(runs === undefined ? {} : { rich: true }),
  };
}

function stateAfter(input: CellInput, numberFormat: string | undefined): CellState {
  const format = numberFormat === undefined ? {} : { numberFormat };
  if (input.kind === "formula") return { content: null, formula: input.formula, ...format };
  return { content: input.kind === "blank" || (input.kind === "text" && input.text === "") ? null : input, ...format };
}

function sameState(a: CellState, b: CellState): boolean {
  return sameHolding(a, b) && a.numberFormat === b.numberFormat;
}

/** Whether they hold the same, whatever it looks like. */
export function sameHolding(a: CellState, b: CellState): boolean {
  if (a.formula !== undefined || b.formula !== undefined) return a.formula === b.formula;
  const [one, other] = [said(a), said(b)];
  return one === null || other === null ? one === other : sameContent(one, other);
}

/** An empty text is a blank cell to everybody but a file. */
function said({ content }: CellState): CellState["content"] {
  return content?.kind === "text" && content.text === "" ? null : content;
}

function placeOf({ sheet, row, column }: CellRef): string {
  return `${row} ${column} ${sheet}`;
}

function rowOf({ sheet, row }: CellRef): string {
  return `${row} ${sheet}`;
}

function sheetTrace(snapshot: Snapshot, { sheet, content }: SheetEdit, known: Known): readonly SheetTrace[] {
  const now = sheetNamed(snapshot, sheet);
  if (!now && content === null) return [];
  const before = now ? contentOf(now, snapshot, known.sheets.get(sheet)) : null;
  // The same words may still look otherwise: the host sees that and writes, but there is nothing to take back.
  if (now && content && printOfSheet(now) === printOfContent(content)) return [];
  return [{ sheet, before, after: content && printOfContent(content) }];
}

/** What we wrote, if nobody typed into it since; else what stands there, plainly. */
function contentOf(sheet: Sheet, { styles }: Snapshot, written: OwnedSheet | undefined): OwnedSheet {
  if (written && printOfContent(written) === printOfSheet(sheet)) return written;
  const cells = [...sheet.rows].flatMap(([row, line]) =>
    [...line].flatMap(([column, cell]) => {
      const input = inputOf(cell);
      const numberFormat = styles[cell.style]?.numberFormat ?? "General";
      return input === null ? [] : [{ row, column, input, ...(numberFormat === "General" ? {} : { style: { numberFormat } }) }];
    }),
  );
  return { columnWidths: [], cells, merges: sheet.merges.map(areaName), landscape: true };
}

/** What writes the cell once more; `null`: an error typed as such, which no edit writes. */
export function inputOf({ content, formula }: Pick<Cell, "content" | "formula">): CellInput | null {
  if (formula !== undefined) return { kind: "formula", formula, ...(content.kind === "uncalculated" ? {} : { cached: content }) };
  return content.kind === "error" || content.kind === "uncalculated" ? null : content;
}

function newSheetTrace(snapshot: Snapshot, edit: Plan["edits"][number]): readonly NewSheetTrace[] {
  if (edit.kind === "new-sheet") return [{ sheet: edit.sheet, content: edit.content, made: true }];
  if (edit.kind !== "take-back" || !sheetNamed(snapshot, edit.sheet)) return [];
  return [{ sheet: edit.sheet, content: edit.content, made: false }];
}

/** A workbook that remembers no rules has none. */
function highlightsTrace({ memory }: Snapshot, plan: Plan, known: Known): HighlightsTrace | null {
  const edit = plan.edits.filter((edit) => edit.kind === "highlights").at(-1);
  if (!edit) return null;
  const before = Object.hasOwn(memory, HIGHLIGHT_RECORD_KEY) ? known.highlights : [];
  const after = edit.highlights;
  return JSON.stringify(before) === JSON.stringify(after) ? null : { before, after };
}

function memoryTraces({ memory }: Snapshot, plan: Plan): readonly MemoryTrace[] {
  const wanted = new Map(plan.edits.flatMap((edit) => (edit.kind === "memory" ? [[edit.key, edit.value] as const] : [])));
  for (const key of BOOKKEEPING) wanted.delete(key);
  return [...wanted].flatMap(([key, after]) => {
    const before = Object.hasOwn(memory, key) ? (memory[key] ?? null) : null;
    return before === after ? [] : [{ key, before, after }];
  });
}
