import { hostSentence, planOfStamp, refusalSentence } from "../app";
import { isoDay } from "../language";
import { ok, type Result } from "../workbook";
import { writeAll } from "./files";
import type { ExitStatus, Machine } from "./machine";
import { outcomeOf } from "./outcome";
import { chooseProfile, type ChosenProfile } from "./profile";
import { judgementLines } from "./render";
import { pathSentence, saveSentence } from "./sentences";
import type { StampCall } from "./stamp-call";
import { settleTargets } from "./targets";
import { stampedLine } from "./verify-view";

/** `pii stamp`: saves a stamped copy of a file that is ready; one that is not is told what is open, and nothing is written. */
export function runStamp(call: StampCall, machine: Machine): ExitStatus {
  const { language, files, save } = call;
  const targets = settleTargets(files, save, null);
  if (!targets.ok) return refuse(machine, [saveSentence(targets.error, language)]);
  const chosen: Result<ChosenProfile | null, readonly string[]> = call.profile === null ? ok(null) : chooseProfile(call.profile, language);
  if (!chosen.ok) return refuse(machine, chosen.error);
  const outcome = outcomeOf(files[0] ?? "", call, chosen.value, machine, call.today ?? machine.today());
  if (outcome.kind === "failed") return refuse(machine, [outcome.error.message[language]]);
  const { judgement, workbook } = outcome;
  const plan = planOfStamp(judgement, { at: momentOf(call, machine), role: call.role, language });
  if (!plan.ok) {
    machine.out(`${judgementLines(judgement, { language, width: machine.width, paint: machine.paint }).join("\n")}\n`);
    machine.err(`${refusalSentence(plan.error, language)}\n`);
    return 1;
  }
  const applied = workbook.apply(plan.value);
  if (!applied.ok) return refuse(machine, [hostSentence(applied.error, judgement.snapshot.file, language)]);
  const path = targets.value.copies?.[0] ?? save;
  const written = writeAll([{ path, bytes: workbook.save() }]);
  if (!written.ok) return refuse(machine, [pathSentence(written.error, language)]);
  machine.out(`${stampedLine(path, language)}\n`);
  return 0;
}

/** A call that states the day gives the same file each time. */
function momentOf({ today }: StampCall, machine: Machine): string {
  return today !== null || machine.now === undefined ? isoDay(today ?? machine.today()) : new Date(machine.now()).toISOString();
}

function refuse(machine: Machine, lines: readonly string[]): ExitStatus {
  machine.err(`${lines.join("\n")}\n`);
  return 2;
}
