import { readFileSync } from "node:fs";
import { changesOf } from "../../src/page/book/changes";
import { Keeper } from "../../src/page/book/keeper";
import type { SheetConditionals } from "../../src/page/book/protocol";
import { HIGHLIGHT_FILLS, type Highlight, guardedFormula, withoutGuard } from "../../src/workbook";

function open(): Keeper {
  const opened = Keeper.open("x.xlsx", readFileSync("test/support/rich/rich-small.xlsx"));
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value;
}

function marked(keeper: Keeper, highlights: readonly Highlight[]): readonly SheetConditionals[] {
  const plan = { edits: [{ kind: "highlights", highlights }] } as const;
  expect(keeper.apply(plan)).toMatchObject({ ok: true });
  return changesOf(plan.edits, { keeper, valuesOnly: false }).conditionals;
}

const names = open()
  .snapshot()
  .sheets.map(({ name }) => name);
const sheet = names[1]!;

function mark(condition: string | null): Highlight {
  return { sheet, areas: [{ top: 3, left: 2, bottom: 5, right: 2 }], condition, look: "error" };
}

test("marks go to the grid at once and leave it at once; the user's own rules stay", () => {
  const keeper = open();
  const before = marked(keeper, []);
  const after = marked(keeper, [mark("LEN(B3)=0")]);
  expect(after.map((of) => of.sheet)).toEqual(names);
  const own = before.find((of) => of.sheet === sheet)!.rules.length;
  const rules = after.find((of) => of.sheet === sheet)!.rules;
  expect(rules).toHaveLength(own + 1);
  expect(rules).toContainEqual(
    expect.objectContaining({
      ranges: [{ startRow: 2, startColumn: 1, endRow: 4, endColumn: 1 }],
      rule: expect.objectContaining({
        subType: "formula",
        value: "=AND(LEN(B3)=0)",
        style: expect.objectContaining({ bg: { rgb: HIGHLIGHT_FILLS.error } }) as unknown,
      }) as unknown,
    }),
  );
  expect(before[0]!.rules.length).toBeGreaterThan(0);
  expect(after[0]).toEqual(before[0]);
  expect(marked(keeper, [])).toEqual(before);
});

test("other edits tell nothing about conditional formats", () => {
  const keeper = open();
  const edit = { kind: "cell", at: { sheet, row: 60, column: 2 }, input: { kind: "number", number: 1 }, decidedBy: "typed" } as const;
  keeper.apply({ edits: [edit] });
  expect(changesOf([edit], { keeper, valuesOnly: false }).conditionals).toEqual([]);
});

test("a condition loses its guard while the switch is on, and only then", () => {
  const asked: string[] = [];
  const on = (name: string): boolean => asked.push(name) > 0;
  expect(withoutGuard(guardedFormula(mark("OR(A1=1,B1)")), on)).toBe("AND(OR(A1=1,B1))");
  expect(withoutGuard(guardedFormula(mark(null), 2), on)).toBe("AND(TRUE)");
  expect(withoutGuard("=and( 'Của tôi'!pii_danh_dau , A1)", on)).toBe("AND( A1)");
  expect(asked).toEqual(["PII_DANH_DAU", "PII_DANH_DAU_2", "pii_danh_dau"]);
  expect(withoutGuard("AND(PII_DANH_DAU,A1)", () => false)).toBe("AND(PII_DANH_DAU,A1)");
  expect(withoutGuard("AND(PII_DANH_DAU_X,A1)", () => true)).toBe("AND(PII_DANH_DAU_X,A1)");
});
