import { readFileSync } from "node:fs";
import { join } from "node:path";
import { excelPort } from "../../src/host/excel";
import { openWorkbook } from "../../src/host/xlsx";
import type { OwnedSheet, Plan, Recovery } from "../../src/workbook";
import { STATUS, type Fault, type ModelBook, type OfficeHost } from "../support/office-host";
import { rulesOfSheet } from "../support/office-host/objects/conditional-format";
import { namesOfBook } from "../support/office-host/objects/named-item";

export const BASE = "title-two-row-header.xlsx";
const OWNED = "PII - Vấn đề";

function sheetOf(word: string, rows: number): OwnedSheet {
  const cells = Array.from({ length: rows }, (_, index) => ({
    row: index + 1,
    column: 1 + (index % 3),
    input: { kind: "text" as const, text: `${word} ${index}` },
    style: { bold: index === 0, border: true, fill: "#DDEEFF" },
    link: { sheet: "Biểu", row: index + 1, column: 2 },
  }));
  const area = { top: 3, left: 2, bottom: 5, right: 2 };
  return {
    ...{ columnWidths: [10, 20, 30], cells, merges: ["A9:B9"], freezeRows: 1, repeatRows: { from: 1, to: 1 }, landscape: true },
    rowHeights: { 1: rows + 20 },
    charts: [
      {
        ...{ kind: "bar", title: word, at: { top: 20, left: 1, bottom: 30, right: 3 }, categories: area },
        series: [{ name: { row: 2, column: 2 }, values: area, color: "#112233" }],
      },
    ],
    conditionals: [{ area, formula: `$B3="${word}"`, color: "#112233", fill: "#DDEEFF" }],
    validations: [{ area, list: { sheet: OWNED, area }, message: word }],
  };
}

/** A workbook with a sheet and a memory of ours already in it, so that the plan rewrites, creates, removes, edits and remembers. */
export function prepared(): { readonly bytes: Uint8Array; readonly plan: Plan } {
  const opened = openWorkbook({ name: BASE, bytes: new Uint8Array(readFileSync(join(__dirname, "..", "cases", BASE))) });
  if (!opened.ok) throw new Error(opened.error.kind);
  const workbook = opened.value;
  const sheet = workbook.read().sheets[0]!.name;
  const done = workbook.apply({
    edits: [
      { kind: "sheet", sheet: OWNED, content: sheetOf("old", 8) },
      { kind: "sheet", sheet: "PII - Đơn vị", content: sheetOf("gone", 4) },
      { kind: "new-sheet", sheet: "Biểu mẫu", content: sheetOf("form", 3) },
      { kind: "memory", key: "mapping", value: '{"a":1}' },
      { kind: "cell", at: { sheet: OWNED, row: 3, column: 7 }, input: { kind: "number", number: 9 }, decidedBy: "typed" },
    ],
  });
  if (!done.ok) throw new Error(done.error.kind);
  const at = (row: number, column: number) => ({ sheet, row, column });
  const plan: Plan = {
    edits: [
      { kind: "cell", at: at(12, 6), input: { kind: "number", number: 7.25 }, numberFormat: "0.00", decidedBy: "fix" },
      { kind: "cell", at: at(13, 6), input: { kind: "text", text: "=1" }, numberFormat: "@", decidedBy: "fix" },
      { kind: "cell", at: at(60, 3), input: { kind: "formula", formula: "1+1" }, decidedBy: "typed" },
      { kind: "sheet", sheet: OWNED, content: sheetOf("new", 12) },
      { kind: "sheet", sheet: "PII - Minh chứng", content: sheetOf("made", 3) },
      { kind: "sheet", sheet: "PII - Đơn vị", content: null },
      { kind: "new-sheet", sheet: "Biểu khác", content: sheetOf("other", 2) },
      { kind: "take-back", sheet: "Biểu mẫu", content: sheetOf("form", 3) },
      { kind: "memory", key: "mapping", value: '{"a":2}' },
      { kind: "memory", key: "waivers", value: "{}" },
    ],
  };
  return { bytes: workbook.save(), plan };
}

/** Everything of the open workbook that a person could see or that we keep in it; ids and order of removed and remade things aside. */
export function stateOf(book: ModelBook): object {
  return {
    parts: [...book.parts.values()],
    names: [...namesOfBook(book)],
    sheets: [...book.sheets]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map((sheet) => ({
        ...{
          name: sheet.name,
          visibility: sheet.visibility,
          merges: sheet.merges,
          frozenRows: sheet.frozenRows,
          landscape: sheet.landscape,
        },
        titleRows: sheet.titleRows ?? null,
        widths: [...sheet.columnWidths].filter(([, width]) => width !== 48),
        heights: [...sheet.rowHeights].sort(),
        links: [...sheet.links].sort(),
        charts: sheet.charts.map(({ name, type, title, at, series, minimum }) => ({ name, type, title, at, series, minimum })),
        rules: rulesOfSheet(book, sheet).map(({ areas, formula, fill, color }) => ({ areas, formula, fill, color })),
        validations: sheet.validations,
        cells: [...sheet.cells]
          .flatMap(([row, line]) => [...line].map(([column, { content, formula }]) => [row, column, content, formula]))
          .sort(),
        formats: [...sheet.formats].filter(([, format]) => JSON.stringify(format) !== JSON.stringify(sheet.defaultFormat)).sort(),
      })),
  };
}

/** The next start of the pane, which finds what was broken off; `null`: nothing. */
export async function recovered(host: OfficeHost): Promise<Recovery | null> {
  host.inject();
  const answer = await excelPort().recover();
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

/** From that request on nothing is answered: the pane is gone. */
export const gone = (from: number): readonly Fault[] =>
  Array.from({ length: 20 }, (_, more) => ({ atRequest: from + more, status: STATUS.InvalidOrTimedOutSession }));
