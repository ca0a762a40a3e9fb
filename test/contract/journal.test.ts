/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "url": "https://localhost/"}
 */
import { excelPort } from "../../src/host/excel";
import type { HostError } from "../../src/workbook";
import { OfficeHost, startOffice } from "../support/office-host";
import { BASE, gone, prepared, recovered, stateOf } from "./interrupted";

const host = new OfficeHost({ excelApi: "1.14" });
beforeAll(() => startOffice(host));

const { bytes, plan } = prepared();
let fresh = (): void => host.open(BASE, bytes);
const state = (): string => JSON.stringify(stateOf(host.book), null, 1);
/** What differs, and not the whole workbook. */
function expectState(wanted: string, atAction: number): void {
  const [now, then] = [state().split("\n"), wanted.split("\n")];
  const at = then.findIndex((line, index) => now[index] !== line);
  const around = (lines: readonly string[]): readonly string[] => (at < 0 ? [] : lines.slice(Math.max(0, at - 6), at + 3));
  expect({ atAction, lines: now.length, around: around(now) }).toEqual({ atAction, lines: then.length, around: around(then) });
}

async function outcome(): Promise<"applied" | HostError["kind"]> {
  const answer = await excelPort().apply(plan);
  return answer.ok ? "applied" : answer.error.kind;
}

let tried = 0;
afterAll(() => process.stdout.write(`interrupted writes: ${tried} faults tried\n`));

let before = "";
let whole = "";
let actions = 0;
beforeAll(async () => {
  fresh();
  fresh = host.checkpoint();
  before = state();
  expect(await recovered(host)).toBeNull();
  expect(host.roundTrips).toBe(1);
  host.inject();
  expect(await outcome()).toBe("applied");
  expect(host.roundTrips).toBe(3);
  actions = host.transport.requests[2]!.body.Actions.length;
  whole = state();
  expect(whole).not.toBe(before);
  expect(actions).toBeGreaterThan(200);
});

/** Every action for codes that Excel might give, thinned out where the actions are all alike. */
const everyAction = (step: number): number[] => Array.from({ length: Math.ceil(actions / step) }, (_, index) => index * step);

test("a batch that breaks off at any action is put back at once", async () => {
  for (const atAction of everyAction(47)) {
    fresh();
    host.inject({ atRequest: 2, atAction, code: atAction % 2 ? "AccessDenied" : "GeneralException" });
    expect(await outcome()).toBe(atAction % 2 ? "access-denied" : "host-failed");
    expectState(before, atAction);
    tried++;
  }
});

test("a batch that breaks off at any action while the pane closes is brought back at the next start", async () => {
  for (const atAction of everyAction(11)) {
    fresh();
    host.inject({ atRequest: 2, atAction, code: "GeneralException" }, ...gone(3));
    expect(await outcome()).toBe("half-written");
    const recovery = await recovered(host);
    expect(host.roundTrips).toBeLessThanOrEqual(4);
    expectState(before, atAction);
    expect(recovery?.left ?? []).toEqual([]);
    tried++;
  }
});

test("a pane that closes between two round trips leaves the workbook as it was or whole", async () => {
  for (const from of [0, 1, 2, 3]) {
    fresh();
    host.inject(...gone(from));
    await outcome();
    expect(await recovered(host)).toBeNull();
    expect(state()).toBe(from < 3 ? before : whole);
    tried++;
  }
});

test("a recovery that breaks off itself is finished by the next one", async () => {
  const halfWay = async (): Promise<void> => {
    fresh();
    host.inject({ atRequest: 2, atAction: actions - 2, code: "GeneralException" }, ...gone(3));
    await outcome();
  };
  await halfWay();
  await recovered(host);
  const last = host.transport.requests.at(-1)!.body.Actions.length;
  for (let atAction = 0; atAction < last; atAction += 40) {
    await halfWay();
    host.inject({ atRequest: 3, atAction, code: "GeneralException" });
    expect((await excelPort().recover()).ok).toBe(false);
    await recovered(host);
    expectState(before, atAction);
    tried++;
  }
});

test("what the user changed since is left and named", async () => {
  fresh();
  host.inject({ atRequest: 2, atAction: actions - 1, code: "GeneralException" }, ...gone(3));
  await outcome();
  const [sheet] = host.book.sheets;
  host.userEdit(sheet!.name, "F12", 99);
  host.userEdit("PII - Vấn đề", "B2", "tôi sửa");
  host.userEdit("Biểu khác", "H9", "của tôi");
  const recovery = await recovered(host);
  expect(recovery?.left).toEqual([
    { sheet: sheet!.name, row: 12, column: 6 },
    { sheet: "PII - Vấn đề", row: 2, column: 2 },
    { sheet: "Biểu khác", row: 9, column: 8 },
  ]);
  expect(recovery?.cells).toHaveLength(2);
  expect([...(recovery?.sheets ?? [])].sort()).toEqual(["Biểu mẫu", "PII - Minh chứng", "PII - Vấn đề", "PII - Đơn vị"]);
  const content = (name: string, row: number, column: number) =>
    host.book.sheets
      .find((one) => one.name === name)
      ?.cells.get(row)
      ?.get(column)?.content;
  expect(content(sheet!.name, 12, 6)).toEqual({ kind: "number", number: 99 });
  expect(content("PII - Vấn đề", 2, 2)).toEqual({ kind: "text", text: "tôi sửa" });
  expect(content("PII - Vấn đề", 1, 1)).toEqual({ kind: "text", text: "old 0" });
  expect(content("Biểu khác", 9, 8)).toEqual({ kind: "text", text: "của tôi" });
});
