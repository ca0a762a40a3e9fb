import type { Judgement } from "../app";
import type { IndicatorRow } from "../app/session";
import type { NumberCell } from "../core/reading";
import { leadsOf } from "../core/rules/assignment";
import { exactly } from "../core/rules/format";
import { indicatorOf, writtenSupply } from "../core/rules/supply";
import type { Mark } from "../framework";
import type { Language, PaneText } from "./text";
import { shortText } from "./words";

/** The number; else what stands there instead; else that nothing does. */
export function numberWords(cell: NumberCell | null, language: Language, text: PaneText): string {
  if (cell === null) return text.indicators.none;
  if (cell.number !== null) return exactly(cell.number, language);
  return cell.text.trim() === "" ? text.indicators.none : `“${shortText(cell.text, 24)}”`;
}

export function gapWords({ verdict }: IndicatorRow, language: Language, text: PaneText): string {
  if (verdict === null) return text.indicators.notComparable;
  if (verdict.met) return text.indicators.atTarget;
  if (verdict.gap === 0) return text.indicators.gapEqual;
  const number = exactly(verdict.gap, language);
  const gap = verdict.unit.startsWith("%") ? text.indicators.points(number) : number;
  return verdict.side === "below" ? text.indicators.gapBelow(gap) : text.indicators.gapAbove(gap);
}

export function evidenceWord({ needsEvidence, hasEvidence, reading }: IndicatorRow, text: PaneText): string {
  const { given, missing, notNeeded, faulty } = text.indicators.evidenceState;
  const written = (reading?.evidence?.text.trim() ?? "") !== "";
  if (hasEvidence) return given;
  return written ? faulty : needsEvidence ? missing : notNeeded;
}

/** Who supplies the number and how surely that is known. What the row itself says is the province's own word. */
export function sourceWords({ indicator, reading, supply }: IndicatorRow, judgement: Judgement, text: PaneText): string {
  const said = reading ? writtenSupply(reading) : null;
  const mark: Mark = said === null ? (indicatorOf(judgement, indicator)?.supply.mark ?? "provisional") : "seed";
  return marked(text.indicators.supply[supply], mark, text);
}

export function marked(words: string, mark: Mark, text: PaneText): string {
  return mark === "seed" || mark === "confirmed" ? words : `${words} (${text.indicators.mark[mark]})`;
}

/** The agencies that lead or support the indicator, by name; `null` where the profile names none. */
export function agencyWords(row: IndicatorRow, judgement: Judgement, role: "lead" | "support"): string | null {
  const leads = leadsOf(judgement, row.indicator, row.component).filter((lead) => lead.role === role);
  const names = leads.map(({ agency }) => judgement.profile.agencies.find(({ id }) => id === agency)?.name ?? agency);
  return names.length === 0 ? null : [...new Set(names)].join("; ");
}
