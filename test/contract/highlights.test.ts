/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "url": "https://localhost/"}
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { markedState } from "../../src/app";
import { createSession, judgeHere } from "../../src/app/session";
import { excelPort } from "../../src/host/excel";
import { openWorkbook, type XlsxWorkbook } from "../../src/host/xlsx";
import { HIGHLIGHT_SWITCH, type Highlight, type Plan, readHighlightRecord } from "../../src/workbook";
import { OfficeHost, STATUS, startOffice } from "../support/office-host";
import { emptySheet, newId } from "../support/office-host/model/book";
import { described, misbehave, rulesOfSheet, type ModelRule } from "../support/office-host/objects/conditional-format";
import { loadRules, withRules } from "../support/office-host/objects/conditional-format-file";
import { namesOfBook } from "../support/office-host/objects/named-item";
import { canonical } from "./canonical";

/** The manifest's floor: anything newer is refused. */
const host = new OfficeHost({ excelApi: "1.9" });
beforeAll(() => startOffice(host));

const BASE = "province-wide.xlsx";
const SHEET = "PII 2024";
const bytes = new Uint8Array(readFileSync(join(__dirname, "..", "cases", BASE)));
const original = opened(bytes);

function opened(file: Uint8Array): XlsxWorkbook {
  const result = openWorkbook({ name: BASE, bytes: file });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const row = (top: number, bottom = top, column = 5) => ({ top, left: column, bottom, right: column });
const LIVE: Highlight = { sheet: SHEET, areas: [row(12, 14), row(20)], condition: "AND(ISNUMBER($E12),$E12<$F12)", look: "below-target" };
const STILL: Highlight = { sheet: SHEET, areas: [row(15)], condition: null, look: "error" };
const mark = (...highlights: readonly Highlight[]): Plan => ({ edits: [{ kind: "highlights", highlights }] });
const NOTE: Plan["edits"][number] = { kind: "memory", key: "highlights", value: "{}" };
const NONE = mark();

const CUSTOM: ModelRule = { ...{ id: "U1", type: "Custom", areas: [row(1, 9)], formula: '=$E1="x"', fill: "#00FF00", color: "", stopIfTrue: false }, xml: null, drawn: true }; // prettier-ignore
const SCALE_XML = `<cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFFFFFF"/><color rgb="FF00FF00"/></colorScale></cfRule>`;
const SCALE: ModelRule = { ...CUSTOM, id: "U2", type: "ColorScale", formula: "", fill: "", xml: SCALE_XML };

async function apply(plan: Plan): Promise<void> {
  expect(await excelPort().apply(plan)).toEqual({ ok: true, value: undefined });
}

function rules(): ModelRule[] {
  const sheet = host.book.sheets.find(({ name }) => name === SHEET);
  if (!sheet) throw new Error("no sheet");
  return rulesOfSheet(host.book, sheet);
}

const ours = (): ModelRule[] => rules().filter(({ id }) => !id.startsWith("U"));
const names = (): [string, string][] => [...namesOfBook(host.book)];

async function memory(): Promise<Readonly<Record<string, string>>> {
  const read = await excelPort().read();
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.memory;
}

/** A workbook that was used before: our part is there. */
async function rememberSomething(): Promise<void> {
  await apply({ edits: [{ kind: "memory", key: "mapping", value: "{}" }] });
  host.inject();
}

beforeEach(() => {
  host.open(BASE, bytes);
  rules().push(CUSTOM, SCALE);
});

describe("highlights in Excel", () => {
  test("stand behind the user's rules, in their order, guarded by the switch", async () => {
    await apply(mark(LIVE, STILL));
    expect(rules().map(described)).toEqual([
      described(CUSTOM),
      described(SCALE),
      `E12:E14 E20 Custom =AND(${HIGHLIGHT_SWITCH},${LIVE.condition!}) #7FB2E5`,
      `E15 Custom =AND(${HIGHLIGHT_SWITCH},TRUE) #F28E2B`,
    ]);
    expect(names()).toEqual([[HIGHLIGHT_SWITCH, "=TRUE"]]);
  });

  test("cost three round trips, and none that writes when they stand already", async () => {
    await rememberSomething();
    await apply({ edits: [...mark(LIVE, STILL).edits, NOTE] });
    expect(host.roundTrips).toBe(3);
    const before = rules().map(({ id }) => id);
    host.inject();
    await apply({ edits: [...mark(LIVE, STILL).edits, NOTE] });
    expect(host.transport.requests.flatMap(({ body }) => body.Actions.filter(({ ActionType }) => ActionType === 4))).toEqual([]);
    expect(rules()).toHaveLength(4);
    expect(rules().map(({ id }) => id)).toEqual(before);
  });

  test("are taken out by their ids; nothing of ours stays", async () => {
    const before = await memory();
    await apply({ edits: [...mark(LIVE, STILL).edits, NOTE] });
    expect(readHighlightRecord(await memory()).ids).toHaveLength(2);
    await apply({ edits: [...NONE.edits, { ...NOTE, value: null }] });
    expect(rules()).toEqual([CUSTOM, SCALE]);
    expect(names()).toEqual([]);
    expect(await memory()).toEqual(before);
  });

  test("that change are added before those of before are deleted", async () => {
    await apply(mark(LIVE));
    await apply(mark(STILL));
    expect(ours()).toHaveLength(1);
    expect(names()).toEqual([[`${HIGHLIGHT_SWITCH}_2`, "=TRUE"]]);
    await apply(mark(LIVE));
    expect(names()).toEqual([[HIGHLIGHT_SWITCH, "=TRUE"]]);
    expect(ours().map(({ drawn }) => drawn)).toEqual([true]);
    await apply(NONE);
    expect(rules()).toEqual([CUSTOM, SCALE]);
  });

  test("that a person deleted are put back by marking again", async () => {
    await apply(mark(LIVE, STILL));
    rules().pop();
    await apply(mark(LIVE, STILL));
    expect(ours()).toHaveLength(2);
  });

  test("are found again on a sheet with another name", async () => {
    await apply(mark(LIVE));
    host.book.sheets.find(({ name }) => name === SHEET)!.name = "Biểu mới";
    await apply(NONE);
    const sheet = host.book.sheets.find(({ name }) => name === "Biểu mới")!;
    expect(rulesOfSheet(host.book, sheet)).toEqual([CUSTOM, SCALE]);
    expect(names()).toEqual([]);
  });

  test.each([
    ["no such sheet", { ...LIVE, sheet: "Biểu 9" }, "sheet-absent"],
    ["a protected sheet", LIVE, "sheet-protected"],
  ])("are refused before anything is written: %s", async (_, highlight, kind) => {
    if (kind === "sheet-protected") host.book.sheets.find(({ name }) => name === SHEET)!.isProtected = true;
    expect(await excelPort().apply(mark(highlight))).toMatchObject({ ok: false, error: { kind } });
    expect(rules()).toEqual([CUSTOM, SCALE]);
    expect(names()).toEqual([]);
  });
});

describe("Excel's interface fails", () => {
  test("rules cannot be listed: ours are deleted by their ids all the same", async () => {
    misbehave(host.book, { listing: true });
    await apply(mark(LIVE, STILL));
    await apply(mark(LIVE, STILL));
    expect(ours()).toHaveLength(2);
    await apply(NONE);
    expect(rules()).toEqual([CUSTOM, SCALE]);
    expect(names()).toEqual([]);
  });

  test("a rule is not deleted at first: it is tried once more", async () => {
    await apply(mark(LIVE, STILL));
    misbehave(host.book, { deleting: 1 });
    await apply(NONE);
    expect(rules()).toEqual([CUSTOM, SCALE]);
  });

  test.each([true, false])(
    "rules cannot be deleted: they are switched off, said, and removed from the file (rules drawn late: %s)",
    async (drawing) => {
      await apply({ edits: [...mark(LIVE, STILL).edits, NOTE] });
      misbehave(host.book, { deleting: 1000, drawing });
      await apply({ edits: [...NONE.edits, { ...NOTE, value: null }] });
      expect(ours().map(({ drawn }) => drawn)).toEqual([false, false]);
      expect(names()).toEqual([[HIGHLIGHT_SWITCH, "=FALSE"]]);
      expect(readHighlightRecord(await memory())).toMatchObject({ hash: null, left: true });

      // Marking again must not bring the old ones back.
      await apply(mark(STILL));
      expect(ours().map(({ drawn }) => drawn)).toEqual([false, false, true]);
      expect(names()).toEqual([[HIGHLIGHT_SWITCH, "=FALSE"], [`${HIGHLIGHT_SWITCH}_2`, "=TRUE"]]); // prettier-ignore

      // prettier-ignore
      const file = opened(withRules(host.book, host.save()));
      expect(file.apply(NONE).ok).toBe(true);
      const left = file.look().sheets.find(({ name }) => name === SHEET)!.conditionals;
      expect(left.map(({ rule }) => rule.kind)).toEqual(["formula", "scale"]);
      expect(file.read().memory).toEqual(original.read().memory);
    },
  );

  test("what the file layer marked has no ids: it is left alone when it is the same, switched off when it is not", async () => {
    const file = opened(bytes);
    expect(file.apply(mark(LIVE, STILL)).ok).toBe(true);
    host.open(BASE, file.save());
    loadRules(host.book, file.save());
    expect(rules()).toHaveLength(2);
    await apply(mark(LIVE, STILL));
    expect(rules()).toHaveLength(2);
    rules().push(CUSTOM);
    await apply(NONE);
    expect(rules().filter(({ xml }) => xml !== null).map(({ drawn }) => drawn)).toEqual([false, false]); // prettier-ignore
    expect(readHighlightRecord(await memory()).left).toBe(true);
    const again = opened(withRules(host.book, host.save()));
    expect(again.apply(NONE).ok).toBe(true);
    expect(again.read().memory).toEqual(original.read().memory);
  });

  test("a refusal at any round trip, or anywhere in the batch, leaves the workbook as it was", async () => {
    let tried = 0;
    const plan: Plan = { edits: [...mark(LIVE, STILL).edits, NOTE] };
    const faults = [0, 1, 2].flatMap((request) => [
      { atRequest: request, status: STATUS.AccessDenied },
      ...(request === 1
        ? [0, 2, 3, 4, 6, 9, 13, 18, 22].map((atAction) => ({ atRequest: request, atAction, code: "GeneralException" }))
        : []),
    ]);
    for (const fault of faults) {
      host.open(BASE, bytes);
      rules().push(CUSTOM, SCALE);
      await rememberSomething();
      const before = await memory();
      host.inject(fault);
      const answer = await excelPort().apply(plan);
      if (answer.ok) continue;
      tried++;
      host.inject();
      expect([fault, rules().map(described)]).toEqual([fault, [CUSTOM, SCALE].map(described)]);
      expect([fault, names()]).toEqual([fault, []]);
      expect(await memory()).toEqual(before);
    }
    expect(tried).toBeGreaterThan(8);
    process.stdout.write(`faults tried while marking: ${tried}\n`);
  });
});

test("2,000 findings on 14 sheets: three round trips, each under 5 MB, even with a rule for each", async () => {
  const [first] = host.book.sheets;
  host.book.sheets.splice(1);
  while (host.book.sheets.length < 14) {
    const added = emptySheet(newId(host.book), `Biểu ${host.book.sheets.length}`, first!.defaultFormat);
    host.book.sheets.push(added);
  }
  const highlights = host.book.sheets.flatMap(({ name }) =>
    Array.from({ length: 143 }, (_, index): Highlight => {
      const at = row(10 + 2 * index);
      return { sheet: name, areas: [at], condition: `AND(ISNUMBER($E${at.top}),$E${at.top}<${index}.25)`, look: "below-target" };
    }),
  );
  expect(highlights.length).toBeGreaterThan(2000);
  await rememberSomething();
  await apply({ edits: [...mark(...highlights).edits, NOTE] });
  expect(host.roundTrips).toBe(3);
  const sizes = host.transport.requests.map(({ sent }) => sent);
  expect(Math.max(...sizes)).toBeLessThan(5_000_000);
  process.stdout.write(`largest request for ${highlights.length} rules: ${Math.max(...sizes)} bytes\n`);
});

describe("a session over Excel", () => {
  const today = () => ({ year: 2024, month: 12, day: 20 });

  test.each(["sample-so-khcn.xlsx", "sheet-per-agency.xlsx"])(
    "marks, marks again without a write, and clears to the workbook before: %s",
    async (name) => {
      host.open(name, new Uint8Array(readFileSync(join(__dirname, "..", "cases", name))));
      const before = await snapshot();
      const session = createSession({ port: excelPort(), today, judge: judgeHere });
      await session.check();
      const options = { statusColumn: true, language: "vi" } as const;
      expect(await session.mark(options)).toEqual({ ok: true, value: undefined });
      expect(markedState(session.getState().judgement!.snapshot)).toMatchObject({ statusColumn: true, left: false });
      const marked = await snapshot();
      const standing = host.book.sheets.map((sheet) => rulesOfSheet(host.book, sheet).map(({ id }) => id));
      expect(standing.flat().length).toBeGreaterThan(0);
      await session.mark(options);
      expect(canonical(await snapshot())).toEqual(canonical(marked));
      expect(host.book.sheets.map((sheet) => rulesOfSheet(host.book, sheet).map(({ id }) => id))).toEqual(standing);
      expect(await session.clear()).toEqual({ ok: true, value: undefined });
      expect(canonical(await snapshot())).toEqual(canonical(before));
      expect(host.book.sheets.flatMap((sheet) => rulesOfSheet(host.book, sheet))).toEqual([]);
      session.dispose();
    },
  );
});

async function snapshot() {
  const read = await excelPort().read();
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}
