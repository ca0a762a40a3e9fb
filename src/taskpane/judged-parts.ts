/** One chunk: parts that are always wanted together. */
export { Findings } from "./Findings";
export { Indicators } from "./Indicators";
export { Progress } from "./Progress";
export { QuestionCard } from "./QuestionCard";
export { Subject } from "./Subject";
