import { ok, refused, type Result } from "../../workbook";
import type { Judgement } from "../check";
import { bugId } from "./bug";
import { compareFindings, keyedFindings, type Since } from "./compare";
import type { Behind, Ready } from "./behind";
import type { SessionOptions } from "./options";
import { questionsOf, type Question } from "./questions";
import type { EditedBy, Outcome, SessionError, SessionState } from "./state";
import { readWhole } from "./read";
import type { Store } from "./store";

export interface Runs {
  readonly check: () => Promise<Outcome>;
  readonly cancel: () => void;
  readonly noteEdited: (by?: EditedBy) => void;
  readonly setAside: (question: Question) => void;
}

/** Long enough for a row of pasted cells to arrive, short enough to feel at once. */
const PAUSE_MS = 150;

/** The checks of one workbook: at most one counts, the last. */
export function createRuns(options: SessionOptions, store: Store<SessionState>, behind: Behind): Runs {
  const aside = new Set<string>();
  let current: AbortController | null = null;
  let edits = 0;
  let waiting: ReturnType<typeof setTimeout> | null = null;

  function stop(): void {
    current?.abort();
    current = null;
    if (waiting !== null) clearTimeout(waiting);
    waiting = null;
  }

  async function check(): Promise<Outcome> {
    stop();
    const own = (current = new AbortController());
    const { signal } = own;
    const editsBefore = edits;
    // Fetched while the workbook is read and judged; a failure is told where it is awaited.
    behind().catch(() => undefined);
    store.set({ phase: "reading", progress: { step: "reading", done: null, of: null }, error: null });
    const outcome = await guarded(options, signal, async () => {
      const judgement = await judged(options, store, signal);
      if (!judgement?.ok) return judgement;
      const stale = edits !== editsBefore;
      return ok(completed(judgement.value, store.get(), { aside, options, stale, ready: await behind() }));
    });
    // Overtaken or cancelled: whoever did that has set the state.
    if (outcome === null || signal.aborted) return ok(undefined);
    current = null;
    if (!outcome.ok) {
      store.set({ phase: "failed", progress: null, error: outcome.error });
      return outcome;
    }
    store.set(outcome.value);
    return ok(undefined);
  }

  return {
    check,
    cancel() {
      const running = current !== null;
      stop();
      if (running) store.set({ phase: store.get().judgement ? "done" : "idle", progress: null });
    },
    noteEdited(by = "user") {
      edits++;
      if (store.get().phase === "idle") return;
      const isOther = by === "co-author";
      if (store.get().judgement) store.set({ stale: true, ...(isOther ? { editedElsewhere: true } : {}) });
      // A co-author may type for hours: their edits are told, and the user decides when to look again.
      if (isOther) return;
      if (waiting !== null) clearTimeout(waiting);
      waiting = setTimeout(() => void check(), options.pauseMs ?? PAUSE_MS);
    },
    setAside(question) {
      aside.add(question.id);
      store.set({ questions: store.get().questions.filter(({ id }) => !aside.has(id)) });
    },
  };
}

/** `null`: stopped, and nobody waits for it. */
type Reached<Value> = Result<Value, SessionError> | null;

/** The one place where a bug of a check gets its id. A judge that was told to stop may answer with an exception: that is none. */
async function guarded<Value>(options: SessionOptions, signal: AbortSignal, work: () => Promise<Reached<Value>>): Promise<Reached<Value>> {
  try {
    return await work();
  } catch (error) {
    if (signal.aborted) return null;
    const id = bugId(error);
    options.onBug?.(id, error);
    return refused({ kind: "bug", id });
  }
}

async function judged(options: SessionOptions, store: Store<SessionState>, signal: AbortSignal): Promise<Reached<Judgement>> {
  const read = await readWhole(options, store);
  if (!read.ok) return refused({ kind: "host", error: read.error });
  if (signal.aborted) return null;
  const progress = (done: number | null, of: number | null): void => {
    if (!signal.aborted) store.set({ phase: "checking", progress: { step: "checking", done, of } });
  };
  progress(null, null);
  const judgement = await options.judge(read.value, { today: options.today() }, { signal, progress });
  return judgement.ok ? judgement : refused({ kind: "refusal", refusal: judgement.error });
}

interface Completing {
  readonly aside: ReadonlySet<string>;
  readonly options: SessionOptions;
  readonly stale: boolean;
  readonly ready: Ready;
}

function completed(judgement: Judgement, before: SessionState, { aside, options, stale, ready }: Completing): Partial<SessionState> {
  const keys = new Set(keyedFindings(judgement.findings).map(({ key }) => key));
  return {
    phase: "done",
    progress: null,
    judgement,
    checkedAt: options.now?.() ?? null,
    since: before.judgement === null ? ready.sinceLastCheck(judgement) : sinceOf(before.judgement, judgement),
    stale,
    editedElsewhere: stale && before.editedElsewhere,
    error: null,
    selected: before.selected !== null && keys.has(before.selected) ? before.selected : null,
    questions: questionsOf(judgement).filter(({ id }) => !aside.has(id)),
    history: ready.history.load(judgement.snapshot),
  };
}

/** Findings of another agency or profile are another list: nothing in it was fixed. */
function sinceOf(before: Judgement, after: Judgement): Since | null {
  if (before.profile.id !== after.profile.id || before.agency?.id !== after.agency?.id) return null;
  return compareFindings(before.findings, after.findings);
}
