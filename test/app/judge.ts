import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { checkWorkbook, reportOf, type CheckRequest, type Judgement, type Report } from "../../src/app";
import { openWorkbook, type XlsxWorkbook } from "../../src/host/xlsx";
import { parseIsoDay, type Day } from "../../src/language";

export function dayOf(text: string): Day {
  const day = parseIsoDay(text);
  if (!day) throw new Error(`no day: ${text}`);
  return day;
}

/** Opens a file as every face does; a refusal fails the test with its facts. */
export function open(path: string): XlsxWorkbook {
  const opened = openWorkbook({ name: basename(path), bytes: readFileSync(path) });
  if (!opened.ok) throw new Error(`${path}: ${JSON.stringify(opened.error)}`);
  return opened.value;
}

/** Judges an open workbook as it is now; a refusal fails the test with its facts. */
export function judgeOpen(workbook: XlsxWorkbook, request: Omit<CheckRequest, "snapshot">): Judgement {
  const judged = checkWorkbook({ snapshot: workbook.read(), ...request });
  if (!judged.ok) throw new Error(JSON.stringify(judged.error));
  return judged.value;
}

export function judge(path: string, request: Omit<CheckRequest, "snapshot">): Judgement {
  return judgeOpen(open(path), request);
}

export function reportFor(path: string, request: Omit<CheckRequest, "snapshot">): Report {
  return reportOf(judge(path, request));
}
