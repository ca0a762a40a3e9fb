import { readFileSync } from "node:fs";
import { openWorkbook, xlsxPort, type XlsxWorkbook } from "../../../src/host/xlsx";
import { createSession, judgeHere, type Session, type SessionOptions } from "../../../src/app/session";
import type { CellInput, CellRef, Plan, WorkbookPort } from "../../../src/workbook";

export const TODAY = { year: 2024, month: 12, day: 20 };

/** A case workbook of test/cases, opened anew. */
export function openCase(name: string): XlsxWorkbook {
  const bytes = new Uint8Array(readFileSync(`${__dirname}/../../cases/${name}.xlsx`));
  const opened = openWorkbook({ name: `${name}.xlsx`, bytes });
  if (!opened.ok) throw new Error(`${name}: ${opened.error.kind}`);
  return opened.value;
}

export interface Desk {
  readonly workbook: XlsxWorkbook;
  readonly port: WorkbookPort;
  readonly session: Session;
  readonly revealed: CellRef[];
  readonly bugs: string[];
}

/** A session over a case workbook, through the real port; `revealed` records where the eyes were led. */
export function deskFor(name: string, options: Partial<SessionOptions> = {}): Desk {
  const workbook = openCase(name);
  const revealed: CellRef[] = [];
  const bugs: string[] = [];
  const bare = xlsxPort(workbook);
  const port: WorkbookPort = {
    ...bare,
    reveal: (at) => {
      revealed.push(at);
      return bare.reveal(at);
    },
  };
  const session = createSession({ port, today: () => TODAY, judge: judgeHere, pauseMs: 1, onBug: (id) => bugs.push(id), ...options });
  return { workbook, port, session, revealed, bugs };
}

/** What a user types into a cell. */
export function typed(at: CellRef, input: CellInput): Plan {
  return { edits: [{ kind: "cell", at, input, decidedBy: "typed" }] };
}

export function rulesOf(session: Session): readonly string[] {
  return (session.getState().judgement?.findings ?? []).map(({ rule }) => rule);
}

/** Resolves when the session has come to rest. */
export async function settled(session: Session): Promise<void> {
  const busy = (): boolean => ["reading", "checking"].includes(session.getState().phase) || session.getState().stale;
  while (busy()) await new Promise((resolve) => setTimeout(resolve, 2));
}
