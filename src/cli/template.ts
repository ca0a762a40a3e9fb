import { extname } from "node:path";
import {
  checkWorkbook,
  hostSentence,
  makeForm,
  refusalSentence,
  UNPLACED_WORDS,
  type Judgement,
  type MadeForm,
  type Unplaced,
} from "../app";
import { frameworkById, profileById, type Framework, type Profile } from "../framework";
import { cellName, ok, quotedSheet, refused, type Result } from "../workbook";
import { readBytes, writeAll } from "./files";
import type { ExitStatus, Machine } from "./machine";
import { chooseProfile, type ChosenProfile } from "./profile";
import { pathSentence, saveSentence } from "./sentences";
import { tableLines } from "./table";
import { outputFault } from "./targets";
import type { TemplateCall } from "./template-call";
import { TEMPLATE_TEXT } from "./template-text";

/** `pii template`: writes a form of the agency's own, blank or with the data of an old template. Writes it whole, or says why not. */
export function runTemplate(call: TemplateCall, machine: Machine): ExitStatus {
  const made = madeForm(call, machine);
  if (!made.ok) return refuse(machine, made.error);
  const bytes = machine.create(call.save, made.value.edits).save();
  const written = writeAll([{ path: call.save, bytes }]);
  if (!written.ok) return refuse(machine, [pathSentence(written.error, call.language)]);
  machine.out(`${said(call, made.value, machine.width).join("\n")}\n`);
  return 0;
}

function madeForm(call: TemplateCall, machine: Machine): Result<MadeForm, readonly string[]> {
  const { language } = call;
  const text = TEMPLATE_TEXT[language];
  const blocked = outputFault(call.old === null ? [] : [call.old], [call.save]);
  if (blocked !== null) return refused([saveSentence(blocked, language)]);
  if (extname(call.save).toLowerCase() !== ".xlsx") return refused([text.notXlsx(call.save)]);
  const chosen = call.profile === null ? ok(null) : chooseProfile(call.profile, language);
  if (!chosen.ok) return chosen;
  const source = call.old === null ? blankSource(call, chosen.value) : oldSource(call.old, call, chosen.value, machine);
  if (!source.ok) return source;
  const { agency, profile } = source.value;
  const form = makeForm({ ...source.value, taken: [] });
  return form === null ? refused([text.leadsNothing(nameOf(profile, agency), profile.id)]) : ok(form);
}

interface Source {
  readonly framework: Framework;
  readonly profile: Profile;
  readonly agency: string | null;
  readonly old: Judgement | null;
}

/** There is a profile: the call is refused without one. */
function blankSource({ agency, language }: TemplateCall, chosen: ChosenProfile | null): Result<Source, readonly string[]> {
  const profile = chosen === null ? null : "profile" in chosen ? chosen.profile : profileById(chosen.profileId);
  const framework = profile === null ? null : frameworkById(profile.framework);
  if (profile === null || framework === null) throw new Error("a form without a profile");
  const known = profile.agencies.map(({ id }) => id);
  if (agency !== null && !known.includes(agency)) {
    return refused([refusalSentence({ kind: "unknown-agency", id: agency, profile: profile.id, known }, language)]);
  }
  return ok({ framework, profile, agency, old: null });
}

function oldSource(path: string, call: TemplateCall, chosen: ChosenProfile | null, machine: Machine): Result<Source, readonly string[]> {
  const { agency, language } = call;
  const bytes = readBytes(path);
  if (!bytes.ok) return refused([pathSentence(bytes.error, language)]);
  const opened = machine.open({ name: path, bytes: bytes.value });
  if (!opened.ok) return refused([hostSentence(opened.error, path, language)]);
  const today = call.today ?? machine.today();
  const judged = checkWorkbook({ snapshot: opened.value.read(), today, ...chosen, ...(agency === null ? {} : { agency }) });
  if (!judged.ok) return refused([`${path}: ${refusalSentence(judged.error, language)}`]);
  const { framework, profile, agency: found } = judged.value;
  return ok({ framework, profile, agency: found?.id ?? null, old: judged.value });
}

function nameOf(profile: Profile, agency: string | null): string {
  return profile.agencies.find(({ id }) => id === agency)?.name ?? profile.place.name;
}

function said(call: TemplateCall, { carried, unplaced }: MadeForm, width: number): readonly string[] {
  const text = TEMPLATE_TEXT[call.language];
  if (call.old === null) return [text.made(call.save)];
  const lines = [text.made(call.save), text.carried(carried)];
  if (unplaced.length === 0) return [...lines, text.allCarried];
  const rows = unplaced.map((each) => [placeOf(each), contentOf(each), UNPLACED_WORDS[each.reason][call.language]]);
  return [...lines, text.unplaced(unplaced.length), ...tableLines([[...text.columns], ...rows], width, "")];
}

function placeOf({ at }: Unplaced): string {
  return `${quotedSheet(at.sheet)}${cellName(at)}`;
}

function contentOf({ indicator, text }: Unplaced): string {
  return indicator === null ? text : `${indicator}: ${text}`;
}

function refuse(machine: Machine, lines: readonly string[]): ExitStatus {
  machine.err(`${lines.join("\n")}\n`);
  return 2;
}
