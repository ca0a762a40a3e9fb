import { type CellEdit, type CellRef, type Edit, type HostError, type Plan, type Result, type Snapshot, ok } from "../../workbook";
import { cellAt, isOwnedSheet, sameContent, sheetNamed } from "../../workbook";
import { type WorkbookLook, type XlsxWorkbook, openWorkbook } from "../open";
import { formatAt, isAsInFile } from "./as-in-file";
import type { FormulaResult, KeptEdits } from "./protocol";

/**
 * One open workbook: the package as it was opened, what was changed since, and both together. An edit that is taken back leaves no trace: what is
 * saved differs from the file in what is different now, not in what was touched.
 */
export class Keeper {
  /** By what they change: of several edits of one cell the last counts. */
  private readonly edits = new Map<string, Edit>();
  /** Results that the grid calculated anew; they are no work of the user's. */
  private readonly results = new Map<string, CellEdit>();
  private readonly original: Snapshot;
  private readonly look: WorkbookLook;
  /** An edit was taken back, so the package holds traces of it. */
  private hasTraces = false;

  private constructor(
    readonly name: string,
    private readonly bytes: Uint8Array,
    private workbook: XlsxWorkbook,
  ) {
    this.original = workbook.read();
    this.look = workbook.look();
  }

  /** Opens a file; edits kept from an earlier time are laid over it, as far as the workbook still takes them. */
  static open(name: string, bytes: Uint8Array, kept: KeptEdits = []): Result<Keeper, HostError> {
    const opened = openWorkbook({ name, bytes });
    if (!opened.ok) return opened;
    const keeper = new Keeper(name, bytes, opened.value);
    if (kept.length > 0 && !keeper.apply({ edits: kept }).ok) for (const edit of kept) keeper.apply({ edits: [edit] });
    return ok(keeper);
  }

  snapshot(): Snapshot {
    return this.workbook.read();
  }

  /** The workbook as it was opened. */
  asOpened(): Snapshot {
    return this.original;
  }

  /** The number format of a cell now, also where it is blank. */
  formatAt(at: CellRef): string {
    const now = this.snapshot();
    const sheet = sheetNamed(now, at.sheet);
    const cell = sheet && cellAt(sheet, at.row, at.column);
    if (cell) return now.styles[cell.style]?.numberFormat ?? "General";
    const edit = this.edits.get(keyOf({ kind: "cell", at, input: { kind: "blank" }, decidedBy: "typed" }));
    const typed = edit?.kind === "cell" ? edit.numberFormat : undefined;
    return typed ?? formatAt(this.look, at.sheet, at.row, at.column);
  }

  currentLook(): WorkbookLook {
    return this.workbook.look();
  }

  /** All of the plan or nothing of it. */
  apply(plan: Plan): Result<void, HostError> {
    const applied = this.workbook.apply(plan);
    if (!applied.ok) return applied;
    for (const edit of plan.edits) this.note(edit);
    return applied;
  }

  /**
   * Takes results of formulas for what they are: cached values, of use only after an edit. One that cannot be written is left out; Excel calculates it
   * on opening.
   */
  takeResults(results: readonly FormulaResult[]): void {
    if (!this.isChanged()) return;
    let wanted: readonly CellEdit[] = results.flatMap((result) => this.editOf(result) ?? []);
    while (wanted.length > 0) {
      const applied = this.workbook.apply({ edits: wanted });
      if (applied.ok) break;
      const without = withoutRefused(wanted, applied.error);
      if (without.length === wanted.length) return;
      wanted = without;
    }
    for (const edit of wanted) this.keepResult(edit);
  }

  isChanged(): boolean {
    return this.edits.size > 0;
  }

  kept(): KeptEdits {
    return [...this.edits.values(), ...this.results.values()];
  }

  /** The file with what was changed, and nothing else. */
  save(): Uint8Array {
    if (this.hasTraces) this.rebuild();
    return this.edits.size === 0 ? this.bytes : this.workbook.save();
  }

  private note(given: Edit): void {
    const key = keyOf(given);
    const edit = withEarlierFormat(given, this.edits.get(key));
    this.results.delete(key);
    if (isAsInFile(edit, this.original, this.look)) {
      if (this.edits.delete(key)) this.hasTraces = true;
      // The runs of rich text are lost where a cell was written over; they are needed to read old fonts.
      if (edit.kind === "cell" && hasRuns(this.original, edit.at)) this.rebuild();
    } else this.edits.set(key, edit);
    if (this.edits.size === 0) this.results.clear();
  }

  private rebuild(): void {
    const opened = openWorkbook({ name: this.name, bytes: this.bytes });
    // The same bytes have been opened before.
    if (!opened.ok) throw new Error(`reopening: ${opened.error.kind}`);
    this.workbook = opened.value;
    const applied = this.workbook.apply({ edits: this.kept() });
    if (!applied.ok) throw new Error(`reapplying: ${applied.error.kind}`);
    this.hasTraces = false;
  }

  /** A formula that was typed keeps its result with itself. */
  private keepResult(edit: CellEdit): void {
    const key = keyOf(edit);
    const typed = this.edits.get(key);
    if (typed?.kind === "cell") this.edits.set(key, { ...typed, input: edit.input });
    else this.results.set(key, edit);
  }

  private editOf({ at, content }: FormulaResult): CellEdit | null {
    const sheet = sheetNamed(this.snapshot(), at.sheet);
    const cell = sheet && cellAt(sheet, at.row, at.column);
    if (cell?.formula === undefined || sheet?.protected || isOwnedSheet(at.sheet) || sameContent(cell.content, content)) return null;
    return { kind: "cell", at, input: { kind: "formula", formula: cell.formula, cached: content }, decidedBy: "typed" };
  }
}

function keyOf(edit: Edit): string {
  switch (edit.kind) {
    case "cell":
      return `cell ${edit.at.row} ${edit.at.column} ${edit.at.sheet}`;
    case "sheet":
      return `sheet ${edit.sheet}`;
    case "memory":
      return `memory ${edit.key}`;
    case "new-sheet":
    case "take-back":
      return `new sheet ${edit.sheet}`;
    case "highlights":
      return "highlights";
  }
}

/** An edit of the content alone leaves the format that an edit before it gave. */
function withEarlierFormat(edit: Edit, before: Edit | undefined): Edit {
  if (edit.kind !== "cell" || edit.numberFormat !== undefined || before?.kind !== "cell" || before.numberFormat === undefined) return edit;
  return { ...edit, numberFormat: before.numberFormat };
}

function withoutRefused(edits: readonly CellEdit[], error: HostError): readonly CellEdit[] {
  if (error.kind === "cell-occupied") {
    const { sheet, row, column } = error.at;
    return edits.filter(({ at }) => at.sheet !== sheet || at.row !== row || at.column !== column);
  }
  return error.kind === "sheet-protected" || error.kind === "sheet-absent" ? edits.filter(({ at }) => at.sheet !== error.sheet) : [];
}

function hasRuns(snapshot: Snapshot, at: CellRef): boolean {
  const sheet = sheetNamed(snapshot, at.sheet);
  return (sheet && cellAt(sheet, at.row, at.column)?.runs) !== undefined;
}
