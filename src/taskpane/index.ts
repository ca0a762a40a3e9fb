export { App } from "./App";
export type { FormListener } from "./context";
export { loadJudged } from "./judged";
export type { Language } from "./text";
export type { ThemeName } from "./theme";
