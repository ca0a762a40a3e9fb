import { createHistory } from "../../../../src/app/session/history";
import { inverseOf, keepHistory, readHistory, receiptOf, type Receipt } from "../../../../src/core/plan/undo";
import { openWorkbook, type XlsxWorkbook } from "../../../../src/host/xlsx";
import type { CellEdit, Plan, Snapshot } from "../../../../src/workbook";
import { fc } from "../../../support/property";
import { snapshotOf, type CaseSheet } from "../../../support/table";
import { smallParts, sheetXml, zipParts } from "../../../support/rich/build";
import { actions, FIRST, play, SHEET, steps } from "./book";

const BYTES = zipParts(smallParts(sheetXml("")));
const NOTHING = { sheets: new Map(), highlights: null };

function book(): XlsxWorkbook {
  const opened = openWorkbook({ name: "sổ.xlsx", bytes: BYTES });
  if (!opened.ok) throw new Error(opened.error.kind);
  const { name } = opened.value.read().sheets[0]!;
  const first = FIRST.edits.map((edit) => (edit.kind === "cell" ? { ...edit, at: { ...edit.at, sheet: name } } : edit));
  apply(opened.value, { edits: first });
  return opened.value;
}

function apply(workbook: XlsxWorkbook, plan: Plan): void {
  const sheet = workbook.read().sheets[0]!.name;
  const edits = plan.edits.map((edit) => (edit.kind === "cell" && edit.at.sheet === SHEET ? { ...edit, at: { ...edit.at, sheet } } : edit));
  const applied = workbook.apply({ edits });
  if (!applied.ok) throw new Error(JSON.stringify(applied.error));
}

/** With the first sheet under the name that the plans use. */
function read(workbook: XlsxWorkbook): Snapshot {
  const snapshot = workbook.read();
  return { ...snapshot, sheets: snapshot.sheets.map((sheet, index) => (index === 0 ? { ...sheet, name: SHEET } : sheet)) };
}

/** What everybody sees of a workbook: contents, formulas, formats, memory. */
function seen({ sheets, styles, memory }: Snapshot): unknown {
  return {
    memory,
    sheets: sheets.map(({ name, rows }) => [
      name,
      [...rows].map(([row, cells]) => [
        row,
        [...cells].map(([column, { content, formula, style }]) => [
          column,
          formula ?? content,
          name === SHEET ? styles[style]?.numberFormat : null,
        ]),
      ]),
    ]),
  };
}

test("undo after any actions gives back the workbook before, redo the one after", () => {
  fc.assert(
    fc.property(actions, (plans) => {
      const workbook = book();
      const history = createHistory();
      const stages = [seen(read(workbook))];
      for (const plan of plans) {
        const prepared = history.prepare("fix-all", read(workbook), plan, []);
        if (prepared.done === null) continue;
        apply(workbook, prepared.plan);
        prepared.settle();
        stages.push(seen(withoutHistory(read(workbook))));
      }
      for (const stage of [...stages].reverse().slice(1)) {
        const prepared = history.prepareUndo(read(workbook))!;
        expect(prepared.done?.left).toEqual([]);
        apply(workbook, prepared.plan);
        prepared.settle();
        expect(seen(withoutHistory(read(workbook)))).toEqual(stage);
      }
      expect(read(workbook).memory).toEqual({});
      for (const stage of stages.slice(1)) {
        const prepared = history.prepareRedo(read(workbook));
        if (prepared === null) break;
        apply(workbook, prepared.plan);
        prepared.settle();
        expect(seen(withoutHistory(read(workbook)))).toEqual(stage);
      }
    }),
    { numRuns: 30 },
  );
});

function withoutHistory(snapshot: Snapshot): Snapshot {
  const memory = Object.fromEntries(Object.entries(snapshot.memory).filter(([key]) => key !== "undo" && key !== "last-check"));
  return { ...snapshot, memory };
}

test("of 25,000 edits of the user between actions, undo and redo none is ever lost", async () => {
  let typed = 0;
  const hands = (): Parameters<typeof play>[1] => {
    const workbook = book();
    return {
      read: () => Promise.resolve(read(workbook)),
      apply: (plan) => {
        apply(workbook, plan);
        return Promise.resolve();
      },
    };
  };
  await fc.assert(
    fc.asyncProperty(steps(250), async (steps) => {
      const played = await play(steps, hands());
      typed += played.typed;
      expect(played.lost).toBeNull();
    }),
    { numRuns: 44 },
  );
  process.stdout.write(`undo: ${typed} edits of the user, none lost\n`);
  expect(typed).toBeGreaterThanOrEqual(25_000);
});

