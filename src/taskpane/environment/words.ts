import type { Language } from "../text";
import type { EnvironmentText } from "./text";
import { EN } from "./text.en";
import { VI } from "./text.vi";

export function environmentText(language: Language): EnvironmentText {
  return language === "en" ? EN : VI;
}
