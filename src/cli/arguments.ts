import { parseArgs } from "node:util";
import { COLUMN_ROLES, type ColumnRole } from "../core/reading";
import { parseIsoDay, type Day } from "../language";
import { columnNumber } from "../workbook";
import type { Correction, Language } from "../app";

export interface CheckCall {
  readonly command: "check";
  readonly files: readonly string[];
  /** An id or a file, as given. */
  readonly profile: string | null;
  readonly agency: string | null;
  /** `null`: the day of the machine's clock. */
  readonly today: Day | null;
  /** A path, or `-` for standard output. */
  readonly json: string | null;
  readonly save: string | null;
  readonly showMap: boolean;
  /** Judges as if nothing had been waived. */
  readonly ignoreWaivers: boolean;
  readonly corrections: readonly Correction[];
  readonly language: Language;
  readonly quiet: boolean;
}

export type Call = CheckCall | { readonly command: "help" | "version" | "profiles"; readonly language: Language };

/** What is wrong with the words of the call. */
export type CallFault =
  | { readonly kind: "no-command" }
  | { readonly kind: "unknown-command"; readonly word: string }
  | { readonly kind: "unknown-option"; readonly option: string }
  | { readonly kind: "option-needs-value"; readonly option: string }
  | { readonly kind: "option-takes-no-value"; readonly option: string }
  | { readonly kind: "option-twice"; readonly option: string }
  | { readonly kind: "option-missing"; readonly option: string }
  | { readonly kind: "no-file" }
  | { readonly kind: "too-many-words"; readonly word: string }
  | { readonly kind: "bad-day"; readonly text: string }
  | { readonly kind: "bad-language"; readonly text: string }
  | { readonly kind: "bad-correction"; readonly text: string };

export type ParsedCall =
  { readonly ok: true; readonly call: Call } | { readonly ok: false; readonly fault: CallFault; readonly language: Language };

const VALUE_OPTIONS = ["profile", "agency", "today", "json", "save", "lang", "map"] as const;
const FLAGS = ["show-map", "no-waivers", "quiet", "help", "version"] as const;

const OPTIONS = {
  ...Object.fromEntries(VALUE_OPTIONS.map((name) => [name, { type: "string", multiple: true } as const])),
  ...Object.fromEntries(FLAGS.map((name) => [name, { type: "boolean" } as const])),
  help: { type: "boolean", short: "h" },
} as const;

type Values = Readonly<Record<string, readonly string[]>>;

/** Reads the words after `pii`. Never throws; the first fault is told. */
export function parseCall(words: readonly string[]): ParsedCall {
  const { tokens } = parseArgs({ args: withShownMap(words), options: OPTIONS, allowPositionals: true, strict: false, tokens: true });
  const values: Record<string, string[]> = {};
  const positionals: string[] = [];
  let fault: CallFault | null = null;
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    fault ??= optionFault(token.name, token.rawName, token.value, values);
    (values[token.name] ??= []).push(token.value ?? "");
  }
  const lang = values["lang"]?.[0];
  const language: Language = lang === "en" ? "en" : "vi";
  if (!fault && lang !== undefined && lang !== language) fault = { kind: "bad-language", text: lang };
  if (fault) return { ok: false, fault, language };
  const call = callOf(positionals, values, language);
  return "kind" in call ? { ok: false, fault: call, language } : { ok: true, call };
}

/** `--map` alone shows the mapping; followed by a correction it takes it. The parser knows no such option, so the first is given another name. */
function withShownMap(words: readonly string[]): string[] {
  return words.flatMap((word, index) => {
    if (word !== "--map") return words[index - 1] === "--map" && looksLikeCorrection(word) ? [] : [word];
    const next = words[index + 1];
    return [next !== undefined && looksLikeCorrection(next) ? `--map=${next}` : "--show-map"];
  });
}

function looksLikeCorrection(word: string): boolean {
  const mark = word.lastIndexOf("!");
  return mark > 0 && word.includes("=", mark);
}

function optionFault(name: string, option: string, value: string | undefined, seen: Values): CallFault | null {
  if ((FLAGS as readonly string[]).includes(name)) return value === undefined ? null : { kind: "option-takes-no-value", option };
  if (!(VALUE_OPTIONS as readonly string[]).includes(name)) return { kind: "unknown-option", option };
  if (value === undefined || value === "") return { kind: "option-needs-value", option };
  return name !== "map" && seen[name] ? { kind: "option-twice", option } : null;
}

function callOf(positionals: readonly string[], values: Values, language: Language): Call | CallFault {
  const [command, ...files] = positionals;
  if (values["help"] || command === "help") return { command: "help", language };
  if (values["version"]) return { command: "version", language };
  if (command === undefined) return { kind: "no-command" };
  if (command === "profiles") return files[0] === undefined ? { command, language } : { kind: "too-many-words", word: files[0] };
  if (command !== "check") return { kind: "unknown-command", word: command };
  if (files.length === 0) return { kind: "no-file" };
  return checkCall(files, values, language);
}

function checkCall(files: readonly string[], values: Values, language: Language): Call | CallFault {
  const day = values["today"]?.[0];
  const today = day === undefined ? null : parseIsoDay(day);
  if (day !== undefined && today === null) return { kind: "bad-day", text: day };
  const corrections: Correction[] = [];
  for (const text of values["map"] ?? []) {
    const correction = parseCorrection(text);
    if (correction === null) return { kind: "bad-correction", text };
    corrections.push(correction);
  }
  const one = (name: string): string | null => values[name]?.[0] ?? null;
  return {
    command: "check",
    files,
    profile: one("profile"),
    agency: one("agency"),
    today,
    json: one("json"),
    save: one("save"),
    showMap: values["show-map"] !== undefined,
    ignoreWaivers: values["no-waivers"] !== undefined,
    corrections,
    language,
    quiet: values["quiet"] !== undefined,
  };
}

/** `Biểu 1!F=value`, `Biểu 1!none=note`, `Biểu 1!row 12=2.2.1`, `Biểu 1!row 12=none`, `Biểu 1!agency=so-khcn`; `null` for anything else. */
export function parseCorrection(text: string): Correction | null {
  const mark = text.lastIndexOf("!");
  const sheet = unquoted(text.slice(0, Math.max(mark, 0)).normalize("NFC"));
  const [subject = "", meaning = "", ...rest] = text
    .slice(mark + 1)
    .split("=")
    .map((part) => part.trim());
  if (sheet === "" || meaning === "" || rest.length > 0) return null;
  if (subject === "agency") return { kind: "agency", sheet, agency: meaning };
  const row = /^row +([1-9]\d{0,6})$/.exec(subject)?.[1];
  if (row !== undefined) return { kind: "row", sheet, row: Number(row), indicator: meaning === "none" ? null : meaning };
  const column = subject === "none" ? null : columnNumber(subject);
  if (!isRole(meaning) || (column === null && subject !== "none")) return null;
  return { kind: "column", sheet, role: meaning, column };
}

function isRole(text: string): text is ColumnRole {
  return (COLUMN_ROLES as readonly string[]).includes(text);
}

function unquoted(sheet: string): string {
  return /^'.*'$/s.test(sheet) ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}
