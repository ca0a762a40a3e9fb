export { planOfAgency, planOfAnswer, planOfProfile } from "./answers";
export { createHistory } from "./history";
export { keepLastCheck, sinceLastCheck } from "./last-check";
export { summarisePlan } from "../summarise";
export { clearPlan, markPlan } from "../mark";
export { findingsPlan } from "../save";
export { planOfReopening, planOfStamp } from "../stamp";
export { planOfWaiver, planOfWithdrawal } from "../waive";
