import type { Language } from "../app";
import { parseIsoDay } from "../language";
import type { CallFault, CheckCall } from "./arguments";
import { parseOptions, type Options } from "./options";

type Judging = Pick<CheckCall, "files" | "profile" | "agency" | "today" | "corrections" | "language">;

export interface MarkCall extends Judging {
  readonly command: "mark" | "clear";
  /** A file, or a folder where there are several. */
  readonly save: string;
  readonly statusColumn: boolean;
}

export interface FixCall extends Judging {
  readonly command: "fix";
  /** `null`: nothing is written, what would be is listed. */
  readonly save: string | null;
  readonly allSafe: boolean;
  readonly rule: string | null;
  /** `'Biểu 1'!F9` or, to choose a reading, `'Biểu 1'!F9=1234`. */
  readonly cell: string | null;
}

type Parsed<Call> =
  | { readonly ok: true; readonly call: Call | { readonly command: "help"; readonly language: Language } }
  | { readonly ok: false; readonly fault: CallFault; readonly language: Language };

const JUDGING = ["profile", "agency", "today"];

/** Reads the words after `pii mark` and `pii clear`. Never throws; the first fault is told. */
export function parseMarkCall(command: MarkCall["command"], words: readonly string[]): Parsed<MarkCall> {
  const parsed = parseOptions(words, [...JUDGING, "save"], command === "mark" ? ["status-column"] : []);
  if (!parsed.ok) return parsed;
  const { one, has, language } = parsed.options;
  if (has("help")) return { ok: true, call: { command: "help", language } };
  const judging = judgingOf(parsed.options);
  if ("kind" in judging) return { ok: false, fault: judging, language };
  const save = one("save");
  if (save === null) return { ok: false, fault: { kind: "option-missing", option: "--save" }, language };
  return { ok: true, call: { command, ...judging, save, statusColumn: has("status-column") } };
}

/** Reads the words after `pii fix`. What is to be mended must be said; with `--dry-run` alone all that could be is listed. */
export function parseFixCall(words: readonly string[]): Parsed<FixCall> {
  const parsed = parseOptions(words, [...JUDGING, "save", "rule", "cell"], ["all-safe", "dry-run"]);
  if (!parsed.ok) return parsed;
  const { one, has, language } = parsed.options;
  if (has("help")) return { ok: true, call: { command: "help", language } };
  const judging = judgingOf(parsed.options);
  if ("kind" in judging) return { ok: false, fault: judging, language };
  const [save, rule, cell, allSafe, dry] = [one("save"), one("rule"), one("cell"), has("all-safe"), has("dry-run")];
  const missing = !dry && save === null ? "--save" : !dry && !allSafe && rule === null && cell === null ? "--all-safe" : null;
  if (missing !== null) return { ok: false, fault: { kind: "option-missing", option: missing }, language };
  return { ok: true, call: { command: "fix", ...judging, save: dry ? null : save, allSafe, rule, cell } };
}

function judgingOf({ positionals: files, one, language }: Options): Judging | CallFault {
  const day = one("today");
  const today = day === null ? null : parseIsoDay(day);
  if (files.length === 0) return { kind: "no-file" };
  if (day !== null && today === null) return { kind: "bad-day", text: day };
  return { files, profile: one("profile"), agency: one("agency"), today, corrections: [], language };
}
