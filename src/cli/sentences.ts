import type { Language } from "../app";
import type { CallFault } from "./arguments";
import type { CliText, PathFault, SaveFault } from "./text";
import { TEXT_EN } from "./text.en";
import { TEXT_VI } from "./text.vi";

const TEXTS: Readonly<Record<Language, CliText>> = { vi: TEXT_VI, en: TEXT_EN };

export function cliText(language: Language): CliText {
  return TEXTS[language];
}

// In the three below the entry of a kind takes exactly the facts of that kind, which the type of a lookup cannot say.

export function callSentence(fault: CallFault, language: Language): string {
  return (TEXTS[language].call[fault.kind] as (fault: CallFault) => string)(fault);
}

export function pathSentence(fault: PathFault, language: Language): string {
  return (TEXTS[language].path[fault.kind] as (fault: PathFault) => string)(fault);
}

export function saveSentence(fault: SaveFault, language: Language): string {
  return (TEXTS[language].save[fault.kind] as (fault: SaveFault) => string)(fault);
}
