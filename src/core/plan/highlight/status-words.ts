import type { Bilingual } from "../../../framework";
import type { ReadingStatus } from "../../reading";

type Language = keyof Bilingual;

/** Above the words; by these very letters the column is known again. */
export const STATUS_HEADERS: Readonly<Record<Language, string>> = { vi: "Tình trạng (PII)", en: "Status (PII)" };

/** The word beside the colour. What has no target has no word. */
export const STATUS_WORDS: Readonly<Record<Language, Readonly<Record<ReadingStatus, string | null>>>> = {
  vi: {
    met: "Đạt",
    "below-target": "Chưa đạt",
    "missing-value": "Thiếu số liệu",
    "missing-evidence": "Thiếu minh chứng",
    invalid: "Cần sửa số liệu",
    "no-target": null,
  },
  en: {
    met: "Met",
    "below-target": "Below target",
    "missing-value": "Value missing",
    "missing-evidence": "Evidence missing",
    invalid: "Value to be mended",
    "no-target": null,
  },
};

const HEADERS: ReadonlySet<string> = new Set(Object.values(STATUS_HEADERS));
const WORDS: ReadonlySet<string> = new Set(
  Object.values(STATUS_WORDS).flatMap((words) => Object.values(words).filter((word) => word !== null)),
);

export function isStatusHeader(text: string): boolean {
  return HEADERS.has(text);
}

export function isStatusWord(text: string): boolean {
  return WORDS.has(text);
}
