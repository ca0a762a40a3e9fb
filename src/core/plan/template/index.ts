export { filledForm } from "./fill";
export { formPlan } from "./form";
export { transfer } from "./transfer";
export type { Unplaced } from "./unplaced";
export { UNPLACED_WORDS } from "./unplaced-words";
