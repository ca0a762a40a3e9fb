import { late } from "./late";

/** What stands in the pane once there is a judgement: it needs the frameworks and the sentences of the rules, which come with the rules, not before. */
const parts = () => import(/* webpackChunkName: "judged" */ "./judged-parts");

export const Subject = late(async () => (await parts()).Subject);
export const Progress = late(async () => (await parts()).Progress);
export const QuestionCard = late(async () => (await parts()).QuestionCard);
export const Findings = late(async () => (await parts()).Findings);
export const Indicators = late(async () => (await parts()).Indicators);

/** Fetches all of it, so that a judgement is painted in one go. */
export async function loadJudged(): Promise<void> {
  await Promise.all([Subject, Progress, QuestionCard, Findings, Indicators].map((part) => part.load()));
}
