import type { Bilingual } from "../../../framework";
import { HIGHLIGHT_FILLS, HIGHLIGHT_INK, type HighlightLook, type OwnedCell } from "../../../workbook";
import { LOOK_ORDER } from "./mark";

interface LegendEntry {
  readonly look: HighlightLook;
  /** `#RRGGBB`, under black letters. */
  readonly fill: string;
  readonly words: string;
}

const WORDS: Readonly<Record<keyof Bilingual, Readonly<Record<HighlightLook, string>>>> = {
  vi: {
    error: "Lỗi, phải sửa",
    "missing-value": "Thiếu số liệu",
    "missing-evidence": "Thiếu minh chứng",
    warning: "Cảnh báo",
    "below-target": "Chưa đạt mục tiêu",
    note: "Ghi chú",
  },
  en: {
    error: "Error, to be mended",
    "missing-value": "Value missing",
    "missing-evidence": "Evidence missing",
    warning: "Warning",
    "below-target": "Below target",
    note: "Note",
  },
};

const TITLE: Readonly<Record<keyof Bilingual, string>> = {
  vi: "Màu đánh dấu trên các trang số liệu",
  en: "Colours of the marks on the data sheets",
};

/** What the colours mean, most severe first. */
export function highlightLegend(language: keyof Bilingual): readonly LegendEntry[] {
  return LOOK_ORDER.map((look) => ({ look, fill: HIGHLIGHT_FILLS[look], words: WORDS[language][look] }));
}

/** The legend as cells of one of our sheets, from `row` down, in the given column. */
export function legendCells(row: number, column: number, language: keyof Bilingual): readonly OwnedCell[] {
  const title: OwnedCell = { row, column, input: { kind: "text", text: TITLE[language] }, style: { bold: true } };
  const entries = highlightLegend(language).map(({ fill, words }, index): OwnedCell => ({
    row: row + 1 + index,
    column,
    input: { kind: "text", text: words },
    style: { border: true, fill, color: HIGHLIGHT_INK, align: "left" },
  }));
  return [title, ...entries];
}
