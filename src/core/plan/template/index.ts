export { filledForm } from "./fill";
export { formPlan } from "./form";
export { transfer, type Unplaced } from "./transfer";
export { UNPLACED_WORDS } from "./unplaced-words";
