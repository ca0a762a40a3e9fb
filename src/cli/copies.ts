import { bilingual, hostSentence, type Language } from "../app";
import { ok, refused, type HostError, type Result } from "../workbook";
import type { CheckCall } from "./arguments";
import { writeAll, type Output } from "./files";
import type { ExitStatus, Machine } from "./machine";
import { outcomeOf, type Outcome } from "./outcome";
import { chooseProfile, type ChosenProfile } from "./profile";
import { cliText, pathSentence, saveSentence } from "./sentences";
import { settleTargets } from "./targets";

export type Judged = Extract<Outcome, { kind: "judged" }>;
export type Failed = Extract<Outcome, { kind: "failed" }>;

/** What one file comes to: what is said of it, whether it is ready, and its copy where one is to be saved. */
export interface Made {
  readonly lines: readonly string[];
  readonly ready: boolean;
  readonly output: Output | null;
}

interface CopyCall extends Pick<CheckCall, "files" | "profile" | "agency" | "today" | "corrections" | "language"> {
  readonly save: string | null;
}

/** Judges every file, lets `make` change the opened workbooks in memory, and writes all copies or none. The status is that of a check. */
export function runOverCopies(call: CopyCall, machine: Machine, make: (judged: Judged, path: string) => Result<Made, Failed>): ExitStatus {
  const { language } = call;
  const targets = settleTargets(call.files, call.save, null);
  if (!targets.ok) return refuse(machine, [saveSentence(targets.error, language)]);
  const chosen: Result<ChosenProfile | null, readonly string[]> = call.profile === null ? ok(null) : chooseProfile(call.profile, language);
  if (!chosen.ok) return refuse(machine, chosen.error);
  const today = call.today ?? machine.today();
  const paths = targets.value.copies ?? [];
  const made = call.files.map((file, index) => {
    const outcome = outcomeOf(file, call, chosen.value, machine, today);
    return outcome.kind === "failed" ? refused(outcome) : make(outcome, paths[index] ?? "");
  });
  const failures = made.flatMap((each) => (each.ok ? [] : [each.error.error.message[language]]));
  if (failures.length > 0) return refuse(machine, [...failures, ...(made.length > 1 ? [cliText(language).savedNothing] : [])]);
  const done = made.flatMap((each) => (each.ok ? [each.value] : []));
  const written = writeAll(done.flatMap(({ output }) => (output === null ? [] : [output])));
  if (!written.ok) return refuse(machine, [pathSentence(written.error, language)]);
  machine.out(`${done.flatMap(({ lines }) => lines).join("\n")}\n`);
  return done.every(({ ready }) => ready) ? 0 : 1;
}

export function failedByHost(error: HostError, file: string): Failed {
  return failed(error.kind, file, (language) => hostSentence(error, file, language));
}

export function failed(kind: string, file: string, say: (language: Language) => string): Failed {
  return { kind: "failed", file, error: { kind, message: bilingual(say) } };
}

function refuse(machine: Machine, lines: readonly string[]): ExitStatus {
  machine.err(`${lines.join("\n")}\n`);
  return 2;
}
