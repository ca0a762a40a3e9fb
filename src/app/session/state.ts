import type { ActionName, Left } from "../../core/plan/undo";
import type { HostError, Recovery, Result } from "../../workbook";
import type { Judgement } from "../check";
import type { CheckRefusal, StampRefusal } from "../refusals";
import type { ClearReport, MarkReport } from "../mark";
import type { Since } from "./compare";
import type { Question } from "./questions";

export type Phase = "idle" | "reading" | "checking" | "done" | "failed";

/** How far the work is; `null` where it cannot be counted. */
export interface Progress {
  readonly step: "reading" | "checking";
  readonly done: number | null;
  readonly of: number | null;
}

/** Why something could not be done. Facts only: the sentences are in the texts of the faces. */
export type SessionError =
  | { readonly kind: "host"; readonly error: HostError }
  | { readonly kind: "refusal"; readonly refusal: CheckRefusal | StampRefusal }
  /** Our own bug, caught at the edge; `id` is what the user quotes. */
  | { readonly kind: "bug"; readonly id: string };

/** What was just done, undone or done again, for the bar that offers the next step. */
export interface Done {
  readonly action: ActionName;
  readonly turn: "done" | "undone" | "redone";
  /** Cells of the user's sheets that were written. */
  readonly cells: number;
  /** What undo or redo left as it is. */
  readonly left: readonly Left[];
}

/** What can be taken back and done again: the last action last. */
export interface HistoryView {
  readonly undo: readonly ActionName[];
  readonly redo: readonly ActionName[];
  /** How many of the last actions can be taken back after the workbook was closed and opened again. */
  readonly kept: number;
}

export type Outcome = Result<void, SessionError>;

/** Whose edit it was; the user's own unless it is said otherwise. */
export type EditedBy = "user" | "co-author";

/** What marking or clearing left out, for the face to say. */
export type MarkingReport = ({ readonly did: "mark" } & MarkReport) | ({ readonly did: "clear" } & ClearReport);

/** Everything that a face shows of one open workbook: immutable, a new object on each change. */
export interface SessionState {
  readonly phase: Phase;
  readonly progress: Progress | null;
  /** The last one that was completed; kept while the next is being made, and when that fails. */
  readonly judgement: Judgement | null;
  /** When it was completed: milliseconds as `SessionOptions.now` counts them; `null` without a clock. */
  readonly checkedAt: number | null;
  /** Against the check before; `null` for the first one, and where agency or profile changed between them. */
  readonly since: Since | null;
  /** The workbook was edited after it was read for `judgement`. */
  readonly stale: boolean;
  /** A co-author is among those who edited it: that is not checked anew by itself, only offered. */
  readonly editedElsewhere: boolean;
  /** Of the last action or check; an action that is refused leaves the judgement as it is. */
  readonly error: SessionError | null;
  /** The finding that is being looked at, by its key (see `keyedFindings`). */
  readonly selected: string | null;
  /** What the user should be asked, most important first; without those set aside. */
  readonly questions: readonly Question[];
  /** Fixes of the last action that were left out because the cell no longer held what the fix was shown for. */
  readonly skippedFixes: number;
  /** Cells that the last mending of many left out because a waived finding stands there. */
  readonly waivedFixes: number;
  /** What can be taken back and done again. */
  readonly history: HistoryView;
  /** The last action, for the bar that offers to take it back; `null`: none, or it was put away. */
  readonly done: Done | null;
  /** What was brought back at the start after a write that had broken off; `null`: nothing, or it was put away. */
  readonly recovery: Recovery | null;
  /** What the last marking or clearing left out; `null`: none was made here. */
  readonly marking: MarkingReport | null;
}

export const INITIAL_STATE: SessionState = {
  phase: "idle",
  progress: null,
  judgement: null,
  checkedAt: null,
  since: null,
  stale: false,
  editedElsewhere: false,
  error: null,
  selected: null,
  questions: [],
  skippedFixes: 0,
  waivedFixes: 0,
  history: { undo: [], redo: [], kept: 0 },
  done: null,
  recovery: null,
  marking: null,
};
