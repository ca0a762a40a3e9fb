/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "url": "https://localhost/"}
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { excelPort } from "../../src/host/excel";
import { openWorkbook } from "../../src/host/xlsx";
import { readHighlightRecord, type Highlight, type Plan } from "../../src/workbook";
import { OfficeHost, startOffice } from "../support/office-host";
import { loadRules } from "../support/office-host/objects/conditional-format-file";
import { newId } from "../support/office-host/model/book";
import { described, rulesOfSheet, type ModelRule } from "../support/office-host/objects/conditional-format";
import { gone, recovered, stateOf } from "./interrupted";

const host = new OfficeHost({ excelApi: "1.14" });
beforeAll(() => startOffice(host));

const BASE = "province-wide.xlsx";
const SHEET = "PII 2024";
const bytes = new Uint8Array(readFileSync(join(__dirname, "..", "cases", BASE)));

const row = (top: number) => ({ top, left: 5, bottom: top, right: 5 });
const below = (top: number): Highlight => ({ sheet: SHEET, areas: [row(top)], condition: `$E${top}<9`, look: "below-target" });
const marks = (...highlights: readonly Highlight[]): Plan["edits"][number] => ({ kind: "highlights", highlights });
const word = (text: string | null): Plan["edits"][number] => ({
  ...{ kind: "cell", at: { sheet: SHEET, row: 12, column: 12 }, decidedBy: "status" },
  input: text === null ? { kind: "blank" } : { kind: "text", text },
});
const note = (value: string | null): Plan["edits"][number] => ({ kind: "memory", key: "highlights", value });
const sheet = (content: string | null): Plan["edits"][number] => ({
  ...{ kind: "sheet", sheet: "PII - Vấn đề" },
  content:
    content === null
      ? null
      : { columnWidths: [9], merges: [], landscape: true, cells: [{ row: 1, column: 1, input: { kind: "text", text: content } }] },
});

const FIRST: Plan = { edits: [sheet("một"), word("Đạt"), marks(below(12), below(13), below(20)), note("1")] };
const USERS: ModelRule = { ...{ id: "U1", type: "Custom", areas: [row(1)], formula: '=$E1="x"', fill: "#00FF00", color: "", stopIfTrue: false }, xml: null, drawn: true }; // prettier-ignore
const SCALE: ModelRule = { ...USERS, id: "U2", type: "ColorScale", formula: "", xml: "<cfRule/>" };

/** A file that was marked without Excel: what Excel calls its rules nobody knows. */
function markedFile(): Uint8Array {
  const file = openWorkbook({ name: BASE, bytes });
  if (!file.ok || !file.value.apply(FIRST).ok) throw new Error("cannot be marked");
  return file.value.save();
}

interface Scenario {
  readonly file?: () => Uint8Array;
  readonly before: readonly Plan[];
  readonly plan: Plan;
}
const SCENARIOS: Readonly<Record<string, Scenario>> = {
  "marking first": { before: [], plan: FIRST },
  "marking first, nothing but memory beside": { before: [{ edits: [note("0")] }], plan: { edits: [marks(below(12)), note("1")] } },
  "marking again": { before: [FIRST], plan: { edits: [word("Chưa đạt"), marks(below(14), below(15)), note("2")] } },
  "marking again what was marked in a file": { file: markedFile, before: [], plan: { edits: [marks(below(14)), note("2")] } },
  clearing: { before: [FIRST], plan: { edits: [word(null), sheet(null), marks(), note(null)] } },
};

