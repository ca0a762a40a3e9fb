/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "url": "https://localhost/"}
 */
import { hostSentence } from "../../src/app";
import { excelPort } from "../../src/host/excel";
import type { HostError } from "../../src/workbook";
import { OfficeHost, startOffice, STATUS } from "../support/office-host";
import { BASE, prepared, stateOf } from "./interrupted";

const host = new OfficeHost({ excelApi: "1.14" });
beforeAll(() => startOffice(host));

const { bytes, plan } = prepared();
const fresh = (): void => host.open(BASE, bytes);
const state = (): object => stateOf(host.book);

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
    // The next plan first brings that back, and is to be made anew.
    host.inject();
    expect(await outcome()).toEqual({ kind: "conflict" });
    expect(state()).toEqual(before);
    expect(await outcome()).toBe("applied");
  });
});
