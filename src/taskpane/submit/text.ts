import type { ActionName } from "../../core/plan/undo";
import type { Recovery } from "../../workbook";
import type { Counts } from "../../app";

/** Every sentence of the tab of submission, of the bar of the last action, and of waivers. */
export interface SubmitText {
  readonly gate: {
    readonly title: string;
    readonly ready: string;
    readonly notReady: (counts: Counts) => string;
    readonly noValues: string;
    readonly stamped: string;
    readonly changed: string;
    readonly open: string;
    readonly showOpen: string;
    readonly waived: (count: number) => string;
  };
  readonly stamp: {
    readonly title: string;
    readonly what: string;
    readonly role: string;
    readonly roleHint: string;
    readonly put: string;
    readonly again: string;
    readonly reopen: string;
    readonly reopenWhat: string;
    /** When, by whom, what the hash begins with. */
    readonly at: (day: string, time: string | null, role: string) => string;
    readonly hash: (start: string) => string;
    readonly changes: (count: number) => string;
    readonly change: (what: "changed" | "added" | "removed", cell: string | null, subject: string) => string;
    readonly more: (count: number) => string;
    readonly otherFramework: string;
    readonly history: (count: number) => string;
    readonly ended: (day: string, time: string | null) => string;
  };
  readonly waivers: {
    readonly title: (count: number) => string;
    readonly none: string;
    readonly said: (role: string, day: string) => string;
    readonly idle: Readonly<Record<"changed" | "mended" | "forbidden", string>>;
    readonly edit: string;
    readonly withdraw: string;
    readonly withdrawOf: (what: string) => string;
    readonly editOf: (what: string) => string;
    /** On the row of a finding. */
    readonly tag: string;
    readonly waive: string;
    readonly why: string;
    readonly reason: string;
    readonly role: string;
    readonly save: string;
    readonly cancel: string;
    readonly mayNot: string;
  };
  readonly sheets: {
    readonly title: string;
    readonly mark: string;
    readonly statusColumn: string;
    readonly clear: string;
    readonly clearWhat: string;
    readonly summary: string;
    readonly findings: string;
    readonly protectedSheets: (names: string) => string;
    readonly withoutColumn: (names: string) => string;
    readonly legend: string;
    /** Sheets of ours in which somebody wrote. */
    readonly keptSheets: (names: string) => string;
    /** Status words that somebody changed. */
    readonly keptWords: (count: number) => string;
    /** Protected sheets on which status words stay. */
    readonly lockedSheets: (names: string) => string;
    /** Rules that Excel would not delete. */
    readonly marksLeft: string;
  };
  readonly undo: {
    readonly title: string;
    readonly undo: string;
    readonly redo: string;
    readonly undoOf: (action: string) => string;
    readonly redoOf: (action: string) => string;
    readonly nothing: string;
    readonly kept: (count: number, of: number) => string;
    readonly keys: string;
    readonly action: Readonly<Record<ActionName, string>>;
    readonly done: (action: ActionName, cells: number) => string;
    readonly undone: (action: string) => string;
    readonly redone: (action: string) => string;
    /** Of a mending of many: cells with a waived finding. */
    readonly leftWaived: (count: number) => string;
    readonly leftCells: (count: number, places: string) => string;
    readonly leftUnwritable: (places: string) => string;
    readonly leftSheet: (name: string) => string;
    readonly leftHighlights: string;
    readonly leftMemory: string;
    /** A write of an earlier pane that had broken off was rolled back. */
    readonly recovered: (cells: number, sheets: string) => string;
    /** What became of marks that such a write left half made or half removed. */
    readonly recoveredMarks: Readonly<Record<Exclude<Recovery["marks"], "none">, string>>;
    readonly close: string;
  };
}
