import type { RuleId } from "../../core/rules/catalogue";
import type { Finding } from "../../core/rules/finding";
import type { CellRef } from "../../workbook";
import type { Correction } from "../mapping";
import type { MarkOptions } from "../mark";
import type { MadeForm } from "../template";
import type { Question } from "./questions";
import type { EditedBy, Outcome, SessionState } from "./state";
import type { Submitting } from "./submit";
import type { Summarising } from "./summarise";

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
  /** Every fix that needs no thought; never one that chooses between two readings of a number. As `applyFixesOf`, it leaves cells with a waived finding alone. */
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
