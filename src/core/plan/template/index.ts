export { filledForm } from "./fill";
export { formPlan, type Form, type FormRequest } from "./form";
export { transfer, type Transfer, type Unplaced, type UnplacedReason } from "./transfer";
export { UNPLACED_WORDS } from "./unplaced-words";
