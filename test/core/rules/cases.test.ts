import { check } from "../../../src/core/check";
import { RULE_IDS } from "../../../src/core/rules/catalogue";
import { caseFiles, contextOf, named, ruleCases, type ExpectedFinding, type RuleCase } from "../../support/rule-cases";

describe.each(RULE_IDS)("%s", (rule) => {
  test.each(ruleCases(rule, "pass").map((situation) => [situation.title, situation] as const))("is silent: %s", (_, situation) => {
    const found = check(contextOf(situation)).map(named);
    expect(found.filter((finding) => finding.rule === rule || finding.severity !== "note")).toEqual([]);
  });

  test.each(ruleCases(rule, "fail").map((situation) => [situation.title, situation] as const))("speaks: %s", (_, situation) => {
    expect(foundIn(situation, situation.expect)).toEqual(situation.expect);
    expect(situation.expect.map((finding) => finding.rule)).toContain(rule);
  });
});

/** What was found, told with the keys that the case tells; notes only of rules that the case names. */
function foundIn(situation: RuleCase, expected: readonly ExpectedFinding[]): readonly unknown[] {
  const rules = new Set(expected.map((finding) => finding.rule));
  const found = check(contextOf(situation))
    .map(named)
    .filter((finding) => finding.severity !== "note" || rules.has(finding.rule));
  return found.map((finding, index) => {
    const keys = Object.keys(expected[index] ?? { rule: 0, cell: 0, sheet: 0, indicator: 0 });
    return Object.fromEntries(Object.entries(finding).filter(([key]) => keys.includes(key)));
  });
}

test("every rule has a passing and a failing case, and no file is of no rule", () => {
  const wanted = RULE_IDS.flatMap((rule) => [`${rule}.fail.json`, `${rule}.pass.json`]).sort();
  expect(caseFiles()).toEqual(wanted);
});
