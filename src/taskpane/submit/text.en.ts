import type { SubmitText } from "./text";

const when = (day: string, time: string | null): string => (time === null ? `on ${day}` : `on ${day} at ${time}`);
const cellsOf = (count: number): string => (count === 1 ? "1 cell" : `${count} cells`);

export const SUBMIT_EN: SubmitText = {
  gate: {
    title: "Can it be submitted?",
    ready: "Ready to submit: no error is open.",
    notReady: ({ errors }) => `Not yet: ${errors === 1 ? "1 error" : `${errors} errors`} to mend or to waive.`,
    noValues: "Not yet: no number is reported.",
    stamped: "Stamped; the numbers are as they were checked.",
    changed: "Stamped, but the numbers changed since.",
    open: "Still open",
    showOpen: "Show the errors",
    waived: (count) => (count === 1 ? "1 finding is waived" : `${count} findings are waived`),
  },
  stamp: {
    title: "Stamp",
    what: "The stamp records the time, the framework and a code of the checked cells, so that whoever receives the file sees whether numbers changed since.",
    role: "Stamped by",
    roleHint: "For example: Deputy director",
    put: "Stamp",
    again: "Stamp again",
    reopen: "Open again",
    reopenWhat: "Opens the file for changes; the old stamp stays in the history.",
    at: (day, time, role) => `Stamped ${when(day, time)}${role === "" ? "" : ` by ${role}`}.`,
    hash: (start) => `Code: ${start}…`,
    changes: (count) => `${cellsOf(count)} changed since:`,
    change: (what, cell, subject) =>
      what === "removed" ? `${subject}: emptied, or its row is gone` : `${cell ?? ""} (${subject})${what === "added" ? ": new" : ""}`,
    more: (count) => `and ${cellsOf(count)} more`,
    otherFramework: "The stamp is of another framework and cannot be compared.",
    history: (count) => (count === 1 ? "History: 1 earlier stamp" : `History: ${count} earlier stamps`),
    ended: (day, time) => `opened or replaced ${when(day, time)}`,
  },
  waivers: {
    title: (count) => `Waivers (${count})`,
    none: "Nothing is waived. Open a finding and press Waive where there is a good reason.",
    said: (role, day) => (role === "" ? day : `${role}, ${day}`),
    idle: {
      changed: "Counts no more: something else stands in the cell.",
      mended: "Not needed any more: the finding is gone.",
      forbidden: "Does not count: the profile forbids waiving this rule.",
    },
    edit: "Change reason",
    withdraw: "Withdraw",
    withdrawOf: (what) => `Withdraw the waiver: ${what}`,
    editOf: (what) => `Change the reason of the waiver: ${what}`,
    tag: "waived",
    waive: "Waive…",
    why: "The finding stays on record with its reason but blocks no more. Another content in the cell needs another waiver.",
    reason: "Reason",
    role: "Decided by",
    save: "Save waiver",
    cancel: "Cancel",
    mayNot: "This rule cannot be waived.",
  },
  sheets: {
    title: "Marks and sheets",
    mark: "Mark cells",
    statusColumn: "Add a column with the status in words",
    clear: "Clear marks",
    clearWhat: "Clearing brings the file back as it was: colours, status column and the sheets that this tool made go.",
    summary: "Summary sheets",
    findings: "Findings sheet",
    protectedSheets: (names) => `Protected, so not marked: ${names}. Unprotect the sheet and mark again.`,
    withoutColumn: (names) => `No free column beside the table on: ${names}.`,
    legend: "What the colours mean",
    keptSheets: (names) => `Kept, since somebody wrote there: ${names}. Move what was written and clear again.`,
    keptWords: (count) => `${cellsOf(count)} of the status column changed since and kept; delete by hand what is not needed.`,
    lockedSheets: (names) => `Protected, so the status column stays: ${names}. Unprotect the sheet and clear again.`,
    marksLeft:
      "Excel would not delete some older marks. They are switched off and show no colour; open the file on this tool's page, clear the marks and save it (or use pii clear) to remove them for good.",
  },
  undo: {
    title: "Undo",
    undo: "Undo",
    redo: "Redo",
    undoOf: (action) => `Undo: ${action}`,
    redoOf: (action) => `Redo: ${action}`,
    nothing: "There is nothing to undo.",
    kept: (count, of) =>
      count === of
        ? `${of} can be undone, also after the file was closed.`
        : `${of} can be undone; once the file is closed, the last ${count}.`,
    keys: "Ctrl+Z, Ctrl+Y in this pane",
    action: {
      fix: "fixed a cell",
      "fix-all": "fixed cells",
      reading: "chose a reading",
      mapping: "chose how the table is read",
      mark: "marked cells",
      clear: "cleared marks",
      summary: "wrote the summary sheets",
      "findings-sheet": "wrote the findings sheet",
      "evidence-index": "wrote the evidence index",
      template: "made a form",
      transfer: "carried data over",
      status: "wrote the status column",
      waive: "waived a finding",
      withdraw: "withdrew a waiver",
      stamp: "stamped the file",
      reopen: "opened the file again",
    },
    done: (action, cells) => {
      if (cells > 0 && ["fix", "fix-all", "reading"].includes(action)) return `${cellsOf(cells)} fixed.`;
      const words = SUBMIT_EN.undo.action[action];
      return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;
    },
    undone: (action) => `Undone: ${action}.`,
    redone: (action) => `Done again: ${action}.`,
    leftWaived: (count) => `${cellsOf(count)} left alone, since a finding there is waived; fix them one by one if you wish.`,
    leftCells: (count, places) => `${cellsOf(count)} left alone, since they changed or moved: ${places}.`,
    leftUnwritable: (places) => `The mixed fonts could not be brought back at: ${places}.`,
    leftSheet: (name) => `Sheet “${name}” is left alone: it changed since, or what it held was too large to keep.`,
    leftHighlights: "The marks are left alone: what stood there before is not known any more.",
    leftMemory: "A choice is left alone, since it was changed later.",
    recovered: (cells, sheets) => {
      const what = [cells > 0 ? cellsOf(cells) : "", sheets === "" ? "" : `sheet ${sheets}`].filter((part) => part !== "").join(" and ");
      return `The last write had broken off; it was rolled back${what === "" ? "" : `: ${what}`}.`;
    },
    recoveredMarks: {
      "taken-back": "The last marking had broken off; the marks it had begun were removed.",
      finished: "The last change of marks had broken off; the rest of it was done.",
      "switched-off":
        "The last marking had broken off; the marks it had begun are switched off and show no colour. Press Mark cells to mark again.",
    },
    close: "Close",
  },
};
