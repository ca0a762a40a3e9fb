import type { Language } from "../../app";
import type { PageText } from "./text";
import { TEXT_EN } from "./text.en";
import { TEXT_VI } from "./text.vi";

const TEXTS: Readonly<Record<Language, PageText>> = { vi: TEXT_VI, en: TEXT_EN };

export function pageText(language: Language): PageText {
  return TEXTS[language];
}
