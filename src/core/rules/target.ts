import { compareUnits, readTarget, readUnit, type TargetReading } from "../../language";
import type { Reading } from "../reading";
import { bothReadings } from "./ambiguous-target";
import { rowUnit, tidy, withinFactor } from "./comparison";
import type { CheckContext } from "./context";
import { indicatorOf } from "./supply";

/** What a row's number is to be compared with. */
export interface AimedAt {
  readonly text: string;
  readonly reading: TargetReading;
}

/** How a value stands to its target. `null` as a whole: no target, or none that a number can be held against. */
export type TargetVerdict =
  | { readonly met: true; readonly target: string }
  /** `gap`: positive distance, in `unit`, to the bound; `side`: where the value stands. */
  | { readonly met: false; readonly target: string; readonly gap: number; readonly side: "below" | "above"; readonly unit: string };

/** The row's own target wins over the profile's for its year; `null` where neither says anything. */
export function targetOf(context: CheckContext, reading: Reading): AimedAt | null {
  const own = reading.target;
  if (own !== null && own.reading.kind !== "blank" && own.reading.kind !== "declared-missing" && own.text.trim() !== "") {
    return { text: own.text, reading: own.reading.kind === "ambiguous" ? settled(context, reading, own) : own.reading };
  }
  if (reading.component !== null) return null;
  const { targets, year } = context.profile;
  const mine = targets.filter((target) => target.node === reading.indicator && (target.year === year || target.year === null));
  const chosen = mine.find((target) => target.year === year) ?? mine[0];
  return chosen === undefined ? null : { text: chosen.text, reading: readTarget(chosen.text) };
}

/** Value and last year's value speak for a target that is no further from them than this, if the other reading of it is. */
const NEAR = 10;

/** `trên 1,829` as the one reading that the row's own numbers leave; still ambiguous where they leave both or none. */
function settled(context: CheckContext, row: Reading, { text, reading }: AimedAt): TargetReading {
  const known = [row.value, row.previous].flatMap((cell) => (cell?.number == null || cell.number === 0 ? [] : [cell.number]));
  const near = bothReadings(text).filter((aim) => {
    const line = boundOf(context, row, { text, reading: aim })?.number;
    return line !== undefined && known.every((number) => withinFactor(line, number, NEAR));
  });
  return near.length === 1 ? (near[0] ?? reading) : reading;
}

/** The number that a plain target names, in the row's unit (`null` for growth, ranks and the like). */
export function targetNumber(context: CheckContext, reading: Reading): number | null {
  const bound = boundOf(context, reading, targetOf(context, reading));
  return bound === null ? null : bound.number;
}

/** `null` where value or target is missing or cannot be compared; targets for a later year are not yet due. */
export function judgeTarget(context: CheckContext, reading: Reading): TargetVerdict | null {
  const aim = targetOf(context, reading);
  const bound = boundOf(context, reading, aim);
  const value = reading.value?.number ?? null;
  if (aim === null || bound === null || value === null) return null;
  const gap = tidy(bound.from === "below" ? bound.number - value : value - bound.number);
  const missed = bound.strict ? gap >= 0 : gap > 0;
  if (!missed) return { met: true, target: aim.text };
  return { met: false, target: aim.text, gap, side: bound.from, unit: rowUnit(context, reading) };
}

/** The line that a row's target draws, in the row's unit; `null` where there is no target or none that a number can be held against. */
export function boundOfRow(context: CheckContext, reading: Reading): Bound | null {
  return boundOf(context, reading, targetOf(context, reading));
}

/** A line that the value must not be on the wrong side of; `from`: the wrong side. */
interface Bound {
  readonly number: number;
  readonly from: "below" | "above";
  readonly strict: boolean;
}

function boundOf(context: CheckContext, reading: Reading, aim: AimedAt | null): Bound | null {
  const target = aim?.reading;
  if (target?.kind !== "bound" && target?.kind !== "range" && target?.kind !== "about") return null;
  if (target.year !== null && target.year > context.profile.year) return null;
  const factor = unitFactor(target.unit, certainUnit(context, reading));
  const line = lineOf(context, target, indicatorOf(context, reading.indicator)?.direction.value ?? 1);
  return factor === null ? null : { ...line, number: tidy(line.number * factor) };
}

/** An inferred unit is no reason to refuse a target that says another one. */
function certainUnit(context: CheckContext, reading: Reading): string {
  const written = reading.unit?.text.trim() ?? "";
  const unit = indicatorOf(context, reading.indicator)?.unit;
  return written !== "" || unit?.mark === "inferred" || unit?.mark === "provisional" ? written : rowUnit(context, reading);
}

type PlainTarget = Extract<TargetReading, { kind: "bound" | "range" | "about" }>;

function lineOf(context: CheckContext, target: PlainTarget, direction: 1 | -1): Bound {
  const from = direction === 1 ? "below" : "above";
  if (target.kind === "range") return { number: direction === 1 ? target.low : target.high, from, strict: false };
  if (target.kind === "about")
    return { number: target.number - direction * context.profile.aboutTolerance * Math.abs(target.number), from, strict: false };
  if (target.operator === "=") return { number: target.number, from, strict: false };
  const below = target.operator === ">" || target.operator === ">=";
  return { number: target.number, from: below ? "below" : "above", strict: target.operator === ">" || target.operator === "<" };
}

/** From the target's unit to the row's: 1 where they agree or one is not said, a power of ten, `null` where they are different things. */
function unitFactor(target: string, row: string): number | null {
  const [from, to] = [readUnit(target), readUnit(row)];
  if (from === null || to === null) return 1;
  const compared = compareUnits(from, to);
  if (compared.kind === "different") return null;
  if (compared.kind === "scale") return compared.factor;
  const bareScale = compared.kind === "unknown" && from.base === "" && from.per === null;
  return bareScale ? from.scale / to.scale : 1;
}
