import { readFileSync } from "node:fs";
import { checkWorkbook } from "../../src/app";
import { createDesk, type Desk } from "../../src/page/book/desk";
import type { Piece } from "../../src/page/book/protocol";
import { openWorkbook } from "../../src/host/xlsx";
import { createWorkbook } from "../../src/host/xlsx/create";
import { gridBook } from "../../src/page/view/book";
import type { Cell } from "../../src/workbook";

const BYTES = new Uint8Array(readFileSync("test/cases/sample-so-khcn.xlsx"));
const TODAY = { today: { year: 2024, month: 12, day: 20 } };

function openDesk(bytes: Uint8Array): { readonly desk: Desk; readonly pieces: readonly Piece[]; readonly valuesOnly: boolean } {
  const pieces: Piece[] = [];
  const desk = createDesk({ tell: (piece) => pieces.push(piece), keep: () => undefined });
  const opened = desk.answers.open({ name: "x.xlsx", bytes, kept: [], draft: "" });
  if (!opened.ok) throw new Error(opened.error.kind);
  return { desk, pieces, valuesOnly: opened.value.book.valuesOnly };
}

/** Findings of the workbook that the desk would save. */
function findingsOf(bytes: Uint8Array): readonly string[] {
  const opened = openWorkbook({ name: "x.xlsx", bytes });
  const judged = opened.ok ? checkWorkbook({ snapshot: opened.value.read(), ...TODAY }) : null;
  return judged?.ok ? judged.value.findings.map(({ rule }) => rule) : [];
}

test("what is judged ahead is the judgement of the workbook as it is after the edit", () => {
  const { desk } = openDesk(BYTES);
  const { answers, ahead } = desk;
  const before = answers.judge(TODAY);
  const at = before.ok ? before.value.findings.find(({ rule }) => rule === "number-as-text")?.at : null;
  expect(at).toBeDefined();
  answers.type([{ kind: "cell", at: at!, input: { kind: "number", number: 0.086 }, decidedBy: "typed" }]);
  ahead();
  const after = answers.judge(TODAY);
  const rules = after.ok ? after.value.findings.map(({ rule }) => rule) : [];
  expect(rules).toEqual(findingsOf(answers.save(null)));
  expect(rules.length).toBe((before.ok ? before.value.findings.length : 0) - 1);
});

const SUM = { kind: "formula", formula: "1+1", cached: { kind: "number", number: 2 } } as const;

test("over 10,000 formulas the grid gets their values only, a piece at a time", () => {
  const cells = Array.from({ length: 10_001 }, (_, index) => ({ row: 1 + Math.floor(index / 20), column: 1 + (index % 20), input: SUM }));
  const content = { columnWidths: [], cells, merges: [], landscape: false };
  const { pieces, valuesOnly } = openDesk(createWorkbook("x.xlsx", [{ kind: "new-sheet", sheet: "Tính", content }]).save());
  expect(valuesOnly).toBe(true);
  const drawn = pieces
    .filter((piece) => piece.kind === "grid-rows")
    .map(({ rows }) => Object.values(rows).flatMap((columns) => Object.values(columns)));
  expect(drawn.flat()).toHaveLength(10_001);
  expect(drawn.flat().every((cell: object) => !("f" in cell) && (cell as { v?: unknown }).v === 2)).toBe(true);
  // None of them holds up the page that takes them over.
  expect(Math.max(...drawn.map(({ length }) => length))).toBeLessThan(5_000);
});

test.each([
  [2_000, false],
  [2_001, true],
])("over 200,000 cells the grid gets values only: %i rows of a hundred", (count, expected) => {
  const opened = openWorkbook({ name: "x.xlsx", bytes: BYTES });
  if (!opened.ok) throw new Error(opened.error.kind);
  const snapshot = opened.value.read();
  const cell: Cell = { style: 0, content: { kind: "number", number: 1 } };
  const row = new Map(Array.from({ length: 100 }, (_, column) => [column + 1, cell]));
  const rows = new Map(Array.from({ length: count }, (_, index) => [index + 1, row]));
  const sheets = snapshot.sheets.map((sheet, index) => ({ ...sheet, rows: index === 0 ? rows : new Map() }));
  expect(gridBook({ ...snapshot, sheets }, opened.value.look()).valuesOnly).toBe(expected);
});
