import type { FrameworkNode } from "../../../framework";
import { nodeMethod } from "../methods";
import { leavesBelow, pillarsOf } from "../pillars";
import { scoreOf } from "../scores";
import { attainmentOf, scoreInputs, type JudgedReadings } from "./inputs";

/** Where no source states a threshold, a score that rests on less than half of its indicators is worth a note. */
const HALF = 0.5;

/** A pillar whose score rests on few of the indicators that the workbook states for it. */
export interface LowCoverage {
  readonly node: FrameworkNode;
  /** The sheet of all its rows; `null`: several. */
  readonly sheet: string | null;
  /** Indicators that the workbook states, those with a score, and the rest by what they lack. */
  readonly stated: number;
  readonly scored: number;
  readonly withoutValue: number;
  readonly withoutTarget: number;
  /** Share (0…1) that was wanted. */
  readonly threshold: number;
}

/**
 * The pillars whose attainment rests on too few of the indicators that the workbook states. What other agencies report elsewhere does not
 * count; nor does a pillar without any score, which claims nothing.
 */
export function lowCoverage(judged: JudgedReadings): readonly LowCoverage[] {
  const { framework, inputs } = scoreInputs(judged);
  const scores = attainmentOf(framework, inputs, judged);
  return pillarsOf(framework).flatMap((node) => {
    const leaves = leavesBelow(framework, node.code).filter(({ code }) => inputs.get(code)?.reading);
    const scored = leaves.filter(({ code }) => "value" in (scoreOf(scores, code) ?? {})).length;
    const threshold = nodeMethod(framework, node.code).coverage || HALF;
    if (scored === 0 || scored / leaves.length >= threshold) return [];
    const withoutValue = leaves.filter(({ code }) => inputs.get(code)?.value === null).length;
    const sheets = new Set(leaves.map(({ code }) => inputs.get(code)?.reading?.sheet ?? ""));
    const sheet = sheets.size === 1 ? ([...sheets][0] ?? null) : null;
    const withoutTarget = leaves.length - scored - withoutValue;
    return [{ node, sheet, stated: leaves.length, scored, withoutValue, withoutTarget, threshold }];
  });
}
