export { summaryPlan } from "./plan";
