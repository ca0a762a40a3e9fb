import { createHistory } from "../../../../src/app/session/history";
import type { CellEdit, CellInput, OwnedSheet, Plan, Snapshot } from "../../../../src/workbook";
import { cellAt, sheetNamed } from "../../../../src/workbook";
import { fc } from "../../../support/property";

export const SHEET = "Biểu 1";
const ROWS = 30;
const COLUMNS = 9;

/** What one of our own actions writes; `typed` is what the user does between them. */
export type Step =
  | { readonly kind: "act"; readonly plan: Plan }
  | { readonly kind: "type"; readonly cells: readonly (readonly [row: number, column: number])[] }
  | { readonly kind: "undo" | "redo" };

const input: fc.Arbitrary<CellInput> = fc.oneof(
  fc.constantFrom<CellInput>({ kind: "blank" }, { kind: "boolean", boolean: true }),
  fc.integer({ min: -9, max: 9 }).map((number): CellInput => ({ kind: "number", number: number / 4 })),
  fc.constantFrom("7,25", "=1+1", "chưa có", " ", "a\nb").map((text): CellInput => ({ kind: "text", text })),
  fc.constantFrom("A1+1", "SUM(B2:B9)").map((formula): CellInput => ({ kind: "formula", formula, cached: { kind: "number", number: 3 } })),
);
const place = fc.tuple(fc.integer({ min: 2, max: ROWS }), fc.integer({ min: 2, max: COLUMNS }));
const numberFormat = fc.option(fc.constantFrom("0.00", "@", "General"), { nil: undefined });
const fix: fc.Arbitrary<CellEdit> = fc
  .record({ at: place, input, numberFormat })
  .map(({ at: [row, column], input, numberFormat }) => ({
    kind: "cell",
    at: { sheet: SHEET, row, column },
    input,
    decidedBy: "fix",
    ...(numberFormat === undefined ? {} : { numberFormat }),
  }));
const owned: fc.Arbitrary<OwnedSheet | null> = fc.option(
  fc
    .uniqueArray(fc.record({ row: fc.integer({ min: 1, max: 4 }), column: fc.integer({ min: 1, max: 3 }), input }), {
      selector: ({ row, column }) => `${row} ${column}`,
      minLength: 1,
      maxLength: 5,
    })
    .map((cells) => ({ columnWidths: [9], cells, merges: [], landscape: true })),
);
const plan: fc.Arbitrary<Plan> = fc
  .record({
    cells: fc.array(fix, { maxLength: 12 }),
    memory: fc.option(fc.constantFrom("{}", '{"a":1}', null), { nil: undefined }),
    sheet: fc.option(owned, { nil: undefined, freq: 3 }),
  })
  .map(({ cells, memory, sheet }) => ({
    edits: [
      ...cells,
      ...(memory === undefined ? [] : [{ kind: "memory", key: "mapping", value: memory } as const]),
      ...(sheet === undefined ? [] : [{ kind: "sheet", sheet: "PII - Vấn đề", content: sheet } as const]),
    ],
  }));

export const actions = fc.array(plan, { minLength: 1, maxLength: 6 });

/** `burst`: how many cells the user types into at once. */
export function steps(burst: number): fc.Arbitrary<readonly Step[]> {
  return fc.array(
    fc.oneof(
      { weight: 3, arbitrary: plan.map((plan): Step => ({ kind: "act", plan })) },
      { weight: 3, arbitrary: fc.array(place, { minLength: burst, maxLength: burst }).map((cells): Step => ({ kind: "type", cells })) },
      { weight: 3, arbitrary: fc.constant<Step>({ kind: "undo" }) },
      { weight: 1, arbitrary: fc.constant<Step>({ kind: "redo" }) },
    ),
    { minLength: 6, maxLength: 12 },
  );
}

/** Names that tell the rows apart in column A. */
export const FIRST: Plan = {
  edits: Array.from({ length: ROWS }, (_, index) => ({
    kind: "cell" as const,
    at: { sheet: SHEET, row: index + 1, column: 1 },
    input: { kind: "text" as const, text: `Chỉ số số ${index + 1}` },
    decidedBy: "typed" as const,
  })),
};

export interface Hands {
  readonly read: () => Promise<Snapshot>;
  readonly apply: (plan: Plan) => Promise<void>;
}

/** Plays the steps; gives how many cells the user typed, and the first of the user's cells that was lost. */
export async function play(steps: readonly Step[], hands: Hands): Promise<{ readonly typed: number; readonly lost: string | null }> {
  const history = createHistory();
  const users = new Map<string, string>();
  let typed = 0;
  for (const step of steps) {
    const now = await hands.read();
    if (step.kind === "type") {
      const edits = step.cells.map(([row, column]): CellEdit => {
        users.set(`${row} ${column}`, `người dùng ${typed}`);
        return {
          kind: "cell",
          at: { sheet: SHEET, row, column },
          input: { kind: "text", text: `người dùng ${typed++}` },
          decidedBy: "typed",
        };
      });
      await hands.apply({ edits });
      continue;
    }
    const prepared =
      step.kind === "act"
        ? history.prepare("fix-all", now, step.plan, [])
        : step.kind === "undo"
          ? history.prepareUndo(now)
          : history.prepareRedo(now);
    if (prepared === null) continue;
    // What the user asked for is written; what is taken back leaves the user's.
    if (step.kind === "act") for (const edit of step.plan.edits) if (edit.kind === "cell") users.delete(`${edit.at.row} ${edit.at.column}`);
    await hands.apply(prepared.plan);
    prepared.settle();
    const lost = firstLost(users, await hands.read());
    if (lost !== null) return { typed, lost };
  }
  return { typed, lost: null };
}

function firstLost(users: ReadonlyMap<string, string>, snapshot: Snapshot): string | null {
  const sheet = sheetNamed(snapshot, SHEET)!;
  for (const [key, text] of users) {
    const [row = 0, column = 0] = key.split(" ").map(Number);
    const content = cellAt(sheet, row, column)?.content;
    if (content?.kind !== "text" || content.text !== text) return key;
  }
  return null;
}
