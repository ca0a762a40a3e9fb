import type { Language } from "../app";
import { parseIsoDay } from "../language";
import type { CallFault, CheckCall } from "./arguments";
import { parseOptions } from "./options";

export interface StampCall extends Pick<CheckCall, "files" | "profile" | "agency" | "today" | "corrections" | "language"> {
  readonly command: "stamp";
  /** Where the stamped copy of the one file goes. */
  readonly save: string;
  /** Who stamps it; `""`: not said. */
  readonly role: string;
}

export type ParsedStampCall =
  | { readonly ok: true; readonly call: StampCall | { readonly command: "help"; readonly language: Language } }
  | { readonly ok: false; readonly fault: CallFault; readonly language: Language };

/** Reads the words after `pii stamp`. Never throws; the first fault is told. */
export function parseStampCall(words: readonly string[]): ParsedStampCall {
  const parsed = parseOptions(words, ["save", "role", "profile", "agency", "today"], []);
  if (!parsed.ok) return parsed;
  const { positionals: files, one, has, language } = parsed.options;
  if (has("help")) return { ok: true, call: { command: "help", language } };
  const refuse = (fault: CallFault): ParsedStampCall => ({ ok: false, fault, language });
  const [save, day] = [one("save"), one("today")];
  const today = day === null ? null : parseIsoDay(day);
  const [, second] = files;
  if (files.length === 0) return refuse({ kind: "no-file" });
  if (second !== undefined) return refuse({ kind: "too-many-words", word: second });
  if (save === null) return refuse({ kind: "option-missing", option: "--save" });
  if (day !== null && today === null) return refuse({ kind: "bad-day", text: day });
  const named = { profile: one("profile"), agency: one("agency"), role: one("role") ?? "" };
  return { ok: true, call: { command: "stamp", files, save, ...named, today, corrections: [], language } };
}
