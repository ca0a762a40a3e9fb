import { checkedRows, readStamps, reopened, stamped, stampEdit } from "../core/stamp";
import { ok, refused, sheetNamed, type Plan, type Result, type Snapshot } from "../workbook";
import type { Judgement } from "./check";
import type { StampRefusal } from "./refusals";
import { findingsPlan } from "./save";
import type { Language } from "./text";

export interface StampWords {
  /** An ISO instant in UTC, or a day. */
  readonly at: string;
  readonly role: string;
  readonly language: Language;
}

const LONGEST_ROLE = 100;
const FINDINGS_SHEET = "PII - Vấn đề";

/** Puts the stamp on, with the sheet of findings that says it on paper. Refused unless the workbook is ready. */
export function planOfStamp(judgement: Judgement, { at, role, language }: StampWords): Result<Plan, StampRefusal> {
  const { counts, ready, framework, profile, agency, located, snapshot } = judgement;
  if (!ready) return refused({ kind: "not-ready", errors: counts.errors });
  const said = Array.from(role.trim()).slice(0, LONGEST_ROLE).join("");
  const facts = { framework: framework.id, profile: profile.id, agency: agency?.id ?? null, at, role: said, counts };
  const stamps = stamped(readStamps(snapshot.memory), facts, checkedRows(located));
  return ok({ edits: [stampEdit(stamps), findingsPlan(judgement, language, stamps.current)] });
}

/** Opens a stamped workbook again; the stamp stays in its history. The sheet of findings, where there is one, is written without it. */
export function planOfReopening(judgement: Judgement, now: Snapshot, { at, language }: Omit<StampWords, "role">): Plan {
  const edit = stampEdit(reopened(readStamps(now.memory), at));
  const stands = sheetNamed(now, FINDINGS_SHEET) !== undefined;
  return { edits: stands ? [edit, findingsPlan(judgement, language, null)] : [edit] };
}
