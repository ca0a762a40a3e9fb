export { attainment, scoreAttainment, type Aim } from "./attainment";
export { goalpostsOf, scorePanel, type Panel } from "./panel";
export { scoreProvisional } from "./provisional";
export { scorePublished } from "./published";
export { scoreOf, WAYS, type Goal, type Score, type Scores, type Way } from "./scores";
export { strengthsOf, type Standing, type StrengthOptions, type StrengthsAndWeaknesses } from "./strengths";
export { traceOf, type Part, type Trace } from "./trace";
export { effectiveWeights } from "./tree";
export type { Unscored } from "./reasons";
