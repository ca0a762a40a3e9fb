import type { Bilingual } from "../../framework";

/** What a verdict is said from. */
export interface Verdict {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  /** Rows that bear an indicator. */
  readonly readings: number;
  /** Findings that somebody answers for, counted nowhere else. */
  readonly waived: number;
  readonly ready: boolean;
}

interface VerdictWords {
  readonly ready: string;
  readonly notReady: string;
  /** Without an error, but without a single number either. */
  readonly nothingReported: string;
  readonly counts: (verdict: Verdict) => string;
}

const some = (number: number, one: string): string => `${number} ${one}${number === 1 ? "" : "s"}`;

const WORDS: Readonly<Record<keyof Bilingual, VerdictWords>> = {
  vi: {
    ready: "SẴN SÀNG NỘP",
    notReady: "CHƯA SẴN SÀNG NỘP, cần sửa hết các lỗi",
    nothingReported: "CHƯA SẴN SÀNG NỘP, biểu chưa có số liệu nào",
    counts: ({ errors, warnings, notes, readings, waived }) =>
      `${errors} lỗi, ${warnings} cảnh báo, ${notes} ghi chú${waived === 0 ? "" : `, ${waived} đã miễn trừ`}; ${readings} dòng chỉ số`,
  },
  en: {
    ready: "READY TO SUBMIT",
    notReady: "NOT READY, every error must be mended",
    nothingReported: "NOT READY, no number is reported yet",
    counts: ({ errors, warnings, notes, readings, waived }) =>
      `${some(errors, "error")}, ${some(warnings, "warning")}, ${some(notes, "note")}${waived === 0 ? "" : `, ${waived} waived`}; ${some(readings, "indicator row")}`,
  },
};

/** The verdict and its counts in one sentence, the same on the sheet, in the pane and on the command line. */
export function verdictSentence(verdict: Verdict, language: keyof Bilingual): string {
  const words = WORDS[language];
  const said = verdict.ready ? words.ready : verdict.errors > 0 ? words.notReady : words.nothingReported;
  return `${said}: ${words.counts(verdict)}.`;
}
