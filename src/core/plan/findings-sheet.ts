import type { Bilingual } from "../../framework";
import type { Day } from "../../language";
import { cellName, type OwnedCell, type OwnedSheet, type SheetEdit } from "../../workbook";
import { sentenceOf } from "../rules/sentence";
import type { Finding } from "../rules/finding";
import type { Stamp } from "../stamp";
import type { Waiver } from "../waivers";
import { changeOf } from "./change";
import { FINDINGS_WORDS, type FindingsWords } from "./findings-words";
import { LOOKS } from "./looks";
import { verdictSentence, type Verdict } from "./verdict";

/** What the sheet of findings is made from: plain facts, so that the same judgement on the same day gives the same sheet. */
export interface FindingsSheetInput {
  readonly file: string;
  /** As in the profile. */
  readonly place: string;
  /** The agency's name; `null`: not said, or the whole province. */
  readonly agency: string | null;
  readonly profile: Bilingual;
  /** When it was checked. A day, not a minute: the same check made twice on one day writes the same sheet. */
  readonly checkedOn: Day;
  readonly verdict: Verdict;
  /** In the order in which they are listed. */
  readonly findings: readonly Finding[];
  readonly waived: ReadonlyMap<Finding, Waiver>;
  /** `null`: the workbook bears none. */
  readonly stamp: Stamp | null;
}

const SHEET = "PII - Vấn đề";

/** Columns: No., severity, indicator, sheet, cell, what and how to mend, before → after. Together one A4 page in landscape. */
const WIDTHS = [5, 11, 10, 17, 8, 56, 24];
const LAST_COLUMN = WIDTHS.length;
const TABLE_HEADER_ROW = 12;

/**
 * The owned sheet that lists every finding with a link to its cell. Text that comes from the user's cells is written as text.
 * Without findings the table has one row that says so.
 */
export function findingsSheetPlan(input: FindingsSheetInput, language: keyof Bilingual): SheetEdit {
  const words = FINDINGS_WORDS[language];
  const content: OwnedSheet = {
    columnWidths: WIDTHS,
    cells: [...heading(input, words), ...facts(input, words, language), ...tableHeader(words), ...tableRows(input, words, language)],
    merges: ["A1:D1", "E1:G1", "A2:D2", "E2:G2", "A4:G4", ...[6, 7, 8, 9, 10, 11].flatMap((row) => [`A${row}:C${row}`, `D${row}:G${row}`])],
    freezeRows: TABLE_HEADER_ROW,
    repeatRows: { from: TABLE_HEADER_ROW, to: TABLE_HEADER_ROW },
    landscape: true,
  };
  return { kind: "sheet", sheet: SHEET, content };
}

/** The head that Vietnamese administrative documents bear: who issues it on the left, the country's name on the right. */
function heading(input: FindingsSheetInput, words: FindingsWords): OwnedCell[] {
  const issuer = input.agency ?? input.place;
  const above = input.agency === null ? "" : words.committee(input.place);
  return [
    text(1, 1, above.toUpperCase(), LOOKS.issuer),
    text(1, 5, words.country, LOOKS.headStrong),
    text(2, 1, issuer.toUpperCase(), LOOKS.headStrong),
    text(2, 5, words.motto, LOOKS.headStrong),
    text(4, 1, words.title, LOOKS.title),
  ].filter((cell) => cell.input.kind === "text" && cell.input.text !== "");
}

function facts(input: FindingsSheetInput, words: FindingsWords, language: keyof Bilingual): OwnedCell[] {
  const lines: readonly (readonly [string, string])[] = [
    [words.file, input.file],
    [words.agency, input.agency ?? words.noAgency],
    [words.profile, input.profile[language]],
    [words.checkedOn, words.day(input.checkedOn)],
    [words.verdict, verdictSentence(input.verdict, language)],
    ...(input.stamp === null ? [] : [[words.stamp, words.stamped(input.stamp)] as const]),
  ];
  return lines.flatMap(([label, value], index) => {
    const row = 6 + index;
    const look = label === words.verdict ? (input.verdict.ready ? LOOKS.ready : LOOKS.notReady) : LOOKS.plain;
    return [text(row, 1, label, LOOKS.label), text(row, 4, value, look)];
  });
}

function tableHeader(words: FindingsWords): OwnedCell[] {
  return words.columns.map((column, index) => text(TABLE_HEADER_ROW, index + 1, column, LOOKS.tableHeader));
}

function tableRows(input: FindingsSheetInput, words: FindingsWords, language: keyof Bilingual): OwnedCell[] {
  if (input.findings.length === 0) return [text(TABLE_HEADER_ROW + 1, 1, words.noFindings, LOOKS.plain)];
  return input.findings.flatMap((finding, index) => findingRow(finding, index, input.waived, words, language));
}

function findingRow(
  finding: Finding,
  index: number,
  waived: FindingsSheetInput["waived"],
  words: FindingsWords,
  language: keyof Bilingual,
): OwnedCell[] {
  const row = TABLE_HEADER_ROW + 1 + index;
  const waiver = waived.get(finding);
  const sentence = sentenceOf(finding, language);
  const change = finding.fix ? changeOf(finding.fix, language) : null;
  const indicator = [finding.indicator, finding.component].filter((part) => part !== null).join(" · ");
  const cells = [
    { row, column: 1, input: { kind: "number", number: index + 1 }, style: LOOKS.centred } as const,
    waiver ? text(row, 2, words.waived, LOOKS.centred) : text(row, 2, words.severity[finding.severity], LOOKS[finding.severity]),
    text(row, 3, indicator, LOOKS.centred),
    text(row, 4, finding.sheet ?? "", LOOKS.wrapped),
    linkTo(finding, row),
    text(row, 6, waiver ? `${sentence} ${words.waivedFor(waiver)}` : sentence, LOOKS.wrapped),
    text(row, LAST_COLUMN, change === null ? "" : `${change.before} → ${change.after}`, LOOKS.wrapped),
  ];
  return cells;
}

function linkTo(finding: Finding, row: number): OwnedCell {
  if (finding.at === null) return text(row, 5, "", LOOKS.centred);
  return { ...text(row, 5, cellName(finding.at), LOOKS.link), link: finding.at };
}

function text(row: number, column: number, content: string, style: OwnedCell["style"]): OwnedCell {
  const input = content === "" ? ({ kind: "blank" } as const) : ({ kind: "text", text: content } as const);
  return style ? { row, column, input, style } : { row, column, input };
}
