export { attainment, scoreAttainment, type Aim } from "./attainment";
export { goalpostsOf, scorePanel, type Panel } from "./panel";
export {
  attainmentOf,
  scoreInputs,
  type JudgedReadings,
  type ScoreInput,
  type ScoreInputs,
  type StatedGoal,
  type StatedNumber,
} from "./readings/inputs";
export { scoreProvisional } from "./provisional";
export { scorePublished } from "./published";
export type { Unscored } from "./reasons";
export { scoreOf, type Goal, type Score, type Scores, type Way } from "./scores";
export { standoutsOf, type Standout } from "./standouts";
export { panelSheets, type PanelSheet } from "./stated/panel-sheet";
export { statedScores, type ScoreColumn } from "./stated/read";
export { strengthsOf } from "./strengths";
export { traceOf, type Trace } from "./trace";
export { effectiveWeights } from "./tree";
export { parsePanel, scoresCsv, type PanelFault } from "./panel-csv";
export { scoresJson } from "./report";
export { whatIf, type WhatIf } from "./what-if";
export { yearOnYear, type YearOnYear, type YearPair } from "./readings/years";
export { lowCoverage } from "./readings/coverage";
export { leavesBelow, pillarsOf } from "./pillars";
export { assumedSentences, panelSentence, unscoredText, wayLabel } from "./sentences";
