export { App, type AppProps } from "./App";
export { Pane, type PaneProps } from "./Pane";
export type { Host } from "./context";
export type { Language } from "./text";
export type { ThemeName } from "./theme";
