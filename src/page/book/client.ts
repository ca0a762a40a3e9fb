import type { CallName, Calls, FromWorker, Piece, ToWorker } from "./protocol";

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly piece: ((piece: Piece) => void) | undefined;
}

/** The page's end of the line to the worker of one workbook. */
export class Client {
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;
  private readonly worker = new Worker(new URL("../worker.ts", import.meta.url), { name: "workbook" });

  constructor() {
    this.worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => this.take(data));
    this.worker.addEventListener("error", (event) => this.fail(new Error(event.message || "worker")));
  }

  /** Answers come in the order of the calls. Rejects where the worker threw (a bug) or was stopped. */
  call<Name extends CallName>(call: Name, ask: Calls[Name]["ask"], piece?: (piece: Piece) => void): Promise<Calls[Name]["answer"]> {
    const id = ++this.last;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve: (answer) => resolve(answer as Calls[Name]["answer"]), reject, piece });
      const message = { id, call, ask } as ToWorker;
      this.worker.postMessage(message);
    });
  }

  /** Ends the worker at once, whatever it is doing. */
  stop(): void {
    this.worker.terminate();
    this.fail(new Stopped());
  }

  private take(message: FromWorker): void {
    const waiting = this.waiting.get(message.id);
    if (!waiting) return;
    if (message.kind === "piece") return waiting.piece?.(message.piece);
    this.waiting.delete(message.id);
    if (message.kind === "answer") waiting.resolve(message.answer);
    else waiting.reject(Object.assign(new Error(message.message), { stack: message.stack }));
  }

  private fail(error: Error): void {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}

/** The work was stopped by the user. */
export class Stopped extends Error {
  override readonly name = "Stopped";
}
