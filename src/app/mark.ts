import {
  keyOf,
  legendCells,
  planHighlights,
  planStatusWords,
  statusColumns,
  type StatusColumn,
  type StatusWord,
} from "../core/plan/highlight";
import {
  HIGHLIGHT_RECORD_KEY,
  OWNED_SHEETS,
  isOwnedSheet,
  readHighlightRecord,
  sheetNamed,
  type CellEdit,
  type Edit,
  type HighlightLook,
  type HostError,
  type MemoryEdit,
  type OwnedSheetName,
  type Plan,
  type SheetEdit,
  type Snapshot,
} from "../workbook";
import type { Judgement } from "./check";
import { MARK_KEY, readMarkMemory, writeMarkMemory, type MarkMemory } from "./mark-memory";
import { savePlan } from "./save";
import type { Language } from "./text";

export interface MarkOptions {
  /** A word beside the colour, in the first free column right of each table. */
  readonly statusColumn: boolean;
  readonly language: Language;
}

/** What a plan to mark leaves out, to be said. */
export interface MarkReport {
  /** Marked cells by look; a cell counts by each look that it can take. */
  readonly cells: Readonly<Partial<Record<HighlightLook, number>>>;
  readonly protectedSheets: readonly string[];
  /** Sheets with a table right of which no column is free. */
  readonly withoutColumn: readonly string[];
}

export interface MarkPlan {
  readonly plan: Plan;
  readonly report: MarkReport;
}

/** As `markPlan`, with the sheet of findings and, at its end, the legend: for a copy that travels without the pane. */
export function markedCopyPlan(
  judgement: Judgement,
  now: Snapshot,
  options: MarkOptions,
): MarkPlan & { readonly report: MarkReport & { readonly shown: number } } {
  const { plan, report } = markPlan(judgement, now, options);
  const saved = savePlan(judgement, options.language).edits.map((edit) =>
    edit.kind === "sheet" ? withLegend(edit, options.language) : edit,
  );
  return { plan: { edits: [...saved, ...plan.edits] }, report: { ...report, shown: shownCells(judgement) } };
}

function withLegend(edit: SheetEdit, language: Language): SheetEdit {
  if (edit.content === null) return edit;
  const last = Math.max(...edit.content.cells.map(({ row }) => row));
  return { ...edit, content: { ...edit.content, cells: [...edit.content.cells, ...legendCells(last + 2, LEGEND_COLUMN, language)] } };
}

/** The widest column of the sheet of findings, that of the sentences. */
const LEGEND_COLUMN = 6;

function shownCells({ findings }: Judgement): number {
  return new Set(findings.flatMap(({ at }) => (at === null ? [] : [keyOf(at)]))).size;
}

/** Marks the findings of a judgement. `now`: the workbook as it stands, our own words in it included. Marking the same once more gives a plan that changes nothing. */
export function markPlan(judgement: Judgement, now: Snapshot, { statusColumn, language }: MarkOptions): MarkPlan {
  const { edit, protectedSheets } = planHighlights(judgement, judgement.findings);
  const status = statusColumn ? planStatusWords(judgement, judgement.statuses, language) : { words: [], without: [] };
  const back = takenBack(now, judgement, new Set(status.words.map(({ at }) => keyOf(at)))).edits;
  const cells = countsOf(edit.highlights);
  const memory: MarkMemory = { statusColumn, cells, words: rememberedWords(status.words, judgement) };
  const plan: Plan = {
    edits: [...back, ...status.words.map(wordEdit), edit, { kind: "memory", key: MARK_KEY, value: writeMarkMemory(memory) }],
  };
  const withoutColumn = [...new Set(status.without.map(({ sheet }) => sheet))];
  return { plan, report: { cells, protectedSheets, withoutColumn } };
}

function countsOf(highlights: ReturnType<typeof planHighlights>["edit"]["highlights"]): MarkReport["cells"] {
  const counts: Partial<Record<HighlightLook, number>> = {};
  for (const { look, areas } of highlights) {
    const cells = areas.reduce((sum, { top, bottom, left, right }) => sum + (bottom - top + 1) * (right - left + 1), 0);
    counts[look] = (counts[look] ?? 0) + cells;
  }
  return counts;
}

function wordEdit({ at, text }: StatusWord): CellEdit {
  return { kind: "cell", at, input: { kind: "text", text }, decidedBy: "status" };
}

/** What stands in each row by the name of what the row is about: rows move, their indicators do not. */
function rememberedWords(words: readonly StatusWord[], judgement: Judgement): MarkMemory["words"] {
  const subjects = subjectsByRow(judgement);
  return words.map(({ at, text }) => ({
    sheet: at.sheet,
    row: at.row,
    column: at.column,
    subject: subjects.get(rowKey(at)) ?? null,
    text,
  }));
}

const rowKey = ({ sheet, row }: { readonly sheet: string; readonly row: number }): string => `${row}:${sheet}`;

