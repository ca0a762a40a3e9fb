export { faultyEntries } from "./edits";
export { summaryPlan } from "./plan";
