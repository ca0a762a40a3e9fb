import { createActions } from "./actions";
import { createBehind } from "./behind";
import type { SessionOptions } from "./options";
import { createRuns } from "./runs";
import type { Session } from "./commands";
import { INITIAL_STATE } from "./state";
import { createStore } from "./store";

/** The conductor of one open workbook: reads, judges and mends it through the port, and keeps what a face shows of it. */
export function createSession(options: SessionOptions): Session {
  const store = createStore(INITIAL_STATE);
  const behind = createBehind();
  const runs = createRuns(options, store, behind);
  const actions = createActions({ options, store, behind, check: runs.check });
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
    dismissDone: () => store.set({ done: null, recovery: null }),
    dispose: runs.cancel,
    ...actions,
  };
}
