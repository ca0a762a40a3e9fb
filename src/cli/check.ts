import { bilingual, hostSentence, reportOf, savePlan, type FailedReport, type Report } from "../app";
import { ok, refused, type Result } from "../workbook";
import type { CheckCall } from "./arguments";
import { writeAll, type Output } from "./files";
import type { ExitStatus, Machine } from "./machine";
import { mapLines } from "./map-view";
import { failedReport, outcomeOf, type Outcome } from "./outcome";
import { chooseProfile, type ChosenProfile } from "./profile";
import { judgementLines, quietLine } from "./render";
import type { View } from "./view";
import { cliText, pathSentence, saveSentence } from "./sentences";
import { settleTargets, type Targets } from "./targets";

/** `pii check`: judges every file, then writes what was asked for, all of it or nothing, then says it. */
export function runCheck(call: CheckCall, machine: Machine): ExitStatus {
  const { language } = call;
  const targets = settleTargets(call.files, call.save, call.json);
  if (!targets.ok) return refuse(machine, [saveSentence(targets.error, language)]);
  const chosen: Result<ChosenProfile | null, readonly string[]> = call.profile === null ? ok(null) : chooseProfile(call.profile, language);
  if (!chosen.ok) return refuse(machine, chosen.error);
  const today = call.today ?? machine.today();
  const outcomes = call.files.map((path) => outcomeOf(path, call, chosen.value, machine, today));
  return conclude(outcomes, call, targets.value, machine);
}

function conclude(judged: readonly Outcome[], call: CheckCall, targets: Targets, machine: Machine): ExitStatus {
  const { language } = call;
  const saved: Saved = targets.copies === null ? { outcomes: judged, copies: [] } : withCopies(judged, call, targets.copies);
  const { outcomes } = saved;
  const failures = outcomes.filter((outcome) => outcome.kind === "failed");
  for (const failure of failures) machine.err(`${failure.error.message[language]}\n`);
  if (outcomes.length === 1 && failures.length === 1) return 2;
  if (targets.copies !== null && failures.length > 0) machine.err(`${cliText(language).savedNothing}\n`);

  const json = call.json === null ? null : jsonText(outcomes);
  const outputs = [
    ...(failures.length > 0 ? [] : saved.copies),
    ...(json !== null && targets.json !== null ? [{ path: targets.json, bytes: utf8(json) }] : []),
  ];
  const written = writeAll(outputs);
  if (!written.ok) return refuse(machine, [pathSentence(written.error, language)]);

  if (call.json === "-" && json !== null) machine.out(json);
  else show(outcomes, call, failures.length > 0 ? [] : saved.copies, machine);
  return statusOf(outcomes);
}

interface Saved {
  readonly outcomes: readonly Outcome[];
  readonly copies: readonly Output[];
}

/** Makes the copies in memory; a workbook that refuses to be written to becomes a failure like one that cannot be read. */
function withCopies(judged: readonly Outcome[], call: CheckCall, paths: readonly string[]): Saved {
  const copies: Output[] = [];
  const outcomes = judged.map((outcome, index): Outcome => {
    if (outcome.kind === "failed") return outcome;
    const copy = copyOf(outcome, call, paths[index] ?? "");
    if (copy.ok) copies.push(copy.value);
    return copy.ok ? outcome : copy.error;
  });
  return { outcomes, copies };
}

function copyOf({ workbook, judgement }: Extract<Outcome, { kind: "judged" }>, call: CheckCall, path: string): Result<Output, Outcome> {
  const applied = workbook.apply(savePlan(judgement, call.language));
  if (applied.ok) return ok({ path, bytes: workbook.save() });
  const { file } = judgement.snapshot;
  const message = bilingual((language) => hostSentence(applied.error, file, language));
  return refused({ kind: "failed", file, error: { kind: applied.error.kind, message } });
}

function show(outcomes: readonly Outcome[], call: CheckCall, copies: readonly Output[], machine: Machine): void {
  const view: View = { language: call.language, width: machine.width, paint: machine.paint };
  const lines = outcomes.flatMap((outcome) => (outcome.kind === "failed" ? [] : outcomeLines(outcome, call, view)));
  const saved = call.quiet ? [] : copies.map(({ path }) => cliText(call.language).saved(path));
  if (lines.length + saved.length > 0) machine.out(`${[...lines, ...saved].join("\n")}\n`);
}

function outcomeLines({ judgement }: Extract<Outcome, { kind: "judged" }>, call: CheckCall, view: View): readonly string[] {
  if (call.quiet) return [quietLine(judgement, view)];
  return [...judgementLines(judgement, view), ...(call.showMap ? mapLines(judgement, view) : [])];
}

/** One report, or a list of them in the order of the call. */
function jsonText(outcomes: readonly Outcome[]): string {
  const reports = outcomes.map((outcome): Report | FailedReport =>
    outcome.kind === "failed" ? failedReport(outcome) : reportOf(outcome.judgement),
  );
  return `${JSON.stringify(reports.length === 1 ? reports[0] : reports, null, 2)}\n`;
}

function statusOf(outcomes: readonly Outcome[]): ExitStatus {
  if (outcomes.some((outcome) => outcome.kind === "failed")) return 2;
  return outcomes.every((outcome) => outcome.kind === "judged" && outcome.judgement.ready) ? 0 : 1;
}

function refuse(machine: Machine, lines: readonly string[]): ExitStatus {
  machine.err(`${lines.join("\n")}\n`);
  return 2;
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
