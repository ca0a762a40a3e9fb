import type { CellEdit, CellInput, OwnedSheet, Plan } from "../../../workbook/plan";
import type { CellContent } from "../../../workbook/snapshot";
import { type MemoryContent, memoryXml } from "../../xlsx/write/memory-text";
import { Refusal } from "../refusal";
import { type Before, type CellBefore, cellKey, editsBySheet, isCovered, nameKey } from "./before";
import { type SheetChange, sheetChanges } from "./sheet-changes";

/** A cell that is to change; `before` is absent on a sheet that the same plan writes anew. */
export interface CellChange {
  readonly edit: CellEdit;
  readonly before: CellBefore | null;
}

/** What is left of a plan when everything is taken out that is so already. */
export interface Changes {
  readonly cells: readonly CellChange[];
  readonly sheets: readonly SheetChange[];
  /** The text of our part; `null`: none; absent: as it is. */
  readonly memory?: string | null;
}

/** Excel calls a longer text too long. */
const MAX_TEXT = 32_767;

/**
 * Decides what is to be done, by the same rules as `host/xlsx`.
 * @throws Refusal sheet-absent, sheet-exists, sheet-protected, cell-occupied, unsupported
 */
export function changesOf(plan: Plan, before: Before): Changes {
  const marks = new Map(Object.entries(before.memory.sheets));
  const sheets = sheetChanges(plan, before, marks);
  for (const { content } of sheets) refuseImpossibleCells(content);
  const rewritten = new Set(sheets.filter(({ content }) => content !== null).map(({ name }) => nameKey(name)));
  const cells = [...editsBySheet(plan)].flatMap(([name, edits]) => cellChanges(name, edits, before, rewritten));
  const entries = new Map(Object.entries(before.memory.entries));
  for (const edit of plan.edits) {
    if (edit.kind !== "memory") continue;
    if (edit.value === null) entries.delete(edit.key);
    else entries.set(edit.key, edit.value);
  }
  const memory: MemoryContent = { entries: Object.fromEntries(entries), sheets: Object.fromEntries(marks) };
  const isSame = memoryXml(memory) === memoryXml(before.memory);
  return { cells, sheets, ...(isSame ? {} : { memory: memoryXml(memory) }) };
}

export function isNothing({ cells, sheets, memory }: Changes): boolean {
  return cells.length === 0 && sheets.length === 0 && memory === undefined;
}

function cellChanges(name: string, edits: readonly CellEdit[], before: Before, rewritten: ReadonlySet<string>): CellChange[] {
  if (rewritten.has(name)) return edits.map((edit) => ({ edit, before: null }));
  const sheet = before.sheets.get(name);
  if (!sheet) throw new Refusal({ kind: "sheet-absent", sheet: edits[0]?.at.sheet ?? name });
  const changes = edits.flatMap((edit) => {
    const cell = sheet.cells.get(cellKey(edit.at.row, edit.at.column)) ?? null;
    return isDone(edit, cell) ? [] : [{ edit, before: cell }];
  });
  if (changes.length > 0 && sheet.protected) throw new Refusal({ kind: "sheet-protected", sheet: edits[0]?.at.sheet ?? name });
  for (const { edit } of changes) {
    if (isCovered(sheet, edit.at.row, edit.at.column)) throw new Refusal({ kind: "cell-occupied", at: edit.at });
    refuseImpossible(edit.input);
  }
  return changes;
}

function refuseImpossibleCells(content: OwnedSheet | null): void {
  for (const { input } of content?.cells ?? []) refuseImpossible(input);
}

function refuseImpossible(input: CellInput): void {
  if (input.kind === "text" && input.text.length > MAX_TEXT) {
    throw new Refusal({ kind: "unsupported", what: `text of ${input.text.length} characters` });
  }
  if (input.kind === "number" && !Number.isFinite(input.number)) throw new Refusal({ kind: "unsupported", what: `number ${input.number}` });
}

/** The cell is as the edit wants it already. */
function isDone({ input, numberFormat }: CellEdit, cell: CellBefore | null): boolean {
  if (!cell || (cell.content === null && cell.formula === null)) return isBlank(input);
  if (numberFormat !== undefined && cell.numberFormat !== numberFormat) return false;
  if (input.kind === "formula") return cell.formula === input.formula;
  return input.kind !== "blank" && cell.formula === null && isSame(cell.content, input);
}

function isBlank(input: CellInput): boolean {
  return input.kind === "blank" || (input.kind === "text" && input.text === "");
}

function isSame(a: CellContent | null, b: Exclude<CellInput, { kind: "blank" | "formula" }>): boolean {
  if (a?.kind === "text") return b.kind === "text" && a.text === b.text;
  if (a?.kind === "number") return b.kind === "number" && a.number === b.number;
  return a?.kind === "boolean" && b.kind === "boolean" && a.boolean === b.boolean;
}
