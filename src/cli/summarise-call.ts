import type { Language } from "../app";
import { parseIsoDay } from "../language";
import type { CallFault, CheckCall } from "./arguments";
import { parseOptions } from "./options";

export interface SummariseCall extends Pick<CheckCall, "files" | "profile" | "agency" | "today" | "corrections" | "language"> {
  readonly command: "summarise";
  /** A file, or a folder where several are summarised. */
  readonly save: string;
}

export type ParsedSummariseCall =
  | { readonly ok: true; readonly call: SummariseCall | { readonly command: "help"; readonly language: Language } }
  | { readonly ok: false; readonly fault: CallFault; readonly language: Language };

/** Reads the words after `pii summarise`. Never throws; the first fault is told. */
export function parseSummariseCall(words: readonly string[]): ParsedSummariseCall {
  const parsed = parseOptions(words, ["save", "profile", "agency", "today"], []);
  if (!parsed.ok) return parsed;
  const { positionals: files, one, has, language } = parsed.options;
  if (has("help")) return { ok: true, call: { command: "help", language } };
  const refuse = (fault: CallFault): ParsedSummariseCall => ({ ok: false, fault, language });
  const [save, day] = [one("save"), one("today")];
  const today = day === null ? null : parseIsoDay(day);
  if (files.length === 0) return refuse({ kind: "no-file" });
  if (save === null) return refuse({ kind: "option-missing", option: "--save" });
  if (day !== null && today === null) return refuse({ kind: "bad-day", text: day });
  const call = {
    command: "summarise",
    files,
    save,
    profile: one("profile"),
    agency: one("agency"),
    today,
    corrections: [],
    language,
  } as const;
  return { ok: true, call };
}
