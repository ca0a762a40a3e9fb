import { checkedRows, readStamps, reopened, stamped, stampEdit, type Stamps, type StampState } from "../core/stamp";
import { ok, refused, sheetNamed, type OwnedSheetName, type Plan, type Result, type Snapshot } from "../workbook";
import type { Judgement } from "./check";
import type { StampRefusal } from "./refusals";
import { findingsPlan } from "./save";
import { summarisePlan } from "./summarise";
import type { Language } from "./text";

export interface StampWords {
  /** An ISO instant in UTC, or a day. */
  readonly at: string;
  readonly role: string;
  readonly language: Language;
}

const LONGEST_ROLE = 100;
const FINDINGS_SHEET: OwnedSheetName = "PII - Vấn đề";
const SUMMARY_SHEET: OwnedSheetName = "PII - Tổng hợp";

/** Puts the stamp on, with the sheet of findings that says it on paper, and the summary where there is one. Refused unless the workbook is ready. */
export function planOfStamp(judgement: Judgement, { at, role, language }: StampWords): Result<Plan, StampRefusal> {
  const { counts, ready, framework, profile, agency, located, snapshot } = judgement;
  if (!ready) return refused({ kind: "not-ready", errors: counts.errors });
  const said = Array.from(role.trim()).slice(0, LONGEST_ROLE).join("");
  const facts = { framework: framework.id, profile: profile.id, agency: agency?.id ?? null, at, role: said, counts };
  const stamps = stamped(readStamps(snapshot.memory), facts, checkedRows(located));
  return ok({
    edits: [stampEdit(stamps), findingsPlan(judgement, language, stamps.current), ...summaryWith(stamps, judgement, snapshot, language)],
  });
}

/** Opens a stamped workbook again; the stamp stays in its history. The sheet of findings and the summary, where there are any, say so. */
export function planOfReopening(judgement: Judgement, now: Snapshot, { at, language }: Omit<StampWords, "role">): Plan {
  const stamps = reopened(readStamps(now.memory), at);
  const stands = sheetNamed(now, FINDINGS_SHEET) !== undefined;
  const findings = stands ? [findingsPlan(judgement, language, null)] : [];
  return { edits: [stampEdit(stamps), ...findings, ...summaryWith(stamps, judgement, now, language)] };
}

/** The sheets of the summary as they shall be under these stamps; none where the workbook has no summary. */
function summaryWith({ current, earlier }: Stamps, judgement: Judgement, now: Snapshot, language: Language): Plan["edits"] {
  if (sheetNamed(now, SUMMARY_SHEET) === undefined) return [];
  const stamp: StampState = { state: current === null ? "none" : "valid", stamp: current, earlier, changes: [] };
  return summarisePlan({ ...judgement, stamp }, language).edits;
}
