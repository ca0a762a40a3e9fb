/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "url": "https://localhost/"}
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hostSentence } from "../../src/app";
import { createSession, judgeHere, type Session } from "../../src/app/session";
import { excelPort } from "../../src/host/excel";
import type { HostError } from "../../src/workbook";
import { OfficeHost, STATUS, startOffice, type Fault } from "../support/office-host";
import { stateOf } from "./interrupted";

/** Every action of the pane over Excel, refused at every one of its round trips: the workbook is as it was or whole, and it is said what to do. */
const host = new OfficeHost({ excelApi: "1.14" });
beforeAll(() => startOffice(host));

/** Ids of rules are given anew with every try. */
const state = (): string => JSON.stringify(stateOf(host.book)).replace(/\{0{8}-[\dA-Fa-f-]+\}/g, "{id}");

function newSession(): Session {
  const today = () => ({ year: 2024, month: 12, day: 20 });
  return createSession({ port: excelPort(), today, judge: judgeHere, now: () => Date.UTC(2024, 11, 20) });
}

interface Action {
  readonly file: string;
  /** What was done to the workbook before. */
  readonly before?: (session: Session) => Promise<unknown>;
  readonly run: (session: Session) => ReturnType<Session["check"]>;
  /** Round trips of applying it, between the three of the reading before and the three of the check behind it. */
  readonly trips: number;
  /** Each of its round trips that write is refused in more ways: together these actions write all there is to write. */
  readonly isThorough?: boolean;
}

const MARK = { statusColumn: true, language: "vi" } as const;
const FILE = "ambiguous-numbers";
const marked = async (session: Session): Promise<void> => {
  await session.mark(MARK);
  await session.writeFindingsSheet("vi");
};
const waive = (session: Session): ReturnType<Session["waive"]> => {
  const [finding] = session.getState().judgement?.findings ?? [];
  if (!finding) throw new Error("nothing to waive");
  return session.waive(finding, { reason: "Số liệu của Bộ", role: "Trưởng phòng" });
};
const ACTIONS: Readonly<Record<string, Action>> = {
  "check": { file: FILE, trips: -3, run: (session) => session.check() },
  "mend": { file: FILE, trips: 3, isThorough: true, run: (session) => session.applySafeFixes() },
  "mark": { file: FILE, trips: 5, isThorough: true, run: (session) => session.mark(MARK) },
  "mark again": { file: FILE, trips: 5, before: marked, run: (session) => session.mark({ ...MARK, statusColumn: false }) },
  "clear": { file: FILE, trips: 5, isThorough: true, before: marked, run: (session) => session.clear() },
  "summarise": { file: FILE, trips: 2, run: (session) => session.summarise("vi") },
  "write the sheet of findings": { file: FILE, trips: 2, run: (session) => session.writeFindingsSheet("vi") },
  "undo": { file: FILE, trips: 3, before: (session) => session.applySafeFixes(), run: (session) => session.undo() },
  "stamp": { file: "plain-sheet", trips: 2, run: (session) => session.stamp("Giám đốc", "vi") },
  "waive": { file: FILE, trips: 2, run: waive },
  "choose an agency": { file: FILE, trips: 2, run: (session) => session.chooseAgency("so-khcn") },
}; // prettier-ignore

/** Codes of a batch that breaks off; those of whole requests are in `STATUS`. */
const CODES = ["ItemNotFound", "Conflict", "ApiNotFound", "AccessDenied", "ConnectionFailure", "GeneralException"];

/** An action reads the workbook in three round trips, and checks it in three more when it is done. */
const READING = 3;
/** Reading is refused in every way elsewhere (refusals.test.ts); here each of its round trips is refused in some, in turn. */
const TURNS = 6;
/** Writing in every third way, in turn; `PII_FAULTS=all` tries all, which takes a minute. */
const TURNS_OF_WRITING = process.env["PII_FAULTS"] === "all" ? 1 : 3;

/** Refusals at one round trip; a batch breaks off at another place for each code. */
function refusalsAt(atRequest: number, requests: readonly number[], { isThorough = false }: Action): readonly Fault[] {
  const actions = requests[atRequest] ?? 1;
  const all: readonly Fault[] = [
    ...Object.values(STATUS).map((status) => ({ atRequest, status })),
    ...CODES.map((code, index) => ({ atRequest, atAction: Math.floor((actions * index) / CODES.length), code })),
  ];
  const isReading = atRequest < READING || atRequest >= requests.length - READING;
  const turns = isThorough && !isReading ? TURNS_OF_WRITING : TURNS;
  return all.filter((_, index) => index % turns === atRequest % turns);
}

/** What somebody else may do to the workbook meanwhile. */
const OTHERS: Readonly<Record<string, () => void>> = {
  "a co-author types elsewhere": () => host.userEdit(userSheet().name, "Z99", "của tôi", "Remote"),
  "the sheet is protected": () => void (userSheet().isProtected = true),
  "the sheet is removed": () => void host.book.sheets.splice(host.book.sheets.indexOf(userSheet()), 1),
};
const userSheet = (): (typeof host.book.sheets)[number] => {
  const found = host.book.sheets.find(({ name }) => !name.startsWith("PII - "));
  if (!found) throw new Error("no sheet of the user's");
  return found;
};

