import type { Framework } from "../../../framework";
import { isPercentFormat } from "../../../language";
import type { CellRef } from "../../../workbook";
import type { NumberCell, Reading, ReadingStatus, TargetCell } from "../../reading";
import { tidy } from "../../rules/comparison";
import type { CheckContext } from "../../rules/context";
import { isBlank, type ValuedReading } from "../../rules/rows";
import { boundOfRow, targetOf } from "../../rules/target";
import { scoreAttainment, type Aim } from "../attainment";
import type { Unscored } from "../reasons";
import type { Goal, Scores } from "../scores";
import { componentCode, withComponents } from "./components";
import { countingRows } from "./rows";

/** A number that stands in a cell. What is stored there, times `factor`, is the number: 100 under a percent format, else 1. */
export interface StatedNumber {
  readonly number: number;
  readonly at: CellRef;
  readonly factor: number;
}

/** What the value was to be. `cell`: the row's own target is a plain number in a cell, which times its factor is `number`; else it was read from words. */
export interface StatedGoal extends Goal {
  /** As written. */
  readonly text: string;
  readonly cell: StatedNumber | null;
}

/** What one leaf is scored from. */
export interface ScoreInput {
  /** `1.1.1`, or `3.2.1/dien-nang` for a component. */
  readonly code: string;
  readonly indicator: string;
  readonly component: string | null;
  /** The row that counts; `null`: none states it. */
  readonly reading: Reading | null;
  /** `null`: there is none that counts; `reason` says why. */
  readonly value: StatedNumber | null;
  readonly previous: StatedNumber | null;
  readonly goal: StatedGoal | null;
  /** Why there can be no attainment, as far as the cells tell; `null`: value and goal are there. */
  readonly reason: Unscored | null;
}

/** What the scores of one workbook are made from: the only place where cells become inputs of scores, for the core and for the formulas alike. */
export interface ScoreInputs {
  /** The framework whose leaves the inputs are: components that the workbook states one by one are leaves below their indicator. */
  readonly framework: Framework;
  /** One for each leaf, by its code, in the order of the framework. */
  readonly inputs: ReadonlyMap<string, ScoreInput>;
}

/** What was found in a workbook; with the words for its rows, where there are any yet, so that a faulty value does not count. */
export type JudgedReadings = CheckContext & { readonly statuses?: ReadonlyMap<Reading, ReadingStatus> };

/**
 * The inputs of scores from a judgement. Of several rows the first that states a value counts. Only a number that is stored as one counts:
 * one typed as text does not until it is mended, since no formula can calculate with it; nor does an ambiguous or a faulty one.
 */
export function scoreInputs(judged: JudgedReadings): ScoreInputs {
  const rows = countingRows(judged);
  const parted = statedInParts(rows);
  const framework = withComponents(judged.framework, parted);
  const inputs = framework.nodes.flatMap(({ code, indicator, parent }): readonly ScoreInput[] => {
    if (indicator === null) return [];
    const component = parent !== null && parted.has(parent) ? code.slice(componentCode(parent, "").length) : null;
    return [inputOf(judged, rows.get(code) ?? null, { code, indicator: component === null ? code : (parent ?? code), component })];
  });
  return { framework, inputs: new Map(inputs.map((input) => [input.code, input])) };
}

/** The indicators that stand as components; one that has a number of its own does not need theirs. */
function statedInParts(rows: ReadonlyMap<string, ValuedReading>): ReadonlySet<string> {
  const parted = [...rows.values()].flatMap(({ reading }) => (reading.component === null ? [] : [reading.indicator]));
  return new Set(
    parted.filter((indicator) => {
      const whole = rows.get(indicator);
      return whole === undefined || isBlank(whole.value);
    }),
  );
}

function inputOf(
  judged: JudgedReadings,
  row: ValuedReading | null,
  subject: Pick<ScoreInput, "code" | "indicator" | "component">,
): ScoreInput {
  if (row === null) return { ...subject, reading: null, value: null, previous: null, goal: null, reason: "no-value" };
  const { reading, value: cell } = row;
  const unusable = judged.statuses?.get(reading) === "invalid" ? "value-invalid" : null;
  const fault = faultOf(cell) ?? unusable;
  const goal = goalOf(judged, reading);
  const reason = fault ?? (goal === null ? (targetOf(judged, reading) === null ? "no-target" : "target-not-comparable") : null);
  return { ...subject, reading, value: fault === null ? stated(cell) : null, previous: stated(reading.previous), goal, reason };
}

/** Why the cell holds no number that counts; `null`: it does. */
function faultOf(cell: NumberCell): Unscored | null {
  const { content, reading } = cell;
  if (isBlank(cell) || reading.kind === "blank" || reading.kind === "declared-missing") return "no-value";
  if (reading.kind === "ambiguous") return "value-ambiguous";
  if (content?.kind === "text" && reading.kind === "number") return "value-as-text";
  return stated(cell) === null ? "value-invalid" : null;
}

function stated(cell: NumberCell | null): StatedNumber | null {
  if (cell === null || cell.number === null || cell.content?.kind !== "number" || !Number.isFinite(cell.number)) return null;
  return { number: cell.number, at: cell.at, factor: isPercentFormat(cell.style.numberFormat) ? 100 : 1 };
}

function goalOf(context: CheckContext, reading: Reading): StatedGoal | null {
  const bound = boundOfRow(context, reading);
  if (bound === null) return null;
  const { number, from } = bound;
  return { number, from, text: targetOf(context, reading)?.text ?? "", cell: plainTarget(reading.target, number) };
}

/** The target's cell where it holds the number itself; a converted unit is part of the factor. */
function plainTarget(cell: TargetCell | null, number: number): StatedNumber | null {
  if (cell?.content?.kind !== "number" || cell.reading.kind !== "bound") return null;
  const own = cell.content.number;
  const percent = isPercentFormat(cell.style.numberFormat) ? 100 : 1;
  return { number, at: cell.at, factor: own === 0 ? percent : tidy(number / own) };
}

/** How far each leaf has come, and everything above: attainment, the way that needs nothing but the workbook. */
export function attainmentOf(framework: Framework, inputs: ScoreInputs["inputs"], { profile }: Pick<CheckContext, "profile">): Scores {
  const aims = new Map(
    [...inputs].map(([code, { value, goal, reason }]): [string, Aim] => [code, { value: value?.number ?? null, goal, reason }]),
  );
  return scoreAttainment(framework, aims, profile);
}
