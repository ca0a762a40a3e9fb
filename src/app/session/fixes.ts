import type { RuleId } from "../../core/rules/catalogue";
import type { Finding, Fix } from "../../core/rules/finding";
import { stored } from "../../core/rules/typed-number";
import type { Judgement } from "../check";
import { cellAt, sheetNamed, type Cell, type CellEdit, type CellRef, type Plan, type Snapshot } from "../../workbook";

/**
 * Rules whose fixes only change how something is written, never what it says. A fix that rests on a guess (which of code and name is right,
 * whether 0,52 means 52 %) is made one by one.
 */
const SAFE: ReadonlySet<RuleId> = new Set<RuleId>([
  "number-as-text",
  "code-as-date",
  "code-format",
  "decomposed-text",
  "invisible-characters",
]);

export function hasSafeFix(finding: Finding): boolean {
  return finding.fix !== null && SAFE.has(finding.rule);
}

/** How many cells the fixes mend: two findings may be mended by one. */
export function countFixes(fixes: readonly Fix[]): number {
  return new Set(fixes.map(({ at }) => place(at))).size;
}

export interface OpenFixes {
  readonly fixes: readonly Fix[];
  /** Cells that are left because somebody answers for what stands there. */
  readonly waived: number;
}

/** The fixes that may be made many at a time. A cell that bears a waived finding is mended only where it is asked for by itself: changed, it would need another waiver. */
export function openFixes(wanted: readonly Finding[], { waiving }: Pick<Judgement, "waiving">): OpenFixes {
  const answered = new Set([...waiving.waived.keys()].flatMap(({ at }) => (at ? [place(at)] : [])));
  const fixes = wanted.flatMap(({ fix }) => (fix ? [fix] : []));
  const isAnswered = ({ at }: Fix): boolean => answered.has(place(at));
  return { fixes: fixes.filter((fix) => !isAnswered(fix)), waived: countFixes(fixes.filter(isAnswered)) };
}

function place({ sheet, row, column }: CellRef): string {
  return `${row} ${column} ${sheet}`;
}

export interface FixPlan {
  readonly plan: Plan;
  /** Fixes left out because the cell no longer holds what the fix was shown for. */
  readonly skipped: number;
}

/** The fixes as edits, one for each cell. `then`: the workbook that was judged; `now`: as it is at this moment. */
export function planOfFixes(fixes: readonly Fix[], then: Snapshot, now: Snapshot): FixPlan {
  const byCell = new Map(fixes.map((fix) => [place(fix.at), fix]));
  const wanted = [...byCell.values()];
  const sound = wanted.filter(({ at }) => sameCell(cellOf(then, at), cellOf(now, at)));
  return { plan: { edits: sound.map(editOf) }, skipped: wanted.length - sound.length };
}

function editOf({ at, after, numberFormat }: Fix): CellEdit {
  return { kind: "cell", at, input: after, decidedBy: "fix", ...(numberFormat === undefined ? {} : { numberFormat }) };
}

function cellOf(snapshot: Snapshot, at: CellRef): Cell | undefined {
  const sheet = sheetNamed(snapshot, at.sheet);
  return sheet && cellAt(sheet, at.row, at.column);
}

function sameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  return a?.formula === b?.formula && JSON.stringify(a?.content ?? null) === JSON.stringify(b?.content ?? null);
}

/** The fix that writes one reading of an ambiguous number; `null` where the finding is none, a formula stands there, or the reading is not offered. */
export function fixOfReading(finding: Finding, number: number, snapshot: Snapshot): Fix | null {
  if (finding.rule !== "ambiguous-number" || finding.at === null || !finding.facts.readings.includes(number)) return null;
  const cell = cellOf(snapshot, finding.at);
  if (!cell || cell.formula !== undefined) return null;
  const numberFormat = snapshot.styles[cell.style]?.numberFormat ?? "General";
  const after = { kind: "number", number: stored(number, numberFormat) } as const;
  return { at: finding.at, before: finding.facts.text, after, ...(numberFormat === "@" ? { numberFormat: "General" } : {}) };
}
