import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../../src/core/check";
import { locate } from "../../src/core/locate";
import type { RuleId } from "../../src/core/rules/catalogue";
import type { CheckContext } from "../../src/core/rules/context";
import type { Finding } from "../../src/core/rules/finding";
import { frameworkById, profileById, type Profile } from "../../src/framework";
import { parseIsoDay } from "../../src/language";
import { cellName } from "../../src/workbook";
import { snapshotOf, type CaseSheet } from "./table";

/** A workbook and the findings that it must have: all errors and warnings, and those notes that are named. */
export interface RuleCase {
  readonly title: string;
  readonly profile: string;
  /** Whose workbook the user says it is; without it the workbook must say so, or nobody does. */
  readonly agency?: string;
  readonly today: string;
  readonly file?: string;
  /** Changes to the shipped profile. */
  readonly adapt?: Partial<Profile>;
  readonly sheets: readonly CaseSheet[];
  /** What is kept in the workbook, by key: JSON. */
  readonly memory?: Readonly<Record<string, unknown>>;
  readonly expect: readonly ExpectedFinding[];
}

export interface ExpectedFinding {
  readonly rule: RuleId;
  /** `null`: no cell. */
  readonly cell: string | null;
  readonly sheet?: string | null;
  readonly indicator?: string | null;
  readonly severity?: Finding["severity"];
  /** What the fix writes. */
  readonly after?: unknown;
}

// From the root of the project, where tests and scripts run.
const FOLDER = join(process.cwd(), "test", "cases", "rules");

export function caseFiles(): readonly string[] {
  return readdirSync(FOLDER).sort();
}

/** The situations of `<slug>.pass.json` or `<slug>.fail.json`; empty if there is no such file. */
export function ruleCases(rule: RuleId, kind: "pass" | "fail"): readonly RuleCase[] {
  const name = `${rule}.${kind}.json`;
  return caseFiles().includes(name) ? (JSON.parse(readFileSync(join(FOLDER, name), "utf8")) as RuleCase[]) : [];
}

/** The whole chain: locate, then check. */
export function contextOf(situation: RuleCase): CheckContext {
  const shipped = profileById(situation.profile);
  const framework = shipped && frameworkById(shipped.framework);
  const today = parseIsoDay(situation.today);
  if (!shipped || !framework || !today) throw new Error(`faulty case: ${situation.title}`);
  const profile = { ...shipped, ...situation.adapt };
  const memory = Object.entries(situation.memory ?? {}).map(([key, value]) => [key, JSON.stringify(value)] as const);
  const snapshot = { ...snapshotOf(situation.sheets, situation.file), memory: Object.fromEntries(memory) };
  const options = { framework, profile, ...(situation.agency === undefined ? {} : { agency: situation.agency }) };
  return { snapshot, located: locate(snapshot, options), framework, profile, today };
}

/** A finding as a case names it. */
export function named({
  rule,
  at,
  sheet,
  indicator,
  severity,
  fix,
}: Finding): Required<Omit<ExpectedFinding, "after">> & { readonly after: unknown } {
  return { rule, cell: at && cellName(at), sheet, indicator, severity, after: fix?.after ?? null };
}

/** The sentence that the documentation shows: the first finding of the rule's first failing case. */
export function exampleOf(rule: RuleId): Finding {
  for (const situation of ruleCases(rule, "fail")) {
    const found = check(contextOf(situation)).find((finding) => finding.rule === rule);
    if (found) return found;
  }
  throw new Error(`${rule} has no example`);
}
