import { basename } from "node:path";
import {
  bilingual,
  bugSentence,
  checkWorkbook,
  guarded,
  hostSentence,
  refusalSentence,
  type FailedReport,
  type Judgement,
  type Language,
} from "../app";
import type { Bilingual } from "../framework";
import type { Day } from "../language";
import { ok, type Result } from "../workbook";
import type { CheckCall } from "./arguments";
import { readBytes } from "./files";
import type { Machine, OpenedWorkbook } from "./machine";
import type { ChosenProfile } from "./profile";
import { pathSentence } from "./sentences";

/** What became of one file. */
export type Outcome =
  | { readonly kind: "judged"; readonly workbook: OpenedWorkbook; readonly judgement: Judgement }
  | { readonly kind: "failed"; readonly file: string; readonly error: { readonly kind: string; readonly message: Bilingual } };

/** What a call says of how a file is to be judged. */
type Judging = Pick<CheckCall, "corrections" | "agency"> & Partial<Pick<CheckCall, "ignoreWaivers">>;

/** Opens and judges one file; writes nothing. */
export function outcomeOf(path: string, call: Judging, chosen: ChosenProfile | null, machine: Machine, today: Day): Outcome {
  const judged = guarded(() => judge(path, call, chosen, machine, today));
  if (judged.ok) return judged.value;
  const bug = judged.error;
  return failed(path, bug.kind, (language) => bugSentence(bug, path, language));
}

function judge(path: string, call: Judging, chosen: ChosenProfile | null, machine: Machine, today: Day): Result<Outcome, never> {
  const bytes = readBytes(path);
  if (!bytes.ok) return ok(failed(path, bytes.error.kind, (language) => pathSentence(bytes.error, language)));
  const workbook = machine.open({ name: basename(path), bytes: bytes.value });
  if (!workbook.ok) return ok(failed(path, workbook.error.kind, (language) => hostSentence(workbook.error, path, language)));
  const { corrections, agency, ignoreWaivers = false } = call;
  const snapshot = workbook.value.read();
  const judged = checkWorkbook({ snapshot, today, corrections, ignoreWaivers, ...chosen, ...(agency === null ? {} : { agency }) });
  if (!judged.ok) return ok(failed(path, judged.error.kind, (language) => `${path}: ${refusalSentence(judged.error, language)}`));
  return ok({ kind: "judged", workbook: workbook.value, judgement: judged.value });
}

function failed(path: string, kind: string, say: (language: Language) => string): Outcome {
  return { kind: "failed", file: basename(path), error: { kind, message: bilingual(say) } };
}

export function failedReport({ file, error }: Extract<Outcome, { kind: "failed" }>): FailedReport {
  return { report: 1, file, error };
}
