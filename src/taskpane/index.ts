export { App } from "./App";
export type { Language } from "./text";
export type { ThemeName } from "./theme";
