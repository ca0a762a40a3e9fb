import { checkWorkbook, fixOfReading, hasSafeFix, openFixes, planOfFixes, type Judgement, type Language, type OpenFixes } from "../app";
import { changeOf } from "../core/plan";
import { RULES } from "../core/rules/catalogue";
import type { Finding, Fix } from "../core/rules/finding";
import { cellName, ok, parseCell, quotedSheet, refused, type CellRef, type Result } from "../workbook";
import { failed, failedByHost, runOverCopies, type Failed, type Judged, type Made } from "./copies";
import type { ExitStatus, Machine } from "./machine";
import type { FixCall } from "./mark-call";
import { MARK_TEXT } from "./mark-text";
import { quietLine } from "./render";

/** `pii fix`: lists what is mended, before → after, mends only what was asked for, and says what is left. */
export function runFix(call: FixCall, machine: Machine): ExitStatus {
  return runOverCopies(call, machine, (judged, path) => mended(judged, call, machine, path));
}

function mended({ workbook, judgement }: Judged, call: FixCall, machine: Machine, path: string): Result<Made, Failed> {
  const { language } = call;
  const text = MARK_TEXT[language];
  const chosen = chosenFixes(judgement, call);
  if (!chosen.ok) return chosen;
  const { fixes, waived } = chosen.value;
  const { plan } = planOfFixes(fixes, judgement.snapshot, judgement.snapshot);
  const changes = plan.edits.flatMap((edit) => {
    const fix = edit.kind === "cell" ? fixes.findLast(({ at }) => isAt(at, edit.at)) : undefined;
    return fix === undefined ? [] : [changeLine(fix, language)];
  });
  const left = waived === 0 ? [] : [text.leftWaived(waived)];
  const view = { language, width: machine.width, paint: machine.paint };
  if (call.save === null) {
    const said = changes.length === 0 ? [text.nothing] : [...changes, text.couldMend(changes.length)];
    return ok({ lines: [...said, ...left, quietLine(judgement, view)], ready: judgement.ready, output: null });
  }
  const applied = workbook.apply(plan);
  if (!applied.ok) return refused(failedByHost(applied.error, judgement.snapshot.file));
  const after = judgedAgain(workbook.read(), judgement);
  const said = changes.length === 0 ? [text.nothing] : [...changes, text.mended(changes.length)];
  const lines = [...said, ...left, leftLine(after, language), quietLine(after, view), text.saved(path)];
  return ok({ lines, ready: after.ready, output: { path, bytes: workbook.save() } });
}

function judgedAgain(snapshot: Judgement["snapshot"], { profile, today, agency }: Judgement): Judgement {
  const judged = checkWorkbook({ snapshot, today, profile, ...(agency === null ? {} : { agency: agency.id }) });
  // What could be judged before its cells were mended can be judged after.
  if (!judged.ok) throw new Error(judged.error.kind);
  return judged.value;
}

function changeLine(fix: Fix, language: Language): string {
  const { before, after } = changeOf(fix, language);
  return MARK_TEXT[language].change(quotedSheet(fix.at.sheet) + cellName(fix.at), before, after);
}

function leftLine({ findings, counts }: Judgement, language: Language): string {
  const fixable = new Set(findings.flatMap(({ fix }) => (fix === null ? [] : [quotedSheet(fix.at.sheet) + cellName(fix.at)]))).size;
  const ambiguous = findings.filter(({ rule }) => rule === "ambiguous-number").length;
  return MARK_TEXT[language].left(counts.errors, fixable, ambiguous);
}

/** Without a choice (a dry run) all fixes are meant; an ambiguous number is mended only by the reading that was named, a waived finding only by its cell. */
function chosenFixes(judgement: Judgement, { allSafe, rule, cell }: FixCall): Result<OpenFixes, Failed> {
  const { findings, snapshot } = judgement;
  if (rule !== null && !Object.hasOwn(RULES, rule)) {
    return refused(failed("unknown-rule", snapshot.file, (language) => MARK_TEXT[language].unknownRule(rule)));
  }
  const all = !allSafe && rule === null && cell === null;
  const wanted = findings.filter((finding) => all || finding.rule === rule || (allSafe && hasSafeFix(finding)));
  const open = openFixes(wanted, judgement);
  if (cell === null) return ok(open);
  const single = fixOfCell(findings, snapshot, cell);
  return single.ok ? ok({ ...open, fixes: [...open.fixes, ...single.value] }) : single;
}

function fixOfCell(findings: readonly Finding[], snapshot: Judgement["snapshot"], asked: string): Result<readonly Fix[], Failed> {
  const refuse = (say: (text: (typeof MARK_TEXT)[Language]) => string): Result<never, Failed> =>
    refused(failed("bad-cell", snapshot.file, (language) => say(MARK_TEXT[language])));
  const place = placeOf(asked, snapshot);
  if (place === null) return refuse((text) => text.unknownCell(asked));
  const name = quotedSheet(place.at.sheet) + cellName(place.at);
  const here = findings.filter(({ at, fix }) => isAt(fix?.at ?? at, place.at));
  const twofold = here.find((finding) => finding.rule === "ambiguous-number");
  if (twofold?.rule === "ambiguous-number") {
    const readings = twofold.facts.readings;
    if (place.value === null) return refuse((text) => text.ambiguous(name, readings.map(String)));
    const number = numberOf(place.value);
    const fix = number === null ? null : fixOfReading(twofold, number, snapshot);
    return fix === null ? refuse((text) => text.noReading(name, place.value ?? "")) : ok([fix]);
  }
  if (place.value !== null) return refuse((text) => text.noReading(name, place.value ?? ""));
  const fixes = here.flatMap(({ fix }) => (fix === null ? [] : [fix]));
  return fixes.length === 0 ? refuse((text) => text.noFix(name)) : ok(fixes);
}

function isAt(a: CellRef | null, b: CellRef): boolean {
  return a?.sheet === b.sheet && a.row === b.row && a.column === b.column;
}

/** The decimal mark is a point or a comma; no other sign stands in the number. */
function numberOf(value: string): number | null {
  return /^-?\d{1,15}(?:[.,]\d{1,15})?$/.test(value) ? Number(value.replace(",", ".")) : null;
}

interface Place {
  readonly at: CellRef;
  readonly value: string | null;
}

/** `'Biểu 1'!F9`, `Biểu 1!F9=1,5`; the sheet's name without regard to case. */
function placeOf(text: string, { sheets }: Judgement["snapshot"]): Place | null {
  const match = /^(.+)!(\$?[A-Za-z]{1,3}\$?\d{1,7})(?:=([^=!]{0,100}))?$/s.exec(text.normalize("NFC"));
  const cell = parseCell(match?.[2] ?? "");
  const written = match?.[1] ?? "";
  const name = /^'.*'$/s.test(written) ? written.slice(1, -1).replaceAll("''", "'") : written;
  const sheet = sheets.find((each) => each.name.normalize("NFC").toLowerCase() === name.toLowerCase())?.name;
  return cell === null || sheet === undefined ? null : { at: { sheet, ...cell }, value: match?.[3]?.trim() ?? null };
}
