import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "../../src/app";
import { planOfWaiver } from "../../src/app/waive";
import { isOwnedSheet } from "../../src/workbook";
import { judge, open } from "../app/judge";
import { lintPackage } from "../support/package-lint";
import { bundle, CASES, type Bundle } from "./bundle";

const DAY = ["--today", "2024-12-20"];
const TODAY = { year: 2024, month: 12, day: 20 };
const FAULTY = join(CASES, "placeholders-and-errors.xlsx");

let pii: Bundle;
beforeAll(() => (pii = bundle()));
afterAll(() => pii.remove());

const at = (name: string): string => join(pii.folder, name);
const check = (file: string, ...more: string[]): { readonly status: number | null; readonly report: Report } => {
  const { status, out } = pii.run("check", file, ...DAY, "--json", "-", ...more);
  return { status, report: JSON.parse(out) as Report };
};

/** A copy in which every error is waived. */
function waivedCopy(name: string): string {
  const workbook = open(FAULTY);
  const judgement = judge(FAULTY, { today: TODAY });
  for (const finding of judgement.findings.filter(({ severity }) => severity === "error")) {
    const words = { reason: "Đã có công văn giải trình", role: "Trưởng phòng" };
    expect(workbook.apply(planOfWaiver(finding, words, judgement, workbook.read())).ok).toBe(true);
  }
  writeFileSync(at(name), workbook.save());
  return at(name);
}

test("a file that is not ready is not stamped: status 1, one sentence, nothing written", () => {
  copyFileSync(FAULTY, at("faulty.xlsx"));
  const run = pii.run("stamp", "faulty.xlsx", ...DAY, "--save", "out.xlsx");
  expect(run).toMatchObject({ status: 1, err: expect.stringMatching(/^Chưa đóng dấu kiểm tra được vì còn \d+ lỗi/) as string });
  expect(existsSync(at("out.xlsx"))).toBe(false);
});

test.each([
  [["stamp", "a.xlsx"], "--save"],
  [["stamp", "a.xlsx", "b.xlsx", "--save", "c.xlsx"], "b.xlsx"],
  [["stamp", "--save", "c.xlsx"], "Chưa nêu tệp"],
  [["stamp", "none.xlsx", "--save", "c.xlsx"], "none.xlsx"],
])("%j: status 2 and %s named", (words, named) => {
  const run = pii.run(...words);
  expect(run.status).toBe(2);
  expect(run.err).toContain(named);
});

test("waivers count unless the call says otherwise, and are told", () => {
  const file = waivedCopy("waived.xlsx");
  const { status, report } = check(file);
  expect(status).toBe(0);
  expect(report.summary).toMatchObject({ errors: 0, ready: true, waived: report.waivers.length });
  expect(report.waivers.length).toBeGreaterThan(2);
  expect(new Set(report.waivers.map(({ state }) => state))).toEqual(new Set(["counts"]));
  expect(check(file, "--no-waivers")).toMatchObject({ status: 1, report: { waivers: [], summary: { waived: 0, ready: false } } });
  expect(pii.run("check", file, ...DAY).out).toMatch(/Đã miễn trừ \(\d+\)[^]*Đã có công văn giải trình/);
});

test("a stamped copy is verified; one changed cell is named; the same call gives the same file", () => {
  const file = waivedCopy("ready.xlsx");
  const before = readFileSync(file);
  const stamp = ["stamp", file, ...DAY, "--role", "Giám đốc Sở", "--save"];
  expect(pii.run(...stamp, "stamped.xlsx")).toMatchObject({ status: 0, err: "", out: expect.stringContaining("stamped.xlsx") as string });
  expect(pii.run(...stamp, "again.xlsx").status).toBe(0);
  expect(readFileSync(at("again.xlsx")).equals(readFileSync(at("stamped.xlsx")))).toBe(true);
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(lintPackage(new Uint8Array(readFileSync(at("stamped.xlsx"))))).toEqual([]);
  expect(check("stamped.xlsx").report.stamp).toMatchObject({ state: "valid", at: "2024-12-20", role: "Giám đốc Sở", changes: [] });
  expect(check(file).report.stamp).toMatchObject({ state: "none", at: null });

  const workbook = open(at("stamped.xlsx"));
  const reading = judge(at("stamped.xlsx"), { today: TODAY }).located.tables[0]!.readings.find(({ value }) => value?.number != null)!;
  expect(isOwnedSheet(reading.sheet)).toBe(false);
  const edit = { kind: "cell", at: reading.value!.at, input: { kind: "number", number: 4.56 }, decidedBy: "typed" } as const;
  expect(workbook.apply({ edits: [edit] }).ok).toBe(true);
  writeFileSync(at("changed.xlsx"), workbook.save());
  const { report } = check("changed.xlsx");
  expect(report.stamp).toMatchObject({ state: "changed", changes: [{ indicator: reading.indicator, column: "value", what: "changed" }] });
  expect(report.findings.filter(({ rule }) => rule === "changed-after-check")).toHaveLength(1);
  expect(pii.run("check", "changed.xlsx", ...DAY).out).toContain("KHÔNG còn hiệu lực");
});
