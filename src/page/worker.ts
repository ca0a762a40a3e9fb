import { createDesk } from "./book/desk";
import type { FromWorker, ToWorker } from "./book/protocol";
import { keepDraft, removeDraft } from "./keep/drafts";

/** The worker of one workbook: reads, judges and keeps it, so that nothing of it holds up the page. */
let asking = 0;
let pending: ReturnType<typeof setTimeout> | null = null;
let idle: ReturnType<typeof setTimeout> | null = null;

/** Long enough that typing does not write at every key, short enough to lose at most one cell in a crash. */
const KEEP_PAUSE_MS = 300;

const send = (message: FromWorker): void => {
  postMessage(message);
};

const { answers, ahead } = createDesk({
  tell: (piece) => send({ id: asking, kind: "piece", piece }),
  keep({ id, bytes }, keeper) {
    if (pending !== null) clearTimeout(pending);
    pending = null;
    // A browser without room or without permission to keep anything still lets the user work.
    if (!keeper) return void removeDraft(id).catch(() => undefined);
    const write = (): Promise<void> => keepDraft({ id, name: keeper.name, at: Date.now(), bytes, edits: keeper.kept() });
    pending = setTimeout(() => void write().catch(() => undefined), KEEP_PAUSE_MS);
  },
});

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  asking = data.id;
  try {
    // The call's name and its question belong together, which the type of a lookup cannot say.
    const work = answers[data.call] as (ask: ToWorker["ask"]) => unknown;
    send({ id: data.id, kind: "answer", answer: work(data.ask) });
    if (idle !== null) clearTimeout(idle);
    idle = setTimeout(ahead, 0);
  } catch (error) {
    const { message, stack = "" } = error instanceof Error ? error : new Error(String(error));
    send({ id: data.id, kind: "thrown", message, stack });
  }
});
