import { provideDomParser } from "./dom-parser";
import type { OfficeHost } from "./index";

/** What `Execute` answers: a status, or the items of its array. */
export type RemoteAnswer = number | readonly unknown[];

/** The host as a pane in another process sees it: everything that crosses is JSON. */
export interface RemoteHost {
  readonly hostInfo: string;
  /** The answers of the context's functions, by their names. */
  readonly context: Readonly<Record<string, unknown>>;
  readonly execute: (id: number, params: readonly unknown[]) => Promise<RemoteAnswer>;
  readonly register: (id: number, target: string) => Promise<void>;
  readonly unregister: (id: number, target: string) => Promise<void>;
}

interface SafeArray {
  readonly toArray: () => readonly unknown[];
}
type Callback = (answer: number | SafeArray) => void;

/** The functions that the desktop's web view has on `window.external`. */
interface External {
  GetHostInfo(): string;
  GetContext(): Record<string, () => unknown>;
  Execute(id: number, params: readonly unknown[], callback: Callback): void;
  RegisterEvent(id: number, target: string, handler: (id: number, args: SafeArray) => void, callback: Callback): void;
  UnregisterEvent(id: number, target: string, callback: Callback): void;
}

/** Puts the host behind a wire of JSON. `emit` gets the events that were registered for. */
export function remoteHost(host: OfficeHost, emit: (id: number, args: readonly unknown[]) => void): RemoteHost {
  provideDomParser();
  const place = { external: {} as External };
  host.transport.install(place as unknown as Window & typeof globalThis);
  const { external } = place;
  // Settings are an object with functions of its own: the pane uses none, so the far side answers with empty ones.
  const told = Object.entries(external.GetContext()).filter(([name]) => name !== "GetSettings");
  const done = (ask: (callback: Callback) => void): Promise<void> => new Promise((resolve) => ask(() => resolve()));
  return {
    hostInfo: external.GetHostInfo(),
    context: Object.fromEntries(told.map(([name, ask]) => [name, ask()])),
    execute: (id, params) =>
      new Promise((resolve) => {
        external.Execute(id, params, (answer) => resolve(typeof answer === "number" ? answer : answer.toArray()));
      }),
    register: (id, target) =>
      done((callback) => external.RegisterEvent(id, target, (event, args) => emit(event, args.toArray()), callback)),
    unregister: (id, target) => done((callback) => external.UnregisterEvent(id, target, callback)),
  };
}
