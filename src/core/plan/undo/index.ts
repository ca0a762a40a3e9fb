export { inverseOf, type Inverse } from "./inverse";
export { BOOKKEEPING, HISTORY_KEY, keepHistory, LAST_CHECK_KEY, readHistory } from "./keep";
export { receiptOf, type Known } from "./make";
export type { ActionName, Left, Receipt } from "./receipt";
