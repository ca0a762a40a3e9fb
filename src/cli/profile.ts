import { RULE_IDS } from "../core/rules/catalogue";
import { frameworkById, parseProfile, PROFILES, sentenceOf, type Profile } from "../framework";
import { refusalSentence, type Language } from "../app";
import { ok, refused, type Result } from "../workbook";
import { readBytes, statOf } from "./files";
import { cliText, pathSentence } from "./sentences";

/** What `--profile` named: a shipped one by id, or one of the user's own. */
export type ChosenProfile = { readonly profileId: string } | { readonly profile: Profile };

/** Reads `--profile`; refused with the lines to print: one sentence, or one for every fault of the file. */
export function chooseProfile(text: string, language: Language): Result<ChosenProfile, readonly string[]> {
  if (PROFILES.some(({ id }) => id === text)) return ok({ profileId: text });
  if (!looksLikeFile(text))
    return refused([refusalSentence({ kind: "unknown-profile", id: text, known: PROFILES.map(({ id }) => id) }, language)]);
  const read = readBytes(text);
  if (!read.ok) return refused([pathSentence(read.error, language)]);
  const json = parseJson(read.value);
  if (!json.ok) return refused([pathSentence({ kind: "not-json", path: text, detail: json.error }, language)]);
  return profileOf(text, json.value, language);
}

function profileOf(path: string, json: unknown, language: Language): Result<ChosenProfile, readonly string[]> {
  const id = frameworkIdOf(json);
  const framework = frameworkById(id);
  if (framework === null) return refused([`${path}: ${refusalSentence({ kind: "unknown-framework", id, profile: path }, language)}`]);
  const parsed = parseProfile(json, framework, RULE_IDS);
  if (parsed.ok) return ok({ profile: parsed.profile });
  const faults = parsed.faults.map((fault) => `  ${sentenceOf(fault)[language]}`);
  return refused([cliText(language).profileFaults(path, faults.length), ...faults]);
}

function frameworkIdOf(json: unknown): string {
  const named = typeof json === "object" && json !== null && "framework" in json ? json.framework : undefined;
  return typeof named === "string" ? named : "";
}

function looksLikeFile(text: string): boolean {
  return /[\\/]|\.json$/i.test(text) || statOf(text) !== null;
}

/** JSON from bytes of UTF-8, or what is wrong with it. */
export function parseJson(bytes: Uint8Array): Result<unknown, string> {
  try {
    return ok(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as unknown);
  } catch (error) {
    return refused(error instanceof Error ? error.message : "");
  }
}
