import type { Language } from "../text";
import type { FormText } from "./text";
import { FORM_EN } from "./text.en";
import { FORM_VI } from "./text.vi";

const TEXTS: Readonly<Record<Language, FormText>> = { vi: FORM_VI, en: FORM_EN };

export function formText(language: Language): FormText {
  return TEXTS[language];
}
