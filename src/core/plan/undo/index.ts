export { inverseOf } from "./inverse";
export { BOOKKEEPING, keepHistory, LAST_CHECK_KEY, readHistory } from "./keep";
export { receiptOf } from "./make";
export type { ActionName, Left, Receipt } from "./receipt";
