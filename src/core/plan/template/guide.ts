import { quotedSheet, cellName, type Area, type OwnedCell, type OwnedSheet } from "../../../workbook";
import { LOOKS } from "../looks";
import { FORM_WORDS } from "./form-words";
import type { Unplaced } from "./unplaced";
import { UNPLACED_WORDS } from "./unplaced-words";

const { guide, supply } = FORM_WORDS;
const GUIDE_TOP = 3;
const LIST_TOP = GUIDE_TOP + guide.lines.length + 2;
const UNPLACED_TOP = LIST_TOP + 4;

/** Where the words of the source column stand. */
export const SUPPLY_LIST: Area = { top: LIST_TOP, bottom: LIST_TOP + 1, left: 2, right: 2 };

/** How the form is to be filled, the lists of its columns and, after a transfer, what of the old template is still to be entered by hand. */
export function guideSheet(unplaced: readonly Unplaced[]): OwnedSheet {
  return {
    columnWidths: [5, 62, 40, 34],
    cells: [
      text(1, 1, guide.title, { ...LOOKS.title, align: "left" }),
      ...guide.lines.flatMap((line, index): OwnedCell[] => [
        { row: GUIDE_TOP + index, column: 1, input: { kind: "number", number: index + 1 }, style: { align: "center" } },
        text(GUIDE_TOP + index, 2, line, { wrap: true, align: "left" }),
      ]),
      text(LIST_TOP - 1, 2, guide.lists, LOOKS.label),
      text(LIST_TOP, 2, supply.local, { border: true }),
      text(LIST_TOP + 1, 2, supply.central, { border: true }),
      ...unplacedList(unplaced),
    ],
    merges: ["A1:D1", ...guide.lines.map((_, index) => `B${GUIDE_TOP + index}:D${GUIDE_TOP + index}`)],
    rowHeights: Object.fromEntries(guide.lines.map((line, index) => [GUIDE_TOP + index, line.length > CHARACTERS_PER_LINE ? 31 : 16])),
    landscape: true,
  };
}

/** Merged cells do not grow with their text. */
const CHARACTERS_PER_LINE = 125;

function unplacedList(unplaced: readonly Unplaced[]): OwnedCell[] {
  if (unplaced.length === 0) return [];
  const head = guide.unplaced;
  return [
    text(UNPLACED_TOP, 1, head.title, LOOKS.label),
    ...head.columns.map((words, index) => text(UNPLACED_TOP + 1, index + 1, words, LOOKS.tableHeader)),
    ...unplaced.flatMap(({ at, indicator, text: written, reason }, index): OwnedCell[] => {
      const row = UNPLACED_TOP + 2 + index;
      const what = indicator === null ? written : `${indicator}: ${written}`;
      return [
        { row, column: 1, input: { kind: "number", number: index + 1 }, style: LOOKS.centred },
        text(row, 2, what, LOOKS.wrapped),
        text(row, 3, UNPLACED_WORDS[reason].vi, LOOKS.wrapped),
        text(row, 4, `${quotedSheet(at.sheet)}${cellName(at)}`, LOOKS.wrapped),
      ];
    }),
  ];
}

function text(row: number, column: number, words: string, style: NonNullable<OwnedCell["style"]>): OwnedCell {
  return { row, column, input: words === "" ? { kind: "blank" } : { kind: "text", text: words }, style };
}
