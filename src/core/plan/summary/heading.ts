import type { Bilingual } from "../../../framework";
import type { Day } from "../../../language";
import { areaName, type OwnedCell } from "../../../workbook";
import { text } from "./cells";
import { LOOKS } from "./looks";
import type { SummaryWords } from "./text";

/** What stands above every summary sheet. */
export interface HeadFacts {
  readonly file: string;
  readonly place: string;
  /** `null`: the whole province, or not said. */
  readonly agency: string | null;
  readonly profile: Bilingual;
  readonly madeOn: Day;
}

export interface Block {
  readonly cells: readonly OwnedCell[];
  readonly merges: readonly string[];
  /** The first row below it. */
  readonly next: number;
  readonly heights: Readonly<Record<number, number>>;
}

/** The head of Vietnamese administrative documents over `width` columns, the title, what the sheet is, whose, and what else is said of it. */
export function heading(
  facts: HeadFacts,
  title: string,
  label: string,
  words: SummaryWords,
  language: keyof Bilingual,
  width: number,
  more: readonly (readonly [string, string])[] = [],
): Block {
  const half = Math.floor(width / 2);
  const { agency, place } = facts;
  const above = agency === null ? "" : words.committee(place).toUpperCase();
  const lines: readonly (readonly [string, string])[] = [
    [words.facts.agency, agency ?? words.facts.noAgency],
    [words.facts.profile, facts.profile[language]],
    [words.facts.file, facts.file],
    [words.facts.madeOn, words.day(facts.madeOn)],
    ...more,
  ];
  const cells = [
    text(1, 1, above, LOOKS.issuer),
    text(1, half + 1, words.country, LOOKS.headStrong),
    text(2, 1, (agency ?? words.committee(place)).toUpperCase(), LOOKS.headStrong),
    text(2, half + 1, words.motto, LOOKS.headStrong),
    text(4, 1, title, LOOKS.title),
    text(5, 1, label, { ...LOOKS.caution, align: "center" }),
    ...lines.flatMap(([name, value], index) => [text(7 + index, 1, name, LOOKS.label), text(7 + index, 3, value, LOOKS.plain)]),
  ];
  const merges = [
    wide(1, 1, half),
    wide(1, half + 1, width),
    wide(2, 1, half),
    wide(2, half + 1, width),
    wide(4, 1, width),
    wide(5, 1, width),
    ...lines.flatMap((_, index) => [wide(7 + index, 1, 2), wide(7 + index, 3, width)]),
  ];
  return { cells: cells.filter(({ input }) => input.kind !== "blank"), merges, next: 7 + lines.length + 1, heights: {} };
}

/** One row of merged cells. */
export function wide(row: number, left: number, right: number): string {
  return areaName({ top: row, bottom: row, left, right });
}

/** Room for the signatures: who made the sheet on the left, who answers for it on the right. */
export function signature(
  { place, madeOn }: HeadFacts,
  { signature: words }: SummaryWords,
  row: number,
  width: number,
): Pick<Block, "cells" | "merges"> {
  const half = Math.floor(width / 2);
  const hint = { italic: true, align: "center" } as const;
  return {
    cells: [
      text(row, half + 1, words.on(place, madeOn), hint),
      text(row + 1, 1, words.maker, LOOKS.headStrong),
      text(row + 1, half + 1, words.head, LOOKS.headStrong),
      text(row + 2, 1, words.hint, hint),
      text(row + 2, half + 1, words.hint, hint),
    ],
    merges: [0, 1, 2].flatMap((down) => [wide(row + down, 1, half), wide(row + down, half + 1, width)]),
  };
}
