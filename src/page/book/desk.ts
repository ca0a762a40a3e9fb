import { type CheckRefusal, type Judgement, checkWorkbook, reportOf } from "../../app";
import type { Choices } from "../../app/session";
import { type Plan, type Result, type Snapshot, ok } from "../../workbook";
import type { HostError } from "../../workbook";
import { gridBook, sourceOf } from "../view/book";
import { gridRows } from "../view/sheet";
import { cellsNow, changesOf } from "./changes";
import { Keeper } from "./keeper";
import type { Applied, CallName, Calls, Frame, Judged, Opened, Piece } from "./protocol";
import { rowNews } from "./snapshot-news";
import { storedEdits } from "./typed-edits";

const GRID_PIECE = 4_000;

export interface DeskOptions {
  readonly tell: (piece: Piece) => void;
  /** Called after each change; `keeper` holds what would have to be kept, `null`: nothing is unsaved. */
  readonly keep: (draft: { readonly id: string; readonly bytes: Uint8Array }, keeper: Keeper | null) => void;
}

type Answers = { readonly [Name in CallName]: (ask: Calls[Name]["ask"]) => Calls[Name]["answer"] };

export interface Desk {
  /** Answers the calls of the protocol, in the order in which they come. */
  readonly answers: Answers;
  /**
   * Judges the workbook anew as it was asked to be judged last, for when there is nothing else to do: after an edit the page is busy with drawing, and
   * will ask the same.
   */
  readonly ahead: () => void;
}

/** The work on one workbook, whoever asks for it. */
export function createDesk({ tell, keep }: DeskOptions): Desk {
  let keeper: Keeper | null = null;
  let file: { id: string; bytes: Uint8Array } = { id: "", bytes: new Uint8Array() };
  let valuesOnly = false;
  let told: Snapshot | null = null;
  let toldFrame: Frame | null = null;
  let last: { readonly snapshot: Snapshot; readonly choices: Choices; readonly judged: Result<Judgement, CheckRefusal> } | null = null;

  const opened = (): Keeper => {
    if (!keeper) throw new Error("no workbook is open");
    return keeper;
  };

  const note = (): boolean => {
    keep(file, opened().isChanged() ? opened() : null);
    return opened().isChanged();
  };

  /** The same workbook under the same choices is judged once. */
  function judge(choices: Choices): Result<Judgement, CheckRefusal> {
    const snapshot = opened().snapshot();
    if (last?.snapshot !== snapshot || JSON.stringify(last.choices) !== JSON.stringify(choices))
      last = { snapshot, choices, judged: checkWorkbook({ snapshot, ...choices }) };
    return last.judged;
  }

  function change(plan: Plan): Result<Applied, HostError> {
    const applied = opened().apply(plan);
    if (!applied.ok) return applied;
    const changes = changesOf(plan.edits, { keeper: opened(), valuesOnly });
    return ok({ ...changes, isChanged: note() });
  }

  const answers: Answers = {
    open({ name, bytes, kept, draft }): Result<Opened, HostError> {
      tell({ kind: "progress", step: "reading", done: 0, of: 1 });
      const result = Keeper.open(name, bytes, kept);
      if (!result.ok) return result;
      keeper = result.value;
      file = { id: draft, bytes };
      const snapshot = keeper.snapshot();
      const look = keeper.currentLook();
      const book = gridBook(snapshot, look);
      valuesOnly = book.valuesOnly;
      snapshot.sheets.forEach((_, index) => {
        tell({ kind: "progress", step: "drawing", done: index, of: snapshot.sheets.length });
        for (const rows of gridRows(sourceOf(snapshot, look, index, book), GRID_PIECE)) tell({ kind: "grid-rows", sheet: index, rows });
      });
      return ok({ book, isChanged: keeper.isChanged() });
    },
    apply: change,
    type(edits) {
      const stored = storedEdits(edits, opened(), valuesOnly);
      return stored.ok ? change({ edits: stored.value }) : stored;
    },
    cells: (places) => cellsNow(places, { keeper: opened(), valuesOnly }),
    results(results) {
      opened().takeResults(results);
      if (opened().isChanged()) note();
      return null;
    },
    read() {
      const snapshot = opened().snapshot();
      for (const news of rowNews(told, snapshot)) tell({ kind: "rows", ...news });
      told = snapshot;
      return { ...snapshot, sheets: snapshot.sheets.map(({ rows: _, ...sheet }) => sheet) };
    },
    prepare(choices) {
      judge(choices);
      return null;
    },
    judge(choices) {
      const judged = judge(choices);
      if (!judged.ok) return judged;
      const answer = withoutKnown(judged.value, toldFrame);
      toldFrame = judged.value;
      return ok(answer);
    },
    report(choices) {
      const judged = judge(choices);
      return judged.ok ? ok(reportOf(judged.value)) : judged;
    },
    forget() {
      keep(file, null);
      return null;
    },
    save: () => opened().save(),
  };

  return {
    answers,
    ahead() {
      try {
        if (last) judge(last.choices);
      } catch {
        // A bug is told to who asks.
      }
    },
  };
}

/** The page has the snapshot already, and most often framework and profile; they would be the larger part of the answer. */
function withoutKnown({ snapshot: _, framework, profile, ...judgement }: Judgement, told: Frame | null): Judged {
  const isKnown = told?.framework === framework && told.profile === profile;
  return { ...judgement, frame: isKnown ? null : { framework, profile } };
}
