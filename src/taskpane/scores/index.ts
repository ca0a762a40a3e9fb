import { late } from "../late";

/** The tab of scores: a chunk of its own, fetched when the tab is first opened. */
export const Scores = late(async () => (await import(/* webpackChunkName: "scores" */ "./Scores")).Scores);
