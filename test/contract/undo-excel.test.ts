/**
 * Undo and redo of random plans in Excel, with a user who types in between: the law of `test/core/plan/undo` on the other host.
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "url": "https://localhost/"}
 */
import { createHistory } from "../../src/app/session/history";
import { excelPort } from "../../src/host/excel";
import { cellName, type Plan, type Snapshot } from "../../src/workbook";
import { actions, FIRST, play, SHEET, steps, type Hands } from "../core/plan/undo/book";
import { OfficeHost, startOffice } from "../support/office-host";
import { putCell } from "../support/office-host/model/book";
import { fc } from "../support/property";
import { sheetXml, smallParts, zipParts } from "../support/rich/build";
import { stateOf } from "./interrupted";

const host = new OfficeHost({ excelApi: "1.14" });
let fresh = (): void => undefined;
beforeAll(async () => {
  await startOffice(host);
  host.open("sổ.xlsx", zipParts(smallParts(sheetXml(""))));
  type(FIRST);
  fresh = host.checkpoint();
});

/** What a person types does not pass through our hands. */
function type({ edits }: Plan): void {
  const sheet = host.book.sheets.find(({ name }) => name === SHEET)!;
  for (const edit of edits) {
    if (edit.kind !== "cell" || edit.input.kind !== "text") throw new Error("a person types texts here");
    putCell(sheet, edit.at.row, edit.at.column, { content: edit.input });
  }
}

async function read(): Promise<Snapshot> {
  const answer = await excelPort().read();
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

async function apply(plan: Plan): Promise<void> {
  const answer = await excelPort().apply(plan);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
}

const isTyped = ({ edits }: Plan): boolean => edits.length > 0 && edits.every((edit) => edit.kind === "cell" && edit.decidedBy === "typed");
const hands: Hands = {
  read,
  apply: (plan) => {
    if (!isTyped(plan)) return apply(plan);
    type(plan);
    return Promise.resolve();
  },
};

/** Everything but what is only kept for the next pane, and formats of blank cells, which nobody tells us. */
function seen(): object {
  const { sheets } = stateOf(host.book) as { sheets: { name: string; cells: [number, number, object][]; formats: [string, object][] }[] };
  return sheets.map(({ cells, formats, ...sheet }) => {
    const filled = new Set(cells.map(([row, column]) => `${row}:${column}`));
    return { ...sheet, cells, formats: formats.filter(([place]) => sheet.name !== SHEET || filled.has(place)) };
  });
}

test("undo after any actions gives back values, formulas and formats; redo those after", async () => {
  await fc.assert(
    fc.asyncProperty(actions, async (plans) => {
      fresh();
      const history = createHistory();
      const stages = [seen()];
      const turn = async (prepared: ReturnType<typeof history.prepareUndo>): Promise<void> => {
        expect(prepared?.done?.left).toEqual([]);
        await apply(prepared!.plan);
        prepared!.settle();
      };
      for (const plan of plans) {
        const prepared = history.prepare("fix-all", await read(), plan, []);
        if (prepared.done === null) continue;
        await turn(prepared);
        stages.push(seen());
      }
      for (const stage of [...stages].reverse().slice(1)) {
        await turn(history.prepareUndo(await read()));
        expect(seen()).toEqual(stage);
      }
      for (const stage of stages.slice(1)) {
        await turn(history.prepareRedo(await read()));
        expect(seen()).toEqual(stage);
      }
    }),
    { numRuns: 15, interruptAfterTimeLimit: 30_000 },
  );
});

test("of 25,000 edits of the user between actions, undo and redo none is ever lost", async () => {
  let typed = 0;
  await fc.assert(
    fc.asyncProperty(steps(500), async (steps) => {
      fresh();
      const played = await play(steps, hands);
      typed += played.typed;
      expect(played.lost).toBeNull();
    }),
    { numRuns: 22 },
  );
  process.stdout.write(`undo in Excel: ${typed} edits of the user, none lost\n`);
  expect(typed).toBeGreaterThanOrEqual(25_000);
});

test("a cell that the user changed since is left and named", async () => {
  fresh();
  const history = createHistory();
  const at = { sheet: SHEET, row: 5, column: 3 };
  const beside = { ...at, column: 4 };
  const fix = (place: typeof at, number: number) =>
    ({ kind: "cell", at: place, input: { kind: "number", number }, decidedBy: "fix" }) as const;
  const prepared = history.prepare("fix-all", await read(), { edits: [fix(at, 1), fix(beside, 2)] }, []);
  await apply(prepared.plan);
  prepared.settle();
  host.userEdit(SHEET, cellName(at), 99);
  const back = history.prepareUndo(await read())!;
  expect(back.done).toMatchObject({ cells: 1, left: [{ kind: "cell", at, why: "changed" }] });
  await apply(back.plan);
  const cells = host.book.sheets.find(({ name }) => name === SHEET)!.cells.get(5)!;
  expect(cells.get(3)?.content).toEqual({ kind: "number", number: 99 });
  expect(cells.has(4)).toBe(false);
});
