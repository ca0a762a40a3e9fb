import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { checkWorkbook, clearPlan, markedCopyPlan, markedState, sheetInUse, type Judgement } from "../../src/app";
import { markPlan } from "../../src/app/mark";
import { createSession, judgeHere } from "../../src/app/session";
import { xlsxPort, type XlsxWorkbook } from "../../src/host/xlsx";
import { cellAt, sheetNamed, type CellInput, type OwnedSheetName, type Plan, type Snapshot } from "../../src/workbook";
import { fc } from "../support/property";
import { opened, partsOf } from "../support/rich/build";

const TODAY = { year: 2024, month: 12, day: 20 };
const SAMPLE = "sample-so-khcn.xlsx";
const SHEET = "Biểu PII 2024";
const files = new Map([SAMPLE, "blank-return.xlsx", "sheet-per-agency.xlsx", "years-as-columns.xlsx", "plain-sheet.xlsx", "no-table-tasks.xlsx"].map((name) => [name, new Uint8Array(readFileSync(join(__dirname, "../cases", name)))])); // prettier-ignore

const open = (name: string): XlsxWorkbook => opened(files.get(name)!, name);

function judged(workbook: XlsxWorkbook): Judgement {
  const judgement = checkWorkbook({ snapshot: workbook.read(), today: TODAY });
  if (!judgement.ok) throw new Error(judgement.error.kind);
  return judgement.value;
}

function apply(workbook: XlsxWorkbook, plan: Plan): void {
  expect(workbook.apply(plan)).toEqual({ ok: true, value: undefined });
}

const mark = (workbook: XlsxWorkbook, statusColumn: boolean): void =>
  apply(workbook, markPlan(judged(workbook), workbook.read(), { statusColumn, language: "vi" }).plan);
const markCopy = (workbook: XlsxWorkbook): void =>
  apply(workbook, markedCopyPlan(judged(workbook), workbook.read(), { statusColumn: true, language: "en" }).plan);
const clear = (workbook: XlsxWorkbook, kept: readonly OwnedSheetName[] = []) => {
  const { plan, report } = clearPlan(judged(workbook), workbook.read(), kept);
  return { done: workbook.apply(plan), report };
};

const type = (workbook: XlsxWorkbook, sheet: string, row: number, column: number, input: CellInput): void =>
  apply(workbook, { edits: [{ kind: "cell", at: { sheet, row, column }, input, decidedBy: "typed" }] });

/** What a person sees and what we keep; looks by value, since styles that nothing uses any more may stay in a file. */
function plain({ sheets, memory, styles }: Snapshot): object {
  const rows = sheets.map(({ name, rows: lines, merges, visibility }) => ({
    ...{ name, merges, visibility },
    cells: [...lines].flatMap(([row, cells]) => [...cells].map(([column, { style, ...cell }]) => [row, column, cell, styles[style]])),
  }));
  return { rows, memory };
}

const steps = {
  mark: (workbook: XlsxWorkbook) => mark(workbook, false),
  words: (workbook: XlsxWorkbook) => mark(workbook, true),
  copy: markCopy,
  clear: (workbook: XlsxWorkbook) => {
    expect(clear(workbook).done.ok).toBe(true);
  },
} as const;

