import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

export type ThemeName = "light" | "dark" | "contrast";

export const THEMES: Readonly<Record<ThemeName, Theme>> = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme };

const DARK = "(prefers-color-scheme: dark)";
const CONTRAST = "(forced-colors: active)";

/** The host's theme where it gives one, else the system's. */
export function useThemeName(given: ThemeName | undefined): ThemeName {
  const ofSystem = useSyncExternalStore(subscribe, systemTheme, () => "light" as const);
  return given ?? ofSystem;
}

function queries(): readonly MediaQueryList[] {
  return typeof globalThis.matchMedia === "function" ? [globalThis.matchMedia(DARK), globalThis.matchMedia(CONTRAST)] : [];
}

function systemTheme(): ThemeName {
  const [dark, contrast] = queries();
  return contrast?.matches ? "contrast" : dark?.matches ? "dark" : "light";
}

function subscribe(listener: () => void): () => void {
  const watched = queries();
  for (const query of watched) query.addEventListener("change", listener);
  return () => {
    for (const query of watched) query.removeEventListener("change", listener);
  };
}
