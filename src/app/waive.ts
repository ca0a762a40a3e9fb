import { mayWaive, readWaivers, waiverOf, waiversEdit, withoutWaiver, withWaiver, type Waiver } from "../core/waivers";
import type { Finding } from "../core/rules/finding";
import { isoDay } from "../language";
import type { Plan, Snapshot } from "../workbook";
import type { Judgement } from "./check";

/** What somebody says who answers for a finding. */
export interface WaiverWords {
  readonly reason: string;
  readonly role: string;
}

const LONGEST_REASON = 500;
const LONGEST_ROLE = 100;

/**
 * Keeps the waiver in the workbook; one of the same finding is replaced. Spaces around the words are left out, too long words are cut. A
 * finding that may not be waived, or without a reason, changes nothing.
 */
export function planOfWaiver(finding: Finding, { reason, role }: WaiverWords, { today, profile }: Judgement, now: Snapshot): Plan {
  const said = { reason: cut(reason, LONGEST_REASON), role: cut(role, LONGEST_ROLE), date: isoDay(today) };
  if (said.reason === "" || !mayWaive(finding.rule, profile)) return { edits: [] };
  return { edits: [waiversEdit(withWaiver(readWaivers(now.memory), waiverOf(finding, now, said)))] };
}

export function planOfWithdrawal(waiver: Waiver, now: Snapshot): Plan {
  return { edits: [waiversEdit(withoutWaiver(readWaivers(now.memory), waiver))] };
}

function cut(words: string, longest: number): string {
  return Array.from(words.trim()).slice(0, longest).join("");
}
