import { BOOKKEEPING, inverseOf, keepHistory, readHistory, receiptOf, type ActionName, type Receipt } from "../../core/plan/undo";
import type { Done, HistoryView } from "./state";
import type { Highlight, MemoryEdit, OwnedSheet, Plan, Snapshot } from "../../workbook";

/** A plan with what keeps its receipt, and what becomes of the history once it was applied. */
export interface Prepared {
  readonly plan: Plan;
  /** `null`: the plan changes nothing that could be taken back. */
  readonly done: Done | null;
  readonly settle: () => HistoryView;
}

export interface History {
  /** `beside` is written with a plan that changes anything, unless the action leaves nothing behind. */
  readonly prepare: (action: ActionName, now: Snapshot, plan: Plan, beside: readonly MemoryEdit[]) => Prepared;
  /** `null`: there is nothing to take back, or to do again. */
  readonly prepareUndo: (now: Snapshot) => Prepared | null;
  readonly prepareRedo: (now: Snapshot) => Prepared | null;
  /** What an earlier pane left in the workbook; ignored once something was done here. */
  readonly load: (snapshot: Snapshot) => HistoryView;
}

interface Next {
  readonly undo: readonly Receipt[];
  readonly redo: readonly Receipt[];
  /** What goes into the workbook. */
  readonly keep: readonly Receipt[];
  /** What is written with it; `null`: every trace of the past is taken out of the workbook. */
  readonly beside: readonly MemoryEdit[] | null;
}

/** After these nothing of the past travels with the file: `clear` leaves no trace, and what is submitted bears no old values. */
const LEAVES_NOTHING: ReadonlySet<ActionName> = new Set<ActionName>(["clear", "stamp"]);

/** The receipts of one open workbook. */
export function createHistory(): History {
  let undo: readonly Receipt[] = [];
  let redo: readonly Receipt[] = [];
  let inWorkbook = 0;
  let untouched = true;
  const sheets = new Map<string, OwnedSheet>();
  let highlights: readonly Highlight[] | null = null;

  const view = (): HistoryView => ({ undo: undo.map(({ action }) => action), redo: redo.map(({ action }) => action), kept: inWorkbook });

  function prepared(now: Snapshot, plan: Plan, next: Next, done: Done | null): Prepared {
    const history = keepHistory(next.keep);
    const wanted = next.beside === null ? BOOKKEEPING.map(forgetting) : [history.edit, ...next.beside];
    const kept = done === null ? [] : changing(wanted, now);
    return {
      plan: { edits: [...plan.edits, ...kept] },
      done,
      settle() {
        remember(plan);
        if (done !== null) [undo, redo, inWorkbook, untouched] = [next.undo, next.redo, history.kept, false];
        return view();
      },
    };
  }

  function remember(plan: Plan): void {
    for (const edit of plan.edits) {
      if (edit.kind === "highlights") highlights = edit.highlights;
      if (edit.kind !== "sheet") continue;
      if (edit.content === null) sheets.delete(edit.sheet);
      else sheets.set(edit.sheet, edit.content);
    }
  }

  function turned(now: Snapshot, receipt: Receipt, turn: "undone" | "redone"): Prepared {
    const { plan, left } = inverseOf(receipt, now);
    const opposite = receiptOf(receipt.action, now, plan, { sheets, highlights });
    const back = opposite === null ? [] : [opposite];
    const rest = turn === "undone" ? undo.slice(0, -1) : [...undo, ...back];
    const forward = turn === "undone" ? [...redo, ...back] : redo.slice(0, -1);
    const leavesNothing = turn === "redone" && LEAVES_NOTHING.has(receipt.action);
    const next = { undo: rest, redo: forward, keep: leavesNothing ? [] : rest, beside: rest.length === 0 || leavesNothing ? null : [] };
    return prepared(now, plan, next, { action: receipt.action, turn, cells: cellsOf(plan), left });
  }

  return {
    prepare(action, now, plan, beside) {
      const receipt = receiptOf(action, now, plan, { sheets, highlights });
      if (receipt === null) return prepared(now, plan, { undo, redo, keep: undo, beside: [] }, null);
      const next = [...undo, receipt];
      const keep = LEAVES_NOTHING.has(action) ? [] : next;
      return prepared(
        now,
        plan,
        { undo: next, redo: [], keep, beside: action === "clear" ? null : beside },
        { action, turn: "done", cells: receipt.cells.length, left: [] },
      );
    },
    prepareUndo(now) {
      const last = undo.at(-1);
      return last ? turned(now, last, "undone") : null;
    },
    prepareRedo(now) {
      const last = redo.at(-1);
      return last ? turned(now, last, "redone") : null;
    },
    load(snapshot) {
      if (untouched) {
        undo = readHistory(snapshot.memory);
        inWorkbook = undo.length;
      }
      return view();
    },
  };
}

function forgetting(key: string): MemoryEdit {
  return { kind: "memory", key, value: null };
}

/** Without those that would write what stands there already. */
function changing(edits: readonly MemoryEdit[], { memory }: Snapshot): readonly MemoryEdit[] {
  return edits.filter(({ key, value }) => (Object.hasOwn(memory, key) ? memory[key] : null) !== value);
}

function cellsOf({ edits }: Plan): number {
  return edits.filter(({ kind }) => kind === "cell").length;
}
