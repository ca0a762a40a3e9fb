export { checkedRows, saidByContent, type CheckedRole } from "./cells";
export { compareWithStamp, type StampChange } from "./compare";
export { shortDigest } from "./digest";
export { stampMoment, type StampMoment } from "./moment";
export { readStamps, reopened, STAMP_KEY, stamped, stampEdit, type EarlierStamp, type Stamp, type Stamps } from "./stamp";