describe("rows that moved", () => {
  const rows: CaseSheet["rows"] = [
    ["Mã", "Tên", "Giá trị"],
    ["1.1.1", "Ban hành chính sách khởi nghiệp", "7,25"],
    ["1.1.2", "Thiết chế pháp lý và an ninh trật tự", "7,25"],
    ["1.1.3", "Chi phí gia nhập thị trường", "5"],
  ];
  const before = snapshotOf([{ name: SHEET, rows }]);
  const fixes = [2, 3].map((row): CellEdit => {
    return { kind: "cell", at: { sheet: SHEET, row, column: 3 }, input: { kind: "number", number: 7.25 }, decidedBy: "fix" };
  });
  const receipt = receiptOf("fix-all", before, { edits: fixes }, NOTHING)!;
  const after = (change: (rows: (string | number | null)[][]) => unknown): Snapshot => {
    const changed = rows.map(
      (row, index) => [...row.slice(0, 2), index === 1 || index === 2 ? 7.25 : row[2]] as (string | number | null)[],
    );
    change(changed);
    return snapshotOf([{ name: SHEET, rows: changed }]);
  };
  const written = (now: Snapshot): readonly number[] =>
    inverseOf(receipt, now).plan.edits.flatMap((edit) => (edit.kind === "cell" ? [edit.at.row] : []));

  test("are found where they are now", () => {
    expect(written(after(() => undefined))).toEqual([2, 3]);
    expect(written(after((rows) => rows.splice(1, 0, ["", "", 7.25])))).toEqual([3, 4]);
    expect(written(after((rows) => rows.splice(1, 2, rows[2]!, rows[1]!)))).toEqual([3, 2]);
  });

  test("and left where they are gone, never written to another row with the same number", () => {
    const now = after((rows) => rows.splice(1, 1));
    expect(written(now)).toEqual([2]);
    expect(inverseOf(receipt, now).left).toEqual([{ kind: "cell", at: { sheet: SHEET, row: 2, column: 3 }, why: "gone" }]);
  });

  test("a sheet that was renamed or removed is named, not missed", () => {
    const now = { ...before, sheets: [] };
    expect(inverseOf(receipt, now)).toMatchObject({ plan: { edits: [] }, left: [{ why: "gone" }, { why: "gone" }] });
  });
});

describe("what is kept in the workbook", () => {
  const receipt = (text: string): Receipt => ({
    ...{ action: "summary", cells: [], newSheets: [], highlights: null, memory: [{ key: "mapping", before: null, after: "{}" }] },
    sheets: [
      {
        sheet: "PII - Vấn đề",
        before: { columnWidths: [], merges: [], landscape: true, cells: [{ row: 1, column: 1, input: { kind: "text", text } }] },
        after: null,
      },
    ],
  });

  test("is read back as it was", () => {
    const { edit, kept } = keepHistory([receipt("a"), receipt("b")]);
    expect(kept).toBe(2);
    expect(readHistory({ undo: edit.value! })).toEqual([receipt("a"), receipt("b")]);
  });

  test("stays small: the newest five, without sheets that are too large", () => {
    expect(keepHistory(Array.from({ length: 9 }, () => receipt("a"))).kept).toBe(5);
    const { edit, kept } = keepHistory([receipt("a"), receipt("x".repeat(60_000))]);
    expect(kept).toBe(2);
    expect(edit.value!.length).toBeLessThan(50_000);
    expect(readHistory({ undo: edit.value! }).map(({ sheets }) => sheets[0]?.before)).toEqual([expect.anything(), "lost"]);
  });

  test.each([
    "",
    "null",
    "[]",
    '{"version":1}',
    '{"version":1,"receipts":[{}]}',
    '{"version":1,"receipts":[{"action":"fix","cells":[{}]}]}',
  ])("what somebody else wrote there counts as nothing: %s", (text) => expect(readHistory({ undo: text })).toEqual([]));
});
