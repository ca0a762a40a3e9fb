export { bugId, type BugListener } from "./bug";
export { compareFindings, keyedFindings, type KeyedFinding, type Since } from "./compare";
export { countFixes, hasSafeFix } from "./fixes";
export { indicatorRows, progressOf, type IndicatorProgress, type IndicatorRow, type IndicatorStatus } from "./indicators";
export { judgeHere, type Choices, type Judge } from "./judge";
export type { SessionOptions } from "./options";
export { isBlankWorkbook, type ColumnOption, type Question } from "./questions";
export { createSession } from "./session";
export type { Done, Session, SessionError, SessionState } from "./state";
