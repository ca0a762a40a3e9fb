import type { Language } from "../app";
import type { CallFault } from "./arguments";
import { parseOptions } from "./options";

export interface ScoreCall {
  readonly command: "score";
  /** Files, as given. */
  readonly framework: string;
  readonly panel: string;
  /** A path, `-` for standard output, `null` where it is not asked for. */
  readonly json: string | null;
  readonly csv: string | null;
  readonly language: Language;
}

export type ParsedScoreCall =
  | { readonly ok: true; readonly call: ScoreCall | { readonly command: "help"; readonly language: Language } }
  | { readonly ok: false; readonly fault: CallFault; readonly language: Language };

/** Reads the words after `pii score`. Never throws; the first fault is told. */
export function parseScoreCall(words: readonly string[]): ParsedScoreCall {
  const parsed = parseOptions(words, ["framework", "panel", "json", "csv"], []);
  if (!parsed.ok) return parsed;
  const { positionals, one, has, language } = parsed.options;
  if (has("help")) return { ok: true, call: { command: "help", language } };
  const [word] = positionals;
  if (word !== undefined) return { ok: false, fault: { kind: "too-many-words", word }, language };
  const [framework, panel] = [one("framework"), one("panel")];
  if (framework === null || panel === null) {
    return { ok: false, fault: { kind: "option-missing", option: framework === null ? "--framework" : "--panel" }, language };
  }
  return { ok: true, call: { command: "score", framework, panel, json: one("json"), csv: one("csv"), language } };
}
