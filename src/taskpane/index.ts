export { App } from "./App";
export { loadJudged } from "./judged";
export type { Language } from "./text";
export type { ThemeName } from "./theme";
