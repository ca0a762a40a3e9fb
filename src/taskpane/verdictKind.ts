import type { Judgement } from "../app";
import { isBlankWorkbook } from "../app/session";

/** What the verdict says, in one word. */
export type VerdictKind = "idle" | "blank" | "noTable" | "noValues" | "notReady" | "ready";

export function verdictKind(judgement: Judgement | null): VerdictKind {
  if (judgement === null) return "idle";
  if (judgement.ready) return "ready";
  if (judgement.located.tables.length === 0) return isBlankWorkbook(judgement.snapshot) ? "blank" : "noTable";
  return judgement.counts.errors > 0 ? "notReady" : "noValues";
}
