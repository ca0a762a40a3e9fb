import { readFileSync } from "node:fs";
import { openWorkbook } from "../../src/host/xlsx";
import { Keeper } from "../../src/page/book/keeper";
import { storedEdits } from "../../src/page/book/typed-edits";
import type { CellEdit, CellInput, Edit } from "../../src/workbook";
import { lintPackage } from "../support/package-lint";

const BYTES = new Uint8Array(readFileSync("test/cases/column-numbers-faults.xlsx"));

function open(): Keeper {
  const opened = Keeper.open("x.xlsx", BYTES);
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value;
}

const sheet = open().snapshot().sheets[0]!;
/** A cell with a formula, and one that it reads. */
const [formulaRow, formulaColumn, formula] = [...sheet.rows].flatMap(([row, cells]) =>
  [...cells].flatMap(([column, cell]) => (cell.formula === undefined ? [] : [[row, column, cell.formula] as const])),
)[0]!;

function typed(row: number, column: number, input: CellInput): CellEdit {
  return { kind: "cell", at: { sheet: sheet.name, row, column }, input, decidedBy: "typed" };
}

test("an edit that is taken back leaves the bytes of the file", () => {
  const keeper = open();
  expect(keeper.apply({ edits: [typed(60, 2, { kind: "text", text: "=1+1" })] }).ok).toBe(true);
  expect(keeper.isChanged()).toBe(true);
  expect(lintPackage(keeper.save())).toEqual([]);
  keeper.apply({ edits: [typed(60, 2, { kind: "blank" })] });
  expect(keeper.isChanged()).toBe(false);
  expect(Buffer.compare(keeper.save(), BYTES)).toBe(0);
});

test("kept edits give the same workbook again", () => {
  const keeper = open();
  keeper.apply({ edits: [typed(60, 2, { kind: "number", number: 7 }), typed(61, 2, { kind: "text", text: "a" })] });
  const again = Keeper.open("x.xlsx", BYTES, structuredClone(keeper.kept()));
  expect(again.ok && again.value.snapshot()).toEqual(keeper.snapshot());
  expect(again.ok && Buffer.compare(again.value.save(), keeper.save())).toBe(0);
});

test("results of formulas count after an edit only, and are written as cached values", () => {
  const keeper = open();
  const result = { at: { sheet: sheet.name, row: formulaRow, column: formulaColumn }, content: { kind: "number", number: 123.5 } } as const;
  keeper.takeResults([result]);
  expect(Buffer.compare(keeper.save(), BYTES)).toBe(0);
  keeper.apply({ edits: [typed(60, 2, { kind: "number", number: 7 })] });
  keeper.takeResults([result]);
  const reopened = openWorkbook({ name: "x.xlsx", bytes: keeper.save() });
  const cell = reopened.ok ? reopened.value.read().sheets[0]?.rows.get(formulaRow)?.get(formulaColumn) : undefined;
  expect(cell).toMatchObject({ formula, content: { kind: "number", number: 123.5 } });
});

test("a formula keeps the words of the file when the grid tells it as people write it", () => {
  const stored = storedEdits([typed(formulaRow, formulaColumn, { kind: "formula", formula })], open(), false);
  expect(stored).toEqual({ ok: true, value: [typed(formulaRow, formulaColumn, { kind: "formula", formula })] });
});

test("a later function gets its prefix; what needs names of parameters is refused", () => {
  const of = (text: string): unknown => storedEdits([typed(60, 3, { kind: "formula", formula: text })], open(), false);
  expect(of('XLOOKUP(1,A1:A2,B1:B2,"FILTER(")')).toMatchObject({
    value: [{ input: { formula: '_xlfn.XLOOKUP(1,A1:A2,B1:B2,"FILTER(")' } }],
  });
  expect(of("SUM(FILTER(A1:A9,A1:A9>0))")).toMatchObject({ value: [{ input: { formula: "SUM(_xlfn._xlws.FILTER(A1:A9,A1:A9>0))" } }] });
  expect(of("LET(x,1,x)")).toMatchObject({ ok: false, error: { kind: "unsupported" } });
});

test("a formula that the grid shows as a value is not overwritten by that value", () => {
  const keeper = open();
  const content = keeper.snapshot().sheets[0]!.rows.get(formulaRow)!.get(formulaColumn)!.content;
  if (content.kind === "error" || content.kind === "uncalculated") throw new Error("no value");
  expect(storedEdits([typed(formulaRow, formulaColumn, content)], keeper, true)).toEqual({ ok: true, value: [] });
});

test("our own sheets are not edited by hand", () => {
  const edit: CellEdit = {
    kind: "cell",
    at: { sheet: "PII - Tổng hợp", row: 1, column: 1 },
    input: { kind: "number", number: 1 },
    decidedBy: "typed",
  };
  expect(storedEdits([edit], open(), false)).toMatchObject({ ok: false, error: { kind: "cell-occupied" } });
});

const MARKS: Edit = {
  kind: "highlights",
  highlights: [{ sheet: sheet.name, areas: [{ top: 3, left: 3, bottom: 3, right: 3 }], condition: null, look: "error" }],
};
const NO_MARKS: Edit = { kind: "highlights", highlights: [] };

test("marks that were cleared again leave the bytes of the file", () => {
  const keeper = open();
  expect(keeper.apply({ edits: [MARKS] }).ok).toBe(true);
  expect(keeper.isChanged()).toBe(true);
  expect(keeper.apply({ edits: [NO_MARKS] }).ok).toBe(true);
  expect(keeper.isChanged()).toBe(false);
  expect(Buffer.compare(keeper.save(), BYTES)).toBe(0);
});

test("clearing a file that came marked is a change of it", () => {
  const marking = open();
  marking.apply({ edits: [MARKS] });
  const marked = Keeper.open("x.xlsx", marking.save());
  if (!marked.ok) throw new Error(marked.error.kind);
  marked.value.apply({ edits: [NO_MARKS] });
  expect(marked.value.isChanged()).toBe(true);
});
