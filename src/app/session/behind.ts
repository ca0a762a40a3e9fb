import type { History } from "./history";
import type * as late from "./late";

type Late = typeof late;

/** What acting and comparing need and a first paint does not (the shipped profiles among it, which are large): fetched once, behind it. */
export interface Ready extends Late {
  readonly history: History;
}
export type Behind = () => Promise<Ready>;

export function createBehind(): Behind {
  let ready: Promise<Ready> | null = null;
  return () => (ready ??= import("./late").then((late) => ({ ...late, history: late.createHistory() })));
}
