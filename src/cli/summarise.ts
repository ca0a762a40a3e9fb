import { bilingual, faultyMethodEntries, hostSentence, summarisePlan } from "../app";
import { ok, refused, type Result } from "../workbook";
import { writeAll, type Output } from "./files";
import type { ExitStatus, Machine } from "./machine";
import { outcomeOf, type Outcome } from "./outcome";
import { chooseProfile, type ChosenProfile } from "./profile";
import { quietLine } from "./render";
import { cliText, pathSentence, saveSentence } from "./sentences";
import type { SummariseCall } from "./summarise-call";
import { SUMMARISE_TEXT } from "./summarise-text";
import { settleTargets } from "./targets";

type Judged = Extract<Outcome, { kind: "judged" }>;

/** `pii summarise`: saves a copy of every file with the three summary sheets, all of them or none. The status is that of a check. */
export function runSummarise(call: SummariseCall, machine: Machine): ExitStatus {
  const { language } = call;
  const targets = settleTargets(call.files, call.save, null);
  if (!targets.ok) return refuse(machine, [saveSentence(targets.error, language)]);
  const chosen: Result<ChosenProfile | null, readonly string[]> = call.profile === null ? ok(null) : chooseProfile(call.profile, language);
  if (!chosen.ok) return refuse(machine, chosen.error);
  const today = call.today ?? machine.today();
  const outcomes = call.files.map((path) => outcomeOf(path, call, chosen.value, machine, today));
  const paths = targets.value.copies ?? [];
  const made = outcomes.map((outcome, index) => (outcome.kind === "failed" ? refused(outcome) : copyOf(outcome, call, paths[index] ?? "")));
  const failures = made.flatMap((each) => (each.ok ? [] : [each.error.error.message[language]]));
  if (failures.length > 0) return refuse(machine, [...failures, ...(made.length > 1 ? [cliText(language).savedNothing] : [])]);
  const copies = made.flatMap((each) => (each.ok ? [each.value] : []));
  const written = writeAll(copies.map(({ output }) => output));
  if (!written.ok) return refuse(machine, [pathSentence(written.error, language)]);
  machine.out(`${copies.flatMap((copy) => lines(copy, call, machine)).join("\n")}\n`);
  return copies.every(({ judged }) => judged.judgement.ready) ? 0 : 1;
}

interface Copy {
  readonly judged: Judged;
  readonly output: Output;
}

function copyOf(judged: Judged, { language }: SummariseCall, path: string): Result<Copy, Extract<Outcome, { kind: "failed" }>> {
  const { workbook, judgement } = judged;
  const applied = workbook.apply(summarisePlan(judgement, language));
  if (applied.ok) return ok({ judged, output: { path, bytes: workbook.save() } });
  const { file } = judgement.snapshot;
  const message = bilingual((spoken) => hostSentence(applied.error, file, spoken));
  return refused({ kind: "failed", file, error: { kind: applied.error.kind, message } });
}

function lines({ judged, output }: Copy, { language }: SummariseCall, { width, paint }: Machine): readonly string[] {
  const { judgement } = judged;
  const text = SUMMARISE_TEXT[language];
  const faulty = faultyMethodEntries(judgement);
  return [
    quietLine(judgement, { language, width, paint }),
    ...(faulty.length === 0 ? [] : [text.faulty(judgement.snapshot.file, faulty)]),
    text.saved(output.path),
  ];
}

function refuse(machine: Machine, lines: readonly string[]): ExitStatus {
  machine.err(`${lines.join("\n")}\n`);
  return 2;
}
