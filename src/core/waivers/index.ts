export { applyWaivers, mayWaive, waiverOf, withoutWaiver, withWaiver, type Waiving } from "./bind";
export { readWaivers, waiversEdit, type Waiver } from "./waiver";
