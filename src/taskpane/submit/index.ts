import { late } from "../late";

const parts = () => import(/* webpackChunkName: "submit" */ "./parts");

/** The tab of what stands before the submission, the bar that takes an action back, and what answers for a finding: one chunk, fetched when one of them is first shown. */
export const Submit = late(async () => (await parts()).Submit);
export const DoneBar = late(async () => (await parts()).DoneBar);
export const WaiverPart = late(async () => (await parts()).WaiverPart);
