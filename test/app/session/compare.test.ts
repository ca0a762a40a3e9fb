import { fc } from "../../support/property";
import { compareFindings, keyedFindings } from "../../../src/app/session";
import type { Finding } from "../../../src/core/rules/finding";

const finding = fc
  .record({
    rule: fc.constantFrom("value-missing", "number-as-text", "evidence-missing"),
    sheet: fc.constantFrom("A", "B | C"),
    row: fc.integer({ min: 1, max: 4 }),
    indicator: fc.constantFrom("1.1.1", "2.2.2", null),
  })
  .map(
    ({ rule, sheet, row, indicator }) =>
      ({
        rule,
        severity: "error",
        at: { sheet, row, column: 5 },
        sheet,
        indicator,
        component: null,
        facts: {},
        fix: null,
      }) as unknown as Finding,
  );
const findings = fc.array(finding, { maxLength: 12 });

test("keys are unique, and the same for the same findings", () => {
  fc.assert(
    fc.property(findings, (list) => {
      const keys = keyedFindings(list).map(({ key }) => key);
      expect(new Set(keys).size).toBe(list.length);
      expect(keyedFindings([...list]).map(({ key }) => key)).toEqual(keys);
    }),
  );
});

test("nothing is fixed or new against itself, in any order", () => {
  fc.assert(
    fc.property(
      findings.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([before, after]) => {
        expect(compareFindings(before, after)).toEqual({ fixed: 0, new: 0, newKeys: new Set() });
      },
    ),
  );
});

test("before − fixed + new = after, and the new ones are among those after", () => {
  fc.assert(
    fc.property(findings, findings, (before, after) => {
      const since = compareFindings(before, after);
      expect(before.length - since.fixed + since.new).toBe(after.length);
      expect(since.fixed).toBeGreaterThanOrEqual(0);
      const keys = new Set(keyedFindings(after).map(({ key }) => key));
      expect(since.newKeys.size).toBe(since.new);
      for (const key of since.newKeys) expect(keys).toContain(key);
    }),
  );
});

test("what only moved with its row is neither fixed nor new", () => {
  const at = (row: number): Finding =>
    ({
      rule: "value-missing",
      severity: "error",
      at: { sheet: "A", row, column: 5 },
      sheet: "A",
      indicator: "1.1.1",
      component: null,
      facts: {},
      fix: null,
    }) as unknown as Finding;
  expect(compareFindings([at(4)], [at(5)])).toEqual({ fixed: 0, new: 0, newKeys: new Set() });
});
