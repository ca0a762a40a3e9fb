import type { HostError, Result, Snapshot } from "../../workbook";
import type { SessionOptions } from "./options";
import type { SessionState } from "./state";
import type { Store } from "./store";

/**
 * The workbook as it is. What an earlier pane left half-written would be judged as if the user had typed it, so it is put back first, and that is said.
 */
export async function readWhole({ port }: SessionOptions, store: Store<SessionState>): Promise<Result<Snapshot, HostError>> {
  const read = await port.read();
  if (read.ok || read.error.kind !== "interrupted") return read;
  const recovered = await port.recover();
  if (!recovered.ok) return recovered;
  store.set({ recovery: recovered.value });
  return port.read();
}
