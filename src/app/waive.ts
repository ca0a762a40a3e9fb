import { readWaivers, waiverOf, waiversEdit, withoutWaiver, withWaiver, type Waiver } from "../core/waivers";
import type { Finding } from "../core/rules/finding";
import type { Day } from "../language";
import { isoDay } from "../language";
import type { Plan, Snapshot } from "../workbook";

/** What somebody says who answers for a finding. */
export interface WaiverWords {
  readonly reason: string;
  readonly role: string;
}

const LONGEST_REASON = 500;
const LONGEST_ROLE = 100;

/** Keeps the waiver in the workbook; one of the same finding is replaced. Spaces around the words are left out, too long words are cut. */
export function planOfWaiver(finding: Finding, { reason, role }: WaiverWords, today: Day, now: Snapshot): Plan {
  const said = { reason: cut(reason, LONGEST_REASON), role: cut(role, LONGEST_ROLE), date: isoDay(today) };
  return { edits: [waiversEdit(withWaiver(readWaivers(now.memory), waiverOf(finding, now, said)))] };
}

export function planOfWithdrawal(waiver: Waiver, now: Snapshot): Plan {
  return { edits: [waiversEdit(withoutWaiver(readWaivers(now.memory), waiver))] };
}

function cut(words: string, longest: number): string {
  return Array.from(words.trim()).slice(0, longest).join("");
}
