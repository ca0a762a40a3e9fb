import type { Bilingual } from "../framework";
import type { HostError } from "../workbook";
import type { Bug } from "./bug";
import type { CheckRefusal, StampRefusal } from "./refusals";
import type { AppText, Language } from "./text";
import { TEXT_EN } from "./text.en";
import { TEXT_VI } from "./text.vi";

const TEXTS: Readonly<Record<Language, AppText>> = { vi: TEXT_VI, en: TEXT_EN };

/** One sentence that names the file, says why it is refused and what the user can do. */
export function hostSentence(error: HostError, file: string, language: Language): string {
  // The entry of a kind takes exactly the errors of that kind, which the type of a lookup cannot say.
  const say = TEXTS[language].host[error.kind] as (error: HostError, file: string) => string;
  return say(error, file);
}

/** Why a call cannot be judged, in one sentence. */
export function refusalSentence(refusal: CheckRefusal | StampRefusal, language: Language): string {
  const say = TEXTS[language].refusal[refusal.kind] as (refusal: CheckRefusal | StampRefusal) => string;
  return say(refusal);
}

/** Our own fault, in one sentence with the id to quote. */
export function bugSentence(bug: Bug, file: string, language: Language): string {
  return TEXTS[language].bug(bug, file);
}

/** The same sentence in both languages, as reports carry it. */
export function bilingual(say: (language: Language) => string): Bilingual {
  return { vi: say("vi"), en: say("en") };
}
