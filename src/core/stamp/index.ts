export { checkedRows, saidByContent } from "./cells";
export type { StampChange } from "./compare";
export { shortDigest, shortHash } from "./digest";
export { stampMoment, type StampMoment } from "./moment";
export { stampState, type StampState } from "./state";
export { readStamps, reopened, stamped, stampEdit, type Stamp, type Stamps } from "./stamp";
