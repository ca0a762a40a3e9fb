import { parseArgs } from "node:util";
import type { Language } from "../app";
import type { CallFault } from "./arguments";

/** The words of one command, read but not yet judged. */
export interface Options {
  readonly positionals: readonly string[];
  /** The value of an option; `null` where it was not given. */
  readonly one: (name: string) => string | null;
  readonly has: (flag: string) => boolean;
  readonly language: Language;
}

export type ParsedOptions =
  { readonly ok: true; readonly options: Options } | { readonly ok: false; readonly fault: CallFault; readonly language: Language };

/** Options every command has. */
const COMMON_VALUES = ["lang"];
const COMMON_FLAGS = ["help"];

/**
 * Reads the words after a command that knows these options, each given once at most, and `--lang` and `--help` besides. Never throws; the first fault
 * is told.
 */
export function parseOptions(words: readonly string[], values: readonly string[], flags: readonly string[]): ParsedOptions {
  const known = { values: [...values, ...COMMON_VALUES], flags: [...flags, ...COMMON_FLAGS] };
  const seen = new Map<string, string>();
  const positionals: string[] = [];
  let fault: CallFault | null = null;
  for (const token of tokensOf(words, known)) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    fault ??= optionFault(token, known, seen);
    seen.set(token.name, token.value ?? "");
  }
  const lang = seen.get("lang") ?? "vi";
  const language: Language = lang === "en" ? "en" : "vi";
  fault ??= lang === language ? null : { kind: "bad-language", text: lang };
  if (fault !== null) return { ok: false, fault, language };
  return { ok: true, options: { positionals, one: (name) => seen.get(name) ?? null, has: (flag) => seen.has(flag), language } };
}

interface Known {
  readonly values: readonly string[];
  readonly flags: readonly string[];
}

/** Flags need no entry: an option that is not described takes no value. */
function tokensOf(words: readonly string[], { values }: Known) {
  const options = {
    ...Object.fromEntries(values.map((name) => [name, { type: "string", multiple: true } as const])),
    help: { type: "boolean", short: "h" },
  } as const;
  return parseArgs({ args: [...words], options, allowPositionals: true, strict: false, tokens: true }).tokens;
}

function optionFault(
  { name, rawName: option, value }: { readonly name: string; readonly rawName: string; readonly value: string | undefined },
  { values, flags }: Known,
  seen: ReadonlyMap<string, string>,
): CallFault | null {
  if (flags.includes(name)) return value === undefined ? null : { kind: "option-takes-no-value", option };
  if (!values.includes(name)) return { kind: "unknown-option", option };
  if (value === undefined || value === "") return { kind: "option-needs-value", option };
  return seen.has(name) ? { kind: "option-twice", option } : null;
}
