/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "url": "https://localhost/"}
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hostSentence } from "../../src/app";
import { excelPort } from "../../src/host/excel";
import { openWorkbook } from "../../src/host/xlsx";
import type { HostError, OwnedSheet, Plan } from "../../src/workbook";
import { OfficeHost, startOffice, STATUS } from "../support/office-host";

const host = new OfficeHost({ excelApi: "1.14" });
beforeAll(() => startOffice(host));

const BASE = "title-two-row-header.xlsx";
const OWNED = "PII - Vấn đề";

function sheetOf(word: string, rows: number): OwnedSheet {
  const cells = Array.from({ length: rows }, (_, index) => ({
    row: index + 1,
    column: 1 + (index % 3),
    input: { kind: "text" as const, text: `${word} ${index}` },
    style: { bold: index === 0, border: true, fill: "#DDEEFF" },
    link: { sheet: "Biểu", row: index + 1, column: 2 },
  }));
  return { columnWidths: [10, 20, 30], cells, merges: ["A9:B9"], freezeRows: 1, repeatRows: { from: 1, to: 1 }, landscape: true };
}

/** A workbook with a sheet and a memory of ours already in it, so that the plan rewrites, creates, removes, edits and remembers. */
function prepared(): { readonly bytes: Uint8Array; readonly plan: Plan } {
  const opened = openWorkbook({ name: BASE, bytes: new Uint8Array(readFileSync(join(__dirname, "..", "cases", BASE))) });
  if (!opened.ok) throw new Error(opened.error.kind);
  const workbook = opened.value;
  const sheet = workbook.read().sheets[0]!.name;
  const done = workbook.apply({
    edits: [
      { kind: "sheet", sheet: OWNED, content: sheetOf("old", 8) },
      { kind: "sheet", sheet: "PII - Đơn vị", content: sheetOf("gone", 4) },
      { kind: "memory", key: "mapping", value: '{"a":1}' },
    ],
  });
  if (!done.ok) throw new Error(done.error.kind);
  const at = (row: number, column: number) => ({ sheet, row, column });
  const plan: Plan = {
    edits: [
      { kind: "cell", at: at(12, 6), input: { kind: "number", number: 7.25 }, numberFormat: "0.00", decidedBy: "fix" },
      { kind: "cell", at: at(13, 6), input: { kind: "text", text: "=1" }, numberFormat: "@", decidedBy: "fix" },
      { kind: "cell", at: at(60, 3), input: { kind: "formula", formula: "1+1" }, decidedBy: "typed" },
      { kind: "sheet", sheet: OWNED, content: sheetOf("new", 12) },
      { kind: "sheet", sheet: "PII - Minh chứng", content: sheetOf("made", 3) },
      { kind: "sheet", sheet: "PII - Đơn vị", content: null },
      { kind: "memory", key: "mapping", value: '{"a":2}' },
      { kind: "memory", key: "waivers", value: "{}" },
    ],
  };
  return { bytes: workbook.save(), plan };
}

const { bytes, plan } = prepared();
const fresh = (): void => host.open(BASE, bytes);

/** Everything of the open workbook that a person could see or that we keep in it; ids and order of removed and remade sheets aside. */
function state(): object {
  const { sheets, parts } = host.book;
  return {
    parts: [...parts.values()],
    sheets: [...sheets]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, visibility, cells, formats, defaultFormat, merges, links, frozenRows, landscape, titleRows, columnWidths }) => ({
        ...{ name, visibility, merges, frozenRows, landscape, titleRows: titleRows ?? null },
        widths: [...columnWidths].filter(([, width]) => width !== 48),
        links: [...links].sort(),
        cells: [...cells]
          .flatMap(([row, line]) => [...line].map(([column, { content, formula }]) => [row, column, content, formula]))
          .sort(),
        formats: [...formats].filter(([, format]) => JSON.stringify(format) !== JSON.stringify(defaultFormat)).sort(),
      })),
  };
}

