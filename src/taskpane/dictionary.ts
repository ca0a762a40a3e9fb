import type { Language, PaneText } from "./text";
import { EN } from "./text.en";
import { VI } from "./text.vi";

const TEXTS: Readonly<Record<Language, PaneText>> = { vi: VI, en: EN };

export function paneText(language: Language): PaneText {
  return TEXTS[language];
}