/** Ids of rules differ each time. */
const state = (): string => JSON.stringify(stateOf(host.book)).replace(/\[\\*"[^"\\]*\\*",\\*"\{[0-9-]*\}\\*"\]/g, "id");

function rules(): ModelRule[] {
  return rulesOfSheet(
    host.book,
    host.book.sheets.find(({ name }) => name === SHEET)!,
  );
}

async function apply(plan: Plan): Promise<boolean> {
  return (await excelPort().apply(plan)).ok;
}

async function opened({ file, before }: Scenario): Promise<() => void> {
  host.open(BASE, file?.() ?? bytes);
  if (file) loadRules(host.book, file());
  rules().push(USERS, SCALE);
  for (const plan of before) expect(await apply(plan)).toBe(true);
  return host.checkpoint();
}

const tried = { "as before": 0, whole: 0, "switched off": 0 };
afterAll(() => process.stdout.write(`interrupted marks: ${JSON.stringify(tried)}\n`));

/** The user's rules stand as they were, and nothing of ours shows that is not written down; gives what became of the workbook. */
async function expectSettled(before: string, whole: string, fault: unknown): Promise<void> {
  const recovery = await recovered(host);
  const now = state();
  expect(rules().filter(({ id }) => id.startsWith("U")).map(described)).toEqual([USERS, SCALE].map(described)); // prettier-ignore
  expect(await recovered(host)).toBeNull();
  if (now === before || now === whole) {
    tried[now === whole ? "whole" : "as before"]++;
    return;
  }
  // A batch that broke off among the rules themselves: nobody knows which are ours.
  expect({ fault, marks: recovery?.marks, left: recovery?.left }).toEqual({ fault, marks: "switched-off", left: [] });
  const read = await excelPort().read();
  if (!read.ok) throw new Error(read.error.kind);
  expect(readHighlightRecord(read.value.memory).left).toBe(true);
  // A rule that was just added has neither a condition nor a colour yet.
  const shown = rules().filter(({ id, drawn, fill }) => !id.startsWith("U") && drawn && fill !== "");
  const { hash, ids } = readHighlightRecord(read.value.memory);
  expect({ fault, shown: shown.length }).toEqual({ fault, shown: hash === null ? 0 : (ids?.length ?? 0) });
  tried["switched off"]++;
}

describe.each(Object.entries(SCENARIOS))("a pane that is closed while %s", (_, scenario) => {
  test("between two round trips leaves the workbook as it was, or whole, at the next start", async () => {
    const back = await opened(scenario);
    const before = state();
    host.inject();
    expect(await apply(scenario.plan)).toBe(true);
    const trips = host.roundTrips;
    const whole = state();
    expect(whole).not.toBe(before);
    for (let from = 0; from <= trips; from++) {
      back();
      host.inject(...gone(from));
      await apply(scenario.plan);
      const until = tried["switched off"];
      await expectSettled(before, whole, { from });
      expect(tried["switched off"]).toBe(until);
    }
  });

  test("in the middle of a batch leaves it as it was, or whole, or with marks that are switched off and told of", async () => {
    const back = await opened(scenario);
    const before = state();
    host.inject();
    await apply(scenario.plan);
    const whole = state();
    const sizes = host.transport.requests.map(({ body }) => body.Actions.length);
    for (const [atRequest, size] of sizes.entries()) {
      for (let atAction = 0; atAction < size; atAction += 5) {
        back();
        host.inject({ atRequest, atAction, code: "GeneralException" }, ...gone(atRequest + 1));
        await apply(scenario.plan);
        await expectSettled(before, whole, { atRequest, atAction });
      }
    }
  });
});

describe("what stands between the end of one pane and the start of the next", () => {
  async function halfMarked(): Promise<void> {
    await opened(SCENARIOS["marking first"]!);
    const added = 2;
    host.inject(...gone(added));
    await apply(FIRST);
    expect(rules()).toHaveLength(5);
    expect(await excelPort().read()).toMatchObject({ ok: false });
    host.inject();
  }

  test("is interrupted, is taken back and said", async () => {
    await halfMarked();
    expect(await excelPort().read()).toMatchObject({ ok: false, error: { kind: "interrupted" } });
    expect((await recovered(host))?.marks).toBe("taken-back");
    expect(rules()).toEqual([USERS, SCALE]);
  });

  test.each(["a rule of the user's own more", "new ids, as after opening the file anew", "rules that cannot be listed"])(
    "%s: no rule is deleted that might be the user's",
    async (what) => {
      await halfMarked();
      const own: ModelRule = { ...USERS, id: newId(host.book), formula: "=TRUE" };
      if (what.startsWith("a rule")) rules().unshift(own);
      else rules().splice(0, 5, ...rules().map((rule) => ({ ...rule, id: newId(host.book) })));
      const before = rules().map(described);
      expect((await recovered(host))?.marks).toBe("switched-off");
      expect(rules().map(described)).toEqual(before);
      expect(rules().filter(({ formula }) => formula.includes("PII_DANH_DAU")).map(({ drawn }) => drawn)).toEqual([false, false, false]); // prettier-ignore
    },
  );
});