async function outcome(): Promise<"applied" | HostError> {
  const answer = await excelPort().apply(plan);
  return answer.ok ? "applied" : answer.error;
}

const KINDS: Readonly<Record<keyof typeof STATUS, HostError["kind"]>> = {
  InvalidOperationInCellEditMode: "cell-editing",
  ActivityLimitReached: "host-busy",
  RequestPayloadSizeLimitExceeded: "payload-too-large",
  ResponsePayloadSizeLimitExceeded: "payload-too-large",
  AccessDenied: "access-denied",
  InvalidOrTimedOutSession: "session-lost",
  GeneralException: "host-failed",
};
const CODES = Object.keys(KINDS) as (keyof typeof STATUS)[];
const TRIPS = [0, 1, 2];
const GRID = CODES.flatMap((code) => TRIPS.map((trip) => [code, trip] as const));

describe("whole requests that Excel turns away", () => {
  test.each(GRID)("%s at round trip %i of reading: a refusal with a sentence, and nothing changed", async (code, atRequest) => {
    fresh();
    const before = state();
    // An answer that is too large is asked for in parts; so every attempt must fail before it is a refusal.
    const repeated = code.includes("Payload") ? Array.from({ length: 200 }, (_, more) => atRequest + more) : [atRequest];
    host.inject(...repeated.map((request) => ({ atRequest: request, status: STATUS[code] })));
    const read = await excelPort().read();
    expect(read).toMatchObject({ ok: false, error: { kind: KINDS[code] } });
    expect(state()).toEqual(before);
    if (!read.ok)
      for (const language of ["vi", "en"] as const) expect(hostSentence(read.error, "a.xlsx", language)).toMatch(/^a\.xlsx: .{20}/);
    host.inject();
    expect((await excelPort().read()).ok).toBe(true);
  });

  test.each(GRID)("%s at round trip %i of writing: as it was, and the next try succeeds", async (code, atRequest) => {
    fresh();
    const before = state();
    host.inject({ atRequest, status: STATUS[code] });
    expect(await outcome()).toMatchObject({ kind: KINDS[code] });
    expect(state()).toEqual(before);
    host.inject();
    expect(await outcome()).toBe("applied");
  });

  test("an answer that is too large is asked for in parts", async () => {
    fresh();
    const whole = await excelPort().read();
    host.inject({ atRequest: 2, status: STATUS.ResponsePayloadSizeLimitExceeded });
    expect(await excelPort().read()).toEqual(whole);
    expect(host.roundTrips).toBe(5);
  });
});

describe("batches that break off in the middle", () => {
  test("at any action of the writing trip: as it was or whole", async () => {
    fresh();
    const before = state();
    expect(await outcome()).toBe("applied");
    const whole = state();
    const actions = host.transport.requests[2]!.body.Actions.length;
    expect(actions).toBeGreaterThan(100);
    expect(whole).not.toEqual(before);
    for (let atAction = 0; atAction < actions; atAction += 7) {
      for (const code of ["AccessDenied", "GeneralException"]) {
        fresh();
        host.inject({ atRequest: 2, atAction, code });
        expect(await outcome()).toMatchObject({ kind: code === "AccessDenied" ? "access-denied" : "host-failed" });
        expect(state()).toEqual(before);
      }
    }
  });

  test("where putting back is refused once, it is tried again; refused for good, it is said", async () => {
    fresh();
    const before = state();
    host.inject({ atRequest: 2, atAction: 90, code: "GeneralException" }, { atRequest: 3, status: STATUS.GeneralException });
    expect(await outcome()).toMatchObject({ kind: "host-failed" });
    expect(state()).toEqual(before);
    fresh();
    const later = [3, 4, 5, 6].map((atRequest) => ({ atRequest, status: STATUS.GeneralException }));
    host.inject({ atRequest: 2, atAction: 90, code: "GeneralException" }, ...later);
    expect(await outcome()).toEqual({ kind: "half-written" });
  });
});
