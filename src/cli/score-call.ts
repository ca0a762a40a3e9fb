import { parseArgs } from "node:util";
import type { Language } from "../app";
import type { CallFault } from "./arguments";

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

const VALUE_OPTIONS = ["framework", "panel", "json", "csv", "lang"];
const OPTIONS = {
  ...Object.fromEntries(VALUE_OPTIONS.map((name) => [name, { type: "string", multiple: true } as const])),
  help: { type: "boolean", short: "h" },
} as const;

/** Reads the words after `pii score`. Never throws; the first fault is told. */
export function parseScoreCall(words: readonly string[]): ParsedScoreCall {
  const { tokens } = parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true, strict: false, tokens: true });
  const values = new Map<string, string>();
  let fault: CallFault | null = null;
  for (const token of tokens) {
    if (token.kind === "positional") fault ??= { kind: "too-many-words", word: token.value };
    if (token.kind !== "option") continue;
    fault ??= optionFault(token.name, token.rawName, token.value, values);
    values.set(token.name, token.value ?? "");
  }
  const lang = values.get("lang") ?? "vi";
  const language: Language = lang === "en" ? "en" : "vi";
  if (values.has("help") && fault === null) return { ok: true, call: { command: "help", language } };
  fault ??= lang === language ? null : { kind: "bad-language", text: lang };
  const missing = ["framework", "panel"].find((name) => !values.has(name));
  fault ??= missing === undefined ? null : { kind: "option-missing", option: `--${missing}` };
  if (fault !== null) return { ok: false, fault, language };
  const { framework = "", panel = "", json = null, csv = null } = Object.fromEntries(values);
  return { ok: true, call: { command: "score", framework, panel, json, csv, language } };
}

function optionFault(name: string, option: string, value: string | undefined, seen: ReadonlyMap<string, string>): CallFault | null {
  if (name === "help") return value === undefined ? null : { kind: "option-takes-no-value", option };
  if (!VALUE_OPTIONS.includes(name)) return { kind: "unknown-option", option };
  if (value === undefined || value === "") return { kind: "option-needs-value", option };
  return seen.has(name) ? { kind: "option-twice", option } : null;
}