/** What the pane was told, whatever the codes were. */
const EXPECTED: readonly HostError["kind"][] = [
  ...(["cell-editing", "host-busy", "payload-too-large", "access-denied", "session-lost", "host-failed"] as const),
  ...(["conflict", "api-absent", "sheet-absent", "sheet-protected"] as const),
];
const kinds = new Map<string, number>();
let tried = 0;
afterAll(() => {
  const counts = [...kinds].sort().map(([kind, count]) => `${kind} ${count}`);
  process.stdout.write(`refused actions: ${tried} faults tried; ${counts.join(", ")}\n`);
});

interface Rehearsed {
  /** Brings the workbook back to what it was before the action. */
  readonly back: () => void;
  readonly asWas: string;
  readonly whole: string;
  /** Actions in each request of the action when all goes well. */
  readonly requests: readonly number[];
}

async function rehearse({ file, before, run }: Action): Promise<Rehearsed> {
  host.open(`${file}.xlsx`, new Uint8Array(readFileSync(join(__dirname, "..", "cases", `${file}.xlsx`))));
  const first = newSession();
  await first.check();
  await before?.(first);
  first.dispose();
  const back = host.checkpoint();
  const asWas = state();
  const session = await checked();
  host.inject();
  expect(await run(session)).toEqual({ ok: true, value: undefined });
  session.dispose();
  return { back, asWas, whole: state(), requests: host.transport.requests.map(({ body }) => body.Actions.length) };
}

async function checked(): Promise<Session> {
  const session = newSession();
  expect((await session.check()).ok).toBe(true);
  return session;
}

/** Does the action with a fault; gives the kind of the refusal, `null` where it went well all the same. What is said must say what to do. */
async function withFault(session: Session, { run }: Action, fault: Fault): Promise<string | null> {
  host.inject(fault);
  const outcome = await run(session);
  tried++;
  const kind = outcome.ok ? null : outcome.error.kind === "host" ? outcome.error.error.kind : outcome.error.kind;
  kinds.set(kind ?? "went well", (kinds.get(kind ?? "went well") ?? 0) + 1);
  if (!outcome.ok) expect(session.getState().error).toEqual(outcome.error);
  if (!outcome.ok && outcome.error.kind === "host") expect(hostSentence(outcome.error.error, "a.xlsx", "vi")).toMatch(/[;,] hãy .{10}/);
  return kind;
}

describe.each(Object.entries(ACTIONS))("%s", (_, action) => {
  const { isThorough = false } = action;
  test("refused by Excel at any round trip: as it was, or whole; and once more it succeeds", async () => {
    const { back, asWas, whole, requests } = await rehearse(action);
    expect(requests).toHaveLength(READING + action.trips + READING);
    for (const trip of requests.keys()) {
      const faults = refusalsAt(trip, requests, action);
      for (const [index, fault] of faults.entries()) {
        back();
        const session = await checked();
        const kind = await withFault(session, action, fault);
        const now = state();
        const is = now === whole ? "whole" : now === asWas ? "as it was" : "neither";
        const allowed = kind === null ? ["whole"] : ["as it was", "whole"];
        expect({ fault, kind, isAllowed: allowed.includes(is) }).toEqual({ fault, kind, isAllowed: true });
        expect(["bug", "half-written"]).not.toContain(kind);
        // Once for each round trip: it is the same whatever the refusal was.
        if (index === trip % faults.length && now !== whole) {
          host.inject();
          expect((await action.run(session)).ok).toBe(true);
          expect(state() === whole).toBe(true);
        }
        session.dispose();
      }
    }
  });

  const others = isThorough ? Object.entries(OTHERS) : Object.entries(OTHERS).slice(-1);
  test.each(others)("while it goes on, %s: as it was, or whole, with what was done to it", async (_name, meanwhile) => {
    const { back, requests } = await rehearse(action);
    meanwhile();
    const wholeThen = state();
    back();
    meanwhile();
    const asWasThen = state();
    back();
    const early = await checked();
    meanwhile();
    await action.run(early);
    early.dispose();
    const anew = state();
    for (const trip of requests.keys()) {
      back();
      const session = await checked();
      const kind = await withFault(session, action, { atRequest: trip, meanwhile });
      const now = state();
      const is = now === asWasThen ? "as it was" : now === wholeThen || now === anew ? "whole" : "neither";
      expect({ trip, kind, is }).not.toEqual({ trip, kind, is: "neither" });
      session.dispose();
    }
  });
});

test("every kind of refusal that Excel gives was among them", () => {
  expect([...kinds.keys()]).toEqual(expect.arrayContaining(EXPECTED));
});
