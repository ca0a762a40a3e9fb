import type { Bilingual } from "../../../framework";
import type { OwnedStyle } from "../../../workbook";
import { LOOKS as SHARED } from "../looks";

const table = { border: true, wrap: true } as const satisfies OwnedStyle;

/** The looks of the summary sheets beside those that all our sheets share. */
export const LOOKS = {
  ...SHARED,
  name: { ...table, align: "left" },
  group: { ...table, align: "left", bold: true, fill: "#F2F4F8" },
  groupCentred: { ...table, align: "center", bold: true, fill: "#F2F4F8" },
  /** One line, cut where it is too long. */
  line: { border: true, align: "left" },
  number: { border: true, align: "right" },
  groupNumber: { border: true, align: "right", bold: true, fill: "#F2F4F8" },
  /** Cells to be filled by the user. */
  entry: { border: true, align: "right", fill: "#FFF9DB" },
  section: { bold: true, size: 12 },
  caution: { bold: true, color: "#7A4A00", wrap: true, align: "left" },
  remark: { italic: true, wrap: true, align: "left" },
  note: { wrap: true, align: "left" },
  small: { ...table, align: "left", size: 9 },
} as const satisfies Record<string, OwnedStyle>;

/**
 * Number formats with so many decimals. The Vietnamese ones name their language, so that programs which follow the format and not the
 * machine show the decimal comma too.
 */
export function decimals(count: number, language: keyof Bilingual): string {
  return `${language === "vi" ? "[$-42A]" : ""}#,##0${count === 0 ? "" : `.${"0".repeat(count)}`}`;
}

export function signed(count: number, language: keyof Bilingual): string {
  const bare = decimals(count, language);
  const prefix = language === "vi" ? "[$-42A]" : "";
  const digits = bare.slice(prefix.length);
  return `${prefix}+${digits};${prefix}-${digits};${prefix}${digits}`;
}

export function percent(language: keyof Bilingual): string {
  return `${language === "vi" ? "[$-42A]" : ""}0%`;
}

/** Colours of the two series and the target: told apart in print without colour by their lightness. */
export const COLORS = { thisYear: "#0F6CBD", lastYear: "#9DB8D6", target: "#C19C00" } as const;

/** Colours of the status words: the pane's. */
export const STATUS_COLORS = {
  met: { color: "#0B6A0B", fill: "#DFF6DD" },
  "below-target": { color: "#7A4A00", fill: "#FFF4CE" },
  "missing-value": { color: "#A4262C", fill: "#FDE7E9" },
  "missing-evidence": { color: "#5C2E91", fill: "#EFE6F7" },
  "no-target": { color: "#3B3A39", fill: "#EDEBE9" },
  invalid: { color: "#A4262C", fill: "#FDE7E9" },
} as const;
