import type { ActionName, Left } from "../../core/plan/undo";
import type { Finding } from "../../core/rules/finding";
import type { RuleId } from "../../core/rules/catalogue";
import type { CellRef, HostError, Recovery, Result } from "../../workbook";
import type { CheckRefusal, Judgement } from "../check";
import type { Correction } from "../mapping";
import type { MarkOptions } from "../mark";
import type { StampRefusal } from "../stamp";
import type { MadeForm } from "../template";
import type { Since } from "./compare";
import type { MarkingReport } from "./mark";
import type { Question } from "./questions";
import type { Submitting } from "./submit";
import type { Summarising } from "./summarise";

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
  /** What can be taken back and done again. */
  readonly history: HistoryView;
  /** The last action, for the bar that offers to take it back; `null`: none, or it was put away. */
  readonly done: Done | null;
  /** What was brought back at the start after a write that had broken off; `null`: nothing, or it was put away. */
  readonly recovery: Recovery | null;
  /** What the last marking or clearing left out; `null`: none was made here. */
  readonly marking: MarkingReport | null;
}

/** The conductor of one open workbook. No action throws or rejects; what is refused is in the outcome and in `SessionState.error`. */
export interface Session extends Summarising, Submitting {
  readonly getState: () => SessionState;
  /** Returns the way to unsubscribe. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads and judges the workbook. A later call overtakes an earlier one, whose result is dropped. Writes nothing. */
  readonly check: () => Promise<Outcome>;
  /** Stops the running check; the judgement before it stays. */
  readonly cancel: () => void;
  /** Whose workbook it is; `null` takes the choice back. Kept in the workbook, like the next two. */
  readonly chooseAgency: (id: string | null) => Promise<Outcome>;
  readonly chooseProfile: (id: string) => Promise<Outcome>;
  readonly answerMapping: (correction: Correction) => Promise<Outcome>;
  /** Asks no more in this session. */
  readonly setAside: (question: Question) => void;
  readonly select: (key: string | null) => void;
  readonly reveal: (at: CellRef) => Promise<Outcome>;
  readonly applyFix: (finding: Finding) => Promise<Outcome>;
  readonly applyFixesOf: (rule: RuleId) => Promise<Outcome>;
  /** Every fix that needs no thought; never one that chooses between two readings of a number. */
  readonly applySafeFixes: () => Promise<Outcome>;
  /** Writes one of the two readings of an `ambiguous-number`. */
  readonly chooseReading: (finding: Finding, number: number) => Promise<Outcome>;
  /** Puts a form into this workbook, as sheets of its own. */
  readonly putForm: (form: Pick<MadeForm, "edits">) => Promise<Outcome>;
  /** Takes the last action back; what the user changed since stays and is named in `SessionState.done`. Also after the pane was closed. */
  readonly undo: () => Promise<Outcome>;
  readonly redo: () => Promise<Outcome>;
  readonly dismissDone: () => void;
  /** Marks the findings in the cells; `clear` takes everything of ours out of the workbook. Both once more change nothing. */
  readonly mark: (options: MarkOptions) => Promise<Outcome>;
  readonly clear: () => Promise<Outcome>;
  /** The workbook was edited: the judgement is stale, and after edits of this user made anew when they pause. */
  readonly noteEdited: (by?: EditedBy) => void;
  readonly dismissError: () => void;
  /** Stops everything that is pending; the session is not used afterwards. */
  readonly dispose: () => void;
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
  history: { undo: [], redo: [], kept: 0 },
  done: null,
  recovery: null,
  marking: null,
};
