import { faultyEntries, summaryPlan } from "../core/plan/summary";
import type { Plan } from "../workbook";
import type { Judgement } from "./check";
import type { Language } from "./text";

/** The three summary sheets as live formulas; made again from the same workbook they change nothing. */
export function summarisePlan(judgement: Judgement, language: Language): Plan {
  return summaryPlan(judgement, language);
}

/** Codes of the nodes (levels, for thresholds) with an entry on the sheet of the method that cannot be used. */
export function faultyMethodEntries({ snapshot, framework }: Judgement): readonly string[] {
  return faultyEntries(snapshot, framework);
}
