import type { Language } from "../app";
import { parseIsoDay, type Day } from "../language";
import type { CallFault } from "./arguments";
import { parseOptions } from "./options";

export interface TemplateCall {
  readonly command: "template";
  /** The old template whose data are to be carried over; `null`: a blank form. */
  readonly old: string | null;
  readonly save: string;
  /** An id or a file, as given; `null`: as the old template says. */
  readonly profile: string | null;
  /** `null`: as the old template says, else the whole province. */
  readonly agency: string | null;
  readonly today: Day | null;
  readonly language: Language;
}

export type ParsedTemplateCall =
  | { readonly ok: true; readonly call: TemplateCall | { readonly command: "help"; readonly language: Language } }
  | { readonly ok: false; readonly fault: CallFault; readonly language: Language };

/** Reads the words after `pii template`. A form without an old template needs a profile. Never throws; the first fault is told. */
export function parseTemplateCall(words: readonly string[]): ParsedTemplateCall {
  const parsed = parseOptions(words, ["save", "profile", "agency", "today"], []);
  if (!parsed.ok) return parsed;
  const { positionals, one, has, language } = parsed.options;
  if (has("help")) return { ok: true, call: { command: "help", language } };
  const refuse = (fault: CallFault): ParsedTemplateCall => ({ ok: false, fault, language });
  const [old = null, extra] = positionals;
  const [save, profile, day] = [one("save"), one("profile"), one("today")];
  const today = day === null ? null : parseIsoDay(day);
  if (extra !== undefined) return refuse({ kind: "too-many-words", word: extra });
  if (save === null) return refuse({ kind: "option-missing", option: "--save" });
  if (old === null && profile === null) return refuse({ kind: "option-missing", option: "--profile" });
  if (day !== null && today === null) return refuse({ kind: "bad-day", text: day });
  return { ok: true, call: { command: "template", old, save, profile, agency: one("agency"), today, language } };
}