function subjectsByRow({ located }: Judgement): ReadonlyMap<string, string> {
  const readings = located.tables.flatMap((table) => table.readings);
  return new Map(
    readings.flatMap(({ sheet, row, rows, value, indicator, component }) => {
      const subject = component === null ? indicator : `${indicator}/${component}`;
      return [...new Set([row, ...rows, value?.at.row ?? row])].map((each) => [rowKey({ sheet, row: each }), subject] as const);
    }),
  );
}

interface TakenBack {
  readonly edits: readonly CellEdit[];
  /** Words that the user changed, which stay. */
  readonly kept: number;
  /** Protected sheets, on which words of ours stay. */
  readonly locked: readonly string[];
}

/**
 * Blanks the status words that are still ours, but for the places that get words anew. Ours is a word under our header that we remember for the indicator of
 * its row; in a sheet that our memory does not know (a copy, a new name, a memory that another program dropped) any of our words in a row of an indicator.
 */
function takenBack(now: Snapshot, judgement: Judgement, again: ReadonlySet<string>): TakenBack {
  const memory = readMarkMemory(now.memory);
  const columns = statusColumns(now);
  if (columns.length === 0) return { edits: [], kept: memory?.words.length ?? 0, locked: [] };
  const subjects = subjectsByRow(judgement);
  const ours = columns.flatMap((column) => ownWords(column, subjects, memory));
  const isLocked = ({ sheet }: StatusWord["at"]): boolean => sheetNamed(now, sheet)?.protected === true;
  const gone = ours.filter((at) => !again.has(keyOf(at)) && !isLocked(at));
  const edits = gone.map((at): CellEdit => ({ kind: "cell", at, input: { kind: "blank" }, decidedBy: "status" }));
  const locked = [...new Set(ours.filter(isLocked).map(({ sheet }) => sheet))];
  return { edits, kept: Math.max(0, (memory?.words.length ?? 0) - ours.length), locked };
}

function ownWords(
  { header, words }: StatusColumn,
  subjects: ReadonlyMap<string, string>,
  memory: MarkMemory | null,
): readonly StatusWord["at"][] {
  const remembered = memory?.words.filter(({ sheet, subject }) => sheet === header.sheet && subject !== null) ?? [];
  const known = new Map(remembered.map(({ subject, text }) => [`${subject ?? ""} ${text}`, true]));
  const own = words.filter(({ at, text }) => {
    const subject = subjects.get(rowKey(at));
    if (subject === undefined) return memory?.words.some((word) => keyOf(word) === keyOf(at) && word.text === text) ?? false;
    return remembered.length === 0 || known.has(`${subject} ${text}`);
  });
  return [header, ...own.map(({ at }) => at)];
}

/** What clearing leaves where it is, to be said. */
export interface ClearReport {
  /** Sheets of ours in which somebody wrote: they stay. */
  readonly keptSheets: readonly OwnedSheetName[];
  /** Status words that somebody changed: they stay. */
  readonly keptWords: number;
  /** Protected sheets: the status words on them stay. */
  readonly lockedSheets: readonly string[];
}

export interface ClearPlan {
  readonly plan: Plan;
  readonly report: ClearReport;
}

/**
 * Takes everything of ours out of the workbook: highlights, status words, our sheets but for `keptSheets`. What the user wrote on the user's sheets stays.
 * Where a host refuses because somebody wrote beside our cells (`sheetInUse`), the plan is made once more with that sheet kept.
 */
export function clearPlan(judgement: Judgement, now: Snapshot, keptSheets: readonly OwnedSheetName[] = []): ClearPlan {
  const words = takenBack(now, judgement, new Set());
  const standing = OWNED_SHEETS.filter((name) => sheetNamed(now, name) && !keptSheets.includes(name));
  const sheets = standing.map((sheet): Edit => ({ kind: "sheet", sheet, content: null }));
  const memory: MemoryEdit = { kind: "memory", key: MARK_KEY, value: null };
  const plan: Plan = { edits: [...words.edits, ...sheets, { kind: "highlights", highlights: [] }, memory] };
  return { plan, report: { keptSheets, keptWords: words.kept, lockedSheets: words.locked } };
}

/** The sheet of ours that a host does not remove, because the user wrote beside our cells; `null` for any other refusal. */
export function sheetInUse(error: HostError): OwnedSheetName | null {
  return error.kind === "cell-occupied" && isOwnedSheet(error.at.sheet) ? error.at.sheet : null;
}

/** How a workbook is marked, from what it remembers: also after it was closed and opened again. */
interface Marked {
  readonly cells: MarkReport["cells"];
  readonly statusColumn: boolean;
  /** Marks that this Excel could not delete: switched off, and removed when the file passes through the page or the command line. */
  readonly left: boolean;
}

/** `null`: nothing of ours is marked. */
export function markedState({ memory }: Snapshot): Marked | null {
  const marks = readMarkMemory(memory);
  const { left } = readHighlightRecord(memory);
  if (marks === null && !left && !Object.hasOwn(memory, HIGHLIGHT_RECORD_KEY)) return null;
  return { cells: marks?.cells ?? {}, statusColumn: marks?.statusColumn ?? false, left };
}
