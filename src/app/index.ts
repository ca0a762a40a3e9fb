export { guarded } from "./bug";
export * from "./check";
export type { Correction } from "./mapping";
export * from "./report";
export { reportOf } from "./report-of";
export { savePlan } from "./save";
export { bilingual, bugSentence, hostSentence, refusalSentence } from "./sentences";
export type { Language, SentencesOf } from "./text";
