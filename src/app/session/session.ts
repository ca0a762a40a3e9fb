import type { Finding, Fix } from "../../core/rules/finding";
import { ok, refused, type HostError, type Plan, type Result, type Snapshot } from "../../workbook";
import { planOfAgency, planOfAnswer, planOfProfile } from "./answers";
import { bugId } from "./bug";
import { fixOfReading, hasSafeFix, planOfFixes } from "./fixes";
import type { SessionOptions } from "./options";
import { createRuns } from "./runs";
import { INITIAL_STATE, type Outcome, type Session, type SessionState } from "./state";
import { createStore, type Store } from "./store";

/** The conductor of one open workbook: reads, judges and mends it through the port, and keeps what a face shows of it. */
export function createSession(options: SessionOptions): Session {
  const store = createStore(INITIAL_STATE);
  const runs = createRuns(options, store);
  const actions = createActions(options, store, runs.check);
  return {
    getState: store.get,
    subscribe: store.subscribe,
    check: () => {
      store.set({ skippedFixes: 0 });
      return runs.check();
    },
    cancel: runs.cancel,
    setAside: runs.setAside,
    noteEdited: runs.noteEdited,
    select: (key) => store.set({ selected: key }),
    dismissError: () => store.set({ error: null, skippedFixes: 0 }),
    dispose: runs.cancel,
    ...actions,
  };
}

type Actions = Pick<
  Session,
  "chooseAgency" | "chooseProfile" | "answerMapping" | "reveal" | "applyFix" | "applyFixesOf" | "applySafeFixes" | "chooseReading"
>;

/** The actions that go through the port; each that changed the workbook ends with a check. */
function createActions(options: SessionOptions, store: Store<SessionState>, check: () => Promise<Outcome>): Actions {
  const { port } = options;

  const inTurn = createTurns();

  /** Reads the workbook as it is now, applies what is planned for it, checks again. */
  function change(planFor: (now: Snapshot) => Plan): Promise<Outcome> {
    return told(options, store, async () => {
      const applied = await inTurn(async () => {
        const now = await port.read();
        return now.ok ? port.apply(planFor(now.value)) : now;
      });
      return applied.ok ? check() : hostRefusal(applied.error);
    });
  }

  function mend(fixes: readonly Fix[]): Promise<Outcome> {
    const then = store.get().judgement?.snapshot;
    if (then === undefined || fixes.length === 0) return Promise.resolve(ok(undefined));
    return change((now) => {
      const { plan, skipped } = planOfFixes(fixes, then, now);
      store.set({ skippedFixes: skipped });
      return plan;
    });
  }

  const mendAll = (wanted: (finding: Finding) => boolean): Promise<Outcome> => {
    const findings = store.get().judgement?.findings ?? [];
    return mend(findings.flatMap((finding) => (finding.fix && wanted(finding) ? [finding.fix] : [])));
  };

  return {
    chooseAgency: (id) => change((now) => planOfAgency(now, id)),
    chooseProfile: (id) => change((now) => planOfProfile(now, id)),
    answerMapping: (correction) => change((now) => planOfAnswer(now, correction)),
    reveal: (at) => told(options, store, async () => hostOutcome(await port.reveal(at))),
    applyFix: (finding) => mend(finding.fix ? [finding.fix] : []),
    applyFixesOf: (rule) => mendAll((finding) => finding.rule === rule),
    applySafeFixes: () => mendAll(hasSafeFix),
    chooseReading: (finding, number) => {
      const snapshot = store.get().judgement?.snapshot;
      const fix = snapshot ? fixOfReading(finding, number, snapshot) : null;
      return mend(fix ? [fix] : []);
    },
  };
}

/** One change after the other: each is planned for the workbook as the one before left it. */
function createTurns(): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

function hostRefusal(error: HostError): Outcome {
  return refused({ kind: "host", error });
}

function hostOutcome(result: Result<void, HostError>): Outcome {
  return result.ok ? result : hostRefusal(result.error);
}

/** The one place where an action's refusals become state and its bugs get an id. */
async function told(options: SessionOptions, store: Store<SessionState>, work: () => Promise<Outcome>): Promise<Outcome> {
  let outcome: Outcome;
  try {
    outcome = await work();
  } catch (error) {
    const id = bugId(error);
    options.onBug?.(id, error);
    outcome = refused({ kind: "bug", id });
  }
  if (!outcome.ok) store.set({ error: outcome.error });
  return outcome;
}
