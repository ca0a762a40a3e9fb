import { clearPlan, markedCopyPlan, sheetInUse } from "../app";
import { ok, refused, type OwnedSheetName, type Result } from "../workbook";
import { failedByHost, runOverCopies, type Failed, type Judged, type Made } from "./copies";
import type { ExitStatus, Machine } from "./machine";
import type { MarkCall } from "./mark-call";
import { MARK_TEXT } from "./mark-text";
import { quietLine } from "./render";

/** `pii mark` and `pii clear`: save a copy with the findings marked, or with nothing of ours left in it. */
export function runMark(call: MarkCall, machine: Machine): ExitStatus {
  const { language } = call;
  return runOverCopies(call, machine, (judged, path) => {
    const made = call.command === "mark" ? marked(judged, call) : cleared(judged, call, []);
    if (!made.ok) return made;
    const { workbook, judgement } = judged;
    const verdict = quietLine(judgement, { language, width: machine.width, paint: machine.paint });
    const lines = [verdict, ...made.value, MARK_TEXT[language].saved(path)];
    return ok<Made>({ lines, ready: judgement.ready, output: { path, bytes: workbook.save() } });
  });
}

function marked({ workbook, judgement }: Judged, { statusColumn, language }: MarkCall): Result<readonly string[], Failed> {
  const text = MARK_TEXT[language];
  const { plan, report } = markedCopyPlan(judgement, workbook.read(), { statusColumn, language });
  const applied = workbook.apply(plan);
  if (!applied.ok) return refused(failedByHost(applied.error, judgement.snapshot.file));
  return ok([
    text.marked(report.shown),
    ...(report.protectedSheets.length === 0 ? [] : [text.protectedSheets(report.protectedSheets)]),
    ...(report.withoutColumn.length === 0 ? [] : [text.withoutColumn(report.withoutColumn)]),
  ]);
}

function cleared(judged: Judged, call: MarkCall, kept: readonly OwnedSheetName[]): Result<readonly string[], Failed> {
  const { workbook, judgement } = judged;
  const text = MARK_TEXT[call.language];
  const { plan, report } = clearPlan(judgement, workbook.read(), kept);
  const applied = workbook.apply(plan);
  if (!applied.ok) {
    const inUse = sheetInUse(applied.error);
    if (inUse !== null && !kept.includes(inUse)) return cleared(judged, call, [...kept, inUse]);
    return refused(failedByHost(applied.error, judgement.snapshot.file));
  }
  return ok([
    text.cleared,
    ...(report.keptSheets.length === 0 ? [] : [text.keptSheets(report.keptSheets)]),
    ...(report.keptWords === 0 ? [] : [text.keptWords(report.keptWords)]),
    ...(report.lockedSheets.length === 0 ? [] : [text.lockedSheets(report.lockedSheets)]),
  ]);
}
