import type { ActionName } from "../../core/plan/undo";
import { ok, refused, type HostError, type Plan, type Result, type Snapshot } from "../../workbook";
import type { Behind, Ready } from "./behind";
import { bugId } from "./bug";
import type { Prepared } from "./history";
import type { SessionOptions } from "./options";
import type { Outcome, SessionError, SessionState } from "./state";
import { readWhole } from "./read";
import type { Store } from "./store";

/** What the actions of one session share. */
export interface Desk {
  readonly options: SessionOptions;
  readonly store: Store<SessionState>;
  readonly behind: Behind;
  readonly check: () => Promise<Outcome>;
}

/** Plans for the workbook as it is at this moment, or says why not. */
export type Planner = (now: Snapshot, ready: Ready) => Planned | Promise<Planned>;
type Planned = Plan | Result<Plan, SessionError>;

/** The one way in which a session changes its workbook. */
export interface Changer {
  /** Reads, plans, applies together with what takes it back, checks again. Changes nothing where the plan changes nothing. */
  readonly change: (action: ActionName, planFor: Planner) => Promise<Outcome>;
  readonly undo: () => Promise<Outcome>;
  readonly redo: () => Promise<Outcome>;
}

export function createChanger(desk: Desk): Changer {
  const { options, store, behind, check } = desk;
  const { port } = options;
  const inTurn = createTurns();

  function turn(prepare: (now: Snapshot, ready: Ready) => Promise<Result<Prepared | null, SessionError>>): Promise<Outcome> {
    return told(options, store, async () => {
      const done = await inTurn(async (): Promise<Outcome> => {
        const now = await readWhole(options, store);
        if (!now.ok) return hostRefusal(now.error);
        const prepared = await prepare(now.value, await behind());
        if (!prepared.ok) return prepared;
        if (prepared.value === null) return ok(undefined);
        const applied = await port.apply(prepared.value.plan);
        if (!applied.ok) return hostRefusal(applied.error);
        store.set({ history: prepared.value.settle(), done: prepared.value.done ?? store.get().done });
        return applied;
      });
      return done.ok ? check() : done;
    });
  }

  return {
    change: (action, planFor) =>
      turn(async (now, ready) => {
        const planned = await planFor(now, ready);
        if (!("edits" in planned) && !planned.ok) return planned;
        const plan = "edits" in planned ? planned : planned.value;
        const { judgement } = store.get();
        return ok(ready.history.prepare(action, now, plan, judgement ? ready.keepLastCheck(judgement, now) : []));
      }),
    undo: () => turn((now, { history }) => Promise.resolve(ok(history.prepareUndo(now)))),
    redo: () => turn((now, { history }) => Promise.resolve(ok(history.prepareRedo(now)))),
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

export function hostRefusal(error: HostError): Outcome {
  return refused({ kind: "host", error });
}

/** The one place where an action's refusals become state and its bugs get an id. */
export async function told(options: SessionOptions, store: Store<SessionState>, work: () => Promise<Outcome>): Promise<Outcome> {
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
