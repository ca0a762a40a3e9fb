import { fc } from "../support/property";
import { check } from "../../src/core/check";
import { RULE_IDS, type RuleId } from "../../src/core/rules/catalogue";
import { sentenceOf } from "../../src/core/rules/sentence";
import { statusOf } from "../../src/core/status";
import type { Profile } from "../../src/framework";
import { contextOf, ruleCases, type RuleCase } from "../support/rule-cases";
import type { CaseCell } from "../support/table";

const EVERY_FAULT = RULE_IDS.flatMap((rule) => ruleCases(rule, "fail"));

/** What stands in cells: numbers of any kind, texts of any kind, phrases that rules look for, errors, formulas, dates. */
const anyCell: fc.Arbitrary<CaseCell> = fc.oneof(
  fc.double({ noNaN: true }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "1.234",
    "1,2 tỷ",
    "52,9 %",
    "đang cập nhật",
    "x",
    "trên 50%",
    "từ 7,0% - 7,5%",
    "Số:    /KH-UBND",
    "=A1+1",
    "C:\\a",
    "2.1.1",
    "2,1,2",
  ),
  fc.string().map((text) => `=${text}`),
  fc.record({ formula: fc.string(), v: fc.oneof(fc.string(), fc.double({ noNaN: true })) }),
  fc.record({ formula: fc.string() }),
  fc.constantFrom<CaseCell>(
    { e: "#DIV/0!" },
    { e: "#N/A" },
    { date: "2024-07-25" },
    { v: 0.5, f: "0.00%" },
    { v: "Ban hµnh", font: ".VnTime" },
  ),
  fc.record({ v: fc.oneof(fc.double({ noNaN: true }), fc.string()), f: fc.string(), font: fc.string() }),
);

/** A sound workbook with cells put anywhere into and around its table. */
const anyWorkbook: fc.Arbitrary<RuleCase> = fc
  .tuple(
    fc.constantFrom(...RULE_IDS.flatMap((rule) => ruleCases(rule, "pass"))),
    fc.array(fc.tuple(fc.nat(14), fc.nat(12), anyCell), { maxLength: 12 }),
  )
  .map(([situation, strokes]) => ({
    ...situation,
    sheets: situation.sheets.map((sheet) => ({ ...sheet, rows: overwritten(sheet.rows, strokes) })),
  }));

function overwritten(rows: readonly (readonly CaseCell[])[], strokes: readonly (readonly [number, number, CaseCell])[]): CaseCell[][] {
  const grid = Array.from({ length: Math.max(rows.length, 15) }, (_, row) =>
    Array.from({ length: 13 }, (__, column) => rows[row]?.[column] ?? null),
  );
  for (const [row, column, cell] of strokes) (grid[row] ?? [])[column] = cell;
  return grid;
}

describe("laws", () => {
  test("any cell content gives findings on existing sheets, with sentences, and the same ones each time", () => {
    fc.assert(
      fc.property(anyWorkbook, (situation) => {
        const context = contextOf(situation);
        const findings = check(context);
        const sheets: (string | null)[] = situation.sheets.map((sheet) => sheet.name);
        for (const finding of findings) {
          expect([...sheets, null]).toContain(finding.sheet);
          if (finding.at !== null) expect(finding.at.sheet).toBe(finding.sheet);
          expect(sentenceOf(finding, "vi")).not.toBe("");
          expect(sentenceOf(finding, "en")).not.toBe("");
        }
        expect(check(contextOf(situation))).toEqual(findings);
        for (const table of context.located.tables)
          for (const reading of table.readings) expect(statusOf(reading, findings, context)).toBeTruthy();
      }),
      { numRuns: 400 },
    );
  });

  test("a rule that is off is never heard", () => {
    fc.assert(
      fc.property(fc.constantFrom(...EVERY_FAULT), fc.constantFrom(...RULE_IDS), (situation, rule) => {
        const found = check(contextOf(withSeverity(situation, rule, "off")));
        expect(found.map((finding) => finding.rule)).not.toContain(rule);
      }),
    );
  });

  test("one cell has each rule at most once, and findings are in reading order", () => {
    for (const situation of EVERY_FAULT) {
      const found = check(contextOf(situation));
      const places = found.map(({ rule, sheet, at, indicator, component, facts }) =>
        JSON.stringify([rule, sheet, at, indicator, component, facts]),
      );
      expect(new Set(places).size).toBe(places.length);
      const rows = found.filter(({ sheet }) => sheet === situation.sheets[0]?.name).map(({ at }) => at?.row ?? 0);
      expect(rows).toEqual([...rows].sort((a, b) => a - b));
    }
  });
});

function withSeverity(situation: RuleCase, rule: RuleId, severity: Profile["severities"][string]): RuleCase {
  return { ...situation, adapt: { ...situation.adapt, severities: { ...situation.adapt?.severities, [rule]: severity } } };
}

test("the profile sets the severity, but a central indicator stays a note", () => {
  const [local, central] = ruleCases("value-missing", "fail");
  const severities = [local, central].map((situation) => {
    const found = situation && check(contextOf(withSeverity(situation, "value-missing", "warning")));
    return found?.find((finding) => finding.rule === "value-missing")?.severity;
  });
  expect(severities).toEqual(["warning", "note"]);
});
