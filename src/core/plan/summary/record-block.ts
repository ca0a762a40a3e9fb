import type { Bilingual } from "../../../framework";
import { cellName, type OwnedCell } from "../../../workbook";
import { RULE_IDS } from "../../rules/catalogue";
import { titleOf } from "../../rules/sentence";
import type { Waiver } from "../../waivers";
import { linkTo, text } from "./cells";
import { wide, type Block } from "./heading";
import { LOOKS } from "./looks";
import { OVERVIEW_COLUMNS as C } from "./places";
import type { OnRecord, WaiverLine } from "./record";
import { RECORD_WORDS } from "./record-words";

/** The first and the last column of each column of the table, over those of the overview. */
const SPANS = {
  order: [C.order, C.order],
  about: [C.code, C.code],
  rule: [C.name, C.name],
  reason: [C.unit, C.gap],
  role: [C.status, C.attainment],
  date: [C.previousAttainment, C.coverage],
  state: [C.provisional, C.source],
} as const;
type Column = keyof typeof SPANS;

/** Letters that fit into one line of the merged cells of the reason and of the cell of the rule; points of a line. */
const FIT = { reason: 55, rule: 42, role: 26 };
const LINE = 15;

/** The section about them from `row` on; nothing where there is neither a stamp nor a waiver. */
export function recordBlock({ stamp, waivers }: OnRecord, language: keyof Bilingual, row: number): Block {
  if (stamp.stamp === null && stamp.earlier.length === 0 && waivers.length === 0) return { cells: [], merges: [], next: row, heights: {} };
  const words = RECORD_WORDS[language];
  const facts: readonly (readonly [string, string])[] = [
    [words.stamp, words.state(stamp)],
    ...(stamp.stamp === null
      ? []
      : ([
          [words.basis, words.basisOf(stamp.stamp)],
          [words.counts, words.countsOf(stamp.stamp)],
        ] as const)),
  ];
  const count = row + 1 + facts.length;
  const header = count + 1;
  const counting = waivers.filter(({ state }) => state === "counts").length;
  const table = waivers.length === 0 ? [] : [lineCells(header, words.columns, "tableHeader"), ...waivers.map((line, index) => waiverCells(header + 1 + index, index, line, language))]; // prettier-ignore
  return {
    cells: [
      text(row, 1, words.section, LOOKS.section),
      ...facts.flatMap(([label, value], index) => [text(row + 1 + index, 1, label, LOOKS.label), text(row + 1 + index, C.name, value, LOOKS.plain)]), // prettier-ignore
      text(count, 1, words.waivers(counting), LOOKS.plain),
      ...table.flat(),
    ],
    merges: [
      ...facts.flatMap((_, index) => [wide(row + 1 + index, 1, C.code), wide(row + 1 + index, C.name, C.source)]),
      wide(count, 1, C.source),
      ...table.flatMap((_, index) => Object.values(SPANS).flatMap(([from, to]) => (from === to ? [] : [wide(header + index, from, to)]))),
    ],
    next: header + table.length + 1,
    heights: Object.fromEntries(waivers.map((line, index) => [header + 1 + index, LINE * linesOf(line, language)])),
  };
}

function waiverCells(row: number, index: number, { waiver, state, at }: WaiverLine, language: keyof Bilingual): OwnedCell[] {
  const words = RECORD_WORDS[language];
  const { indicator, component, sheet, cell, reason, role, date } = waiver;
  const place = cell === null ? (sheet ?? "") : `${sheet ?? ""}!${cell}`;
  const about = indicator === null ? place : component === null ? indicator : `${indicator} (${component})`;
  const contents = { order: String(index + 1), about, rule: ruleTitle(waiver, language), reason, role, date: words.date(date), state: words.waiverState[state] }; // prettier-ignore
  const cells = lineCells(row, contents, "name");
  return at === null
    ? cells
    : cells.map((each) => (each.column === C.code ? linkTo(row, C.code, at, about || cellName(at), LOOKS.name) : each));
}

const CENTRED: ReadonlySet<Column> = new Set(["order", "date", "state"]);

/** One row of the table; the columns of a merged cell all have its borders. */
function lineCells(row: number, contents: Readonly<Record<Column, string>>, look: "tableHeader" | "name"): OwnedCell[] {
  return (Object.keys(SPANS) as Column[]).flatMap((column) => {
    const [from, to] = SPANS[column];
    const style = LOOKS[look === "name" && CENTRED.has(column) ? "centred" : look];
    return Array.from({ length: to - from + 1 }, (_, index) => text(row, from + index, index === 0 ? contents[column] : "", style));
  });
}

function ruleTitle({ rule }: Waiver, language: keyof Bilingual): string {
  const known = RULE_IDS.find((id) => id === rule);
  return known === undefined ? rule : titleOf(known, language).title;
}

function linesOf({ waiver }: WaiverLine, language: keyof Bilingual): number {
  const lines = (words: string, fit: number): number => Math.ceil(words.length / fit);
  return Math.max(1, lines(waiver.reason, FIT.reason), lines(waiver.role, FIT.role), lines(ruleTitle(waiver, language), FIT.rule));
}