describe("marking and clearing", () => {
  test("whatever was marked, however often: clearing gives back the workbook with what the user typed in between (law 4)", () => {
    const typed = fc.record({
      row: fc.integer({ min: 12, max: 30 }),
      column: fc.integer({ min: 4, max: 8 }),
      number: fc.integer({ max: 99 }),
    });
    const step = fc.oneof(fc.constantFrom(...(Object.keys(steps) as (keyof typeof steps)[])), typed);
    fc.assert(
      fc.property(fc.constantFrom(...files.keys()), fc.array(step, { minLength: 1, maxLength: 5 }), (name, sequence) => {
        const [workbook, untouched] = [open(name), open(name)];
        const [first] = untouched.read().sheets;
        for (const each of sequence) {
          if (typeof each === "string") steps[each](workbook);
          else {
            const at = [first!.name, each.row, each.column, { kind: "number", number: each.number }] as const;
            const done = [workbook, untouched].map((book) => book.apply({ edits: [{ kind: "cell", at: { sheet: at[0], row: at[1], column: at[2] }, input: at[3], decidedBy: "typed" }] }).ok); // prettier-ignore
            expect(done[0]).toBe(done[1]);
          }
        }
        expect(clear(workbook).done.ok).toBe(true);
        expect(plain(workbook.read())).toEqual(plain(untouched.read()));
        expect(Object.values(partsOf(workbook.save())).join("")).not.toContain("PII_DANH_DAU");
      }),
      { numRuns: 8 },
    );
  });

  test("marking once more changes nothing (law 3), and is judged as the workbook without marks", () => {
    for (const name of files.keys()) {
      const workbook = open(name);
      const before = judged(workbook).findings;
      markCopy(workbook);
      const once = workbook.save();
      expect(judged(workbook).findings).toEqual(before);
      markCopy(workbook);
      expect(workbook.save()).toEqual(once);
    }
  });

  test("the state is known after reopening", () => {
    const workbook = open(SAMPLE);
    expect(markedState(workbook.read())).toBeNull();
    mark(workbook, true);
    const again = opened(workbook.save()).read();
    expect(markedState(again)).toMatchObject({ statusColumn: true, left: false, cells: { error: expect.any(Number) as number } });
    clear(workbook);
    expect(markedState(workbook.read())).toBeNull();
  });

  test("words that the user changed stay, and are counted; others go, also where the sheet has another name", () => {
    const workbook = open(SAMPLE);
    mark(workbook, true);
    const words = [...sheetNamed(workbook.read(), SHEET)!.rows].flatMap(([row, cells]) => [...cells].flatMap(([column, { content }]) => (content.kind === "text" && content.text === "Đạt" ? [{ row, column }] : []))); // prettier-ignore
    expect(words.length).toBeGreaterThan(5);
    const [changed] = words;
    type(workbook, SHEET, changed!.row, changed!.column, { kind: "text", text: "Đạt, đã xem lại" });
    const renamed = opened(renamedSheet(workbook.save(), SHEET, "Biểu khác"));
    const { done, report } = clear(renamed);
    expect(done.ok).toBe(true);
    expect(report.keptWords).toBe(1);
    const sheet = sheetNamed(renamed.read(), "Biểu khác")!;
    expect(cellAt(sheet, changed!.row, changed!.column)?.content).toEqual({ kind: "text", text: "Đạt, đã xem lại" });
    const left = [...sheet.rows.values()].filter((cells) => cells.has(changed!.column));
    expect(left).toHaveLength(1);
  });

  test("status words on a sheet that was protected since stay, and are said", () => {
    const workbook = open(SAMPLE);
    mark(workbook, true);
    const parts = partsOf(workbook.save());
    const locked = Object.entries(parts).map(([name, text]) => {
      const isBinary = !/\.(xml|rels|vml)$/.test(name);
      return [name, strToU8(/worksheets\/sheet/.test(name) ? text.replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>') : text, isBinary)] as const; // prettier-ignore
    });
    const again = opened(zipSync(Object.fromEntries(locked)));
    const { done, report } = clear(again);
    expect(done.ok).toBe(true);
    expect(report).toMatchObject({ keptWords: 0, lockedSheets: [SHEET] });
  });

  test("a sheet of ours beside which somebody wrote stays, and is said", () => {
    const workbook = open(SAMPLE);
    markCopy(workbook);
    type(workbook, "PII - Vấn đề", 90, 12, { kind: "text", text: "ghi chú của tôi" });
    const refused = clear(workbook).done;
    expect(refused.ok ? null : sheetInUse(refused.error)).toBe("PII - Vấn đề");
    const { done, report } = clear(workbook, ["PII - Vấn đề"]);
    expect(done.ok).toBe(true);
    expect(report.keptSheets).toEqual(["PII - Vấn đề"]);
    expect(sheetNamed(workbook.read(), "PII - Vấn đề")).toBeDefined();
  });

  test("a session marks, marks again without a change, and clears, keeping what is in use", async () => {
    const workbook = open(SAMPLE);
    const before = plain(workbook.read());
    const session = createSession({ port: xlsxPort(workbook), today: () => TODAY, judge: judgeHere });
    await session.check();
    expect(await session.mark({ statusColumn: true, language: "vi" })).toEqual({ ok: true, value: undefined });
    expect(session.getState().marking).toMatchObject({ did: "mark", protectedSheets: [], withoutColumn: [] });
    expect(markedState(session.getState().judgement!.snapshot)).toMatchObject({ statusColumn: true });
    const once = workbook.save();
    await session.mark({ statusColumn: true, language: "vi" });
    expect(workbook.save()).toEqual(once);
    expect(await session.clear()).toEqual({ ok: true, value: undefined });
    expect(session.getState().marking).toEqual({ did: "clear", keptSheets: [], keptWords: 0, lockedSheets: [] });
    expect(plain(workbook.read())).toEqual(before);
    markCopy(workbook);
    type(workbook, "PII - Vấn đề", 90, 12, { kind: "text", text: "ghi chú của tôi" });
    expect((await session.clear()).ok).toBe(true);
    expect(session.getState()).toMatchObject({ error: null, marking: { keptSheets: ["PII - Vấn đề"] } });
    session.dispose();
  });
});

function renamedSheet(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const parts = partsOf(bytes);
  const isText = (name: string): boolean => /\.(xml|rels|vml)$/.test(name);
  const changed = Object.entries(parts).map(([name, text]) => [name, strToU8(name === "xl/workbook.xml" ? text.replaceAll(from, to) : text, !isText(name))] as const); // prettier-ignore
  return zipSync(Object.fromEntries(changed));
}
