import { check } from "../../src/core/check";
import { statusOf } from "../../src/core/status";
import type { ReadingStatus } from "../../src/core/reading";
import type { RuleId } from "../../src/core/rules/catalogue";
import { contextOf, ruleCases } from "../support/rule-cases";

/** The status of one indicator in the n-th failing case of a rule. */
function statusIn(rule: RuleId, index: number, indicator: string): ReadingStatus | undefined {
  const situation = ruleCases(rule, "fail")[index];
  if (!situation) throw new Error(`no case ${index} of ${rule}`);
  const context = contextOf(situation);
  const reading = context.located.tables.flatMap((table) => table.readings).find((each) => each.indicator === indicator);
  return reading && statusOf(reading, check(context), context);
}

test.each<[RuleId, number, string, ReadingStatus]>([
  ["not-a-number", 0, "2.1.1", "invalid"],
  ["ambiguous-number", 0, "2.1.3", "invalid"],
  ["out-of-range", 0, "2.1.1", "invalid"],
  ["formula-error", 0, "2.1.2", "invalid"],
  ["value-as-date", 0, "2.1.1", "invalid"],
  ["unit-mismatch", 0, "4.1.3", "invalid"],
  // Out of range because of a slipped decimal mark: told once, still invalid.
  ["scale-slip", 2, "2.1.1", "invalid"],
  // A slip that stays possible is a warning; the number counts as it stands.
  ["scale-slip", 1, "2.1.3", "below-target"],
  ["number-as-text", 0, "2.1.2", "met"],
  // An error in last year's cell does not touch this year's.
  ["formula-error", 1, "2.1.2", "met"],
  ["value-missing", 0, "2.1.2", "missing-value"],
  ["value-missing", 1, "2.1.1", "missing-value"],
  ["value-placeholder", 0, "2.1.2", "missing-value"],
  ["evidence-missing", 0, "2.1.2", "missing-evidence"],
  ["evidence-placeholder", 0, "2.1.2", "missing-evidence"],
  ["column-missing", 0, "2.1.2", "missing-evidence"],
  ["below-target", 0, "2.1.1", "below-target"],
  ["target-missing", 0, "2.1.3", "no-target"],
  ["target-missing", 0, "2.1.1", "met"],
])("%s, case %d: %s is %s", (rule, index, indicator, status) => {
  expect(statusIn(rule, index, indicator)).toBe(status);
});
