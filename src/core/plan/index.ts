export { changeOf } from "./change";
export { findingsSheetPlan, type FindingsSheetInput } from "./findings-sheet";
export { verdictSentence, type Verdict } from "./verdict";
