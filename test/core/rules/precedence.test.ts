import { withoutDoubles } from "../../../src/core/rules/precedence";
import type { FactsByRule } from "../../../src/core/rules/facts";
import type { RuleId, Severity } from "../../../src/core/rules/catalogue";
import type { Finding } from "../../../src/core/rules/finding";

function finding<Id extends RuleId>(
  rule: Id,
  column: number,
  facts: FactsByRule[Id],
  severity: Severity = "warning",
  indicator = "2.1.1",
): Finding {
  return { rule, severity, at: { sheet: "A", row: 4, column }, sheet: "A", indicator, component: null, facts, fix: null } as Finding;
}

const range = finding("out-of-range", 6, { value: 72.5, min: 0, max: 10, unit: "điểm" }, "error");
const change = finding("implausible-change", 6, { value: 72.5, previous: 6.9, change: 9.5, limit: 0.5, unit: "điểm" });
const rules = (findings: readonly Finding[]): readonly string[] =>
  withoutDoubles(findings).map(({ rule, severity }) => `${severity} ${rule}`);

test("a slip that explains a value out of range speaks alone, and as gravely", () => {
  const slip = finding("scale-slip", 6, { value: 72.5, previous: 6.9, factor: 10, likely: 7.25 });
  expect(rules([range, slip, change])).toEqual(["error scale-slip"]);
});

test("a slip that does not bring the value into range leaves both", () => {
  const slip = finding("scale-slip", 6, { value: 720, previous: 69, factor: 10, likely: 72 });
  expect(rules([range, slip])).toEqual(["error out-of-range", "warning scale-slip"]);
});

test("the order in which findings come does not matter, and nothing is silenced in another row", () => {
  expect(rules([change, range])).toEqual(rules([range, change]));
  const elsewhere = { ...change, at: { sheet: "A", row: 5, column: 6 } };
  expect(rules([range, elsewhere])).toEqual(["error out-of-range", "warning implausible-change"]);
});

test("nothing is told of a second row but that it is one", () => {
  const twice = finding("duplicate-indicator", 2, { first: { sheet: "A", row: 3, column: 2 }, firstValue: "1", value: "2" }, "error");
  expect(rules([twice, range, change])).toEqual(["error duplicate-indicator"]);
});

test("a name of another indicator explains why that one is missing", () => {
  const likely = { code: "4.2.3", name: "x" };
  const name = finding("name-mismatch", 3, { code: "2.1.1", written: "x", expected: "y", likely });
  const missing = (indicator: string): Finding =>
    finding("missing-indicator", 9, { name: "x", agency: null, supply: "central" }, "error", indicator);
  expect(rules([name, missing("4.2.3"), missing("4.2.2")])).toEqual(["error name-mismatch", "error missing-indicator"]);
});

test("what is silenced still silences", () => {
  const missing = finding("value-missing", 6, { reason: "blank", supply: "local", previous: null }, "error");
  const evidence = finding("evidence-missing", 8, { name: "x" }, "error");
  const error = finding("formula-error", 6, { column: "value", error: "#N/A", formula: null }, "error");
  expect(rules([error, missing, evidence])).toEqual(["error formula-error"]);
});

test("the same at the same place is told once, two missing columns are two", () => {
  const column = (role: "value" | "evidence"): Finding => finding("column-missing", 1, { role, header: "A3:I3", indicators: [] }, "error");
  expect(rules([column("value"), column("value"), column("evidence")])).toEqual(["error column-missing", "error column-missing"]);
});
