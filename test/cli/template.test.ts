import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseTemplateCall } from "../../src/cli/template-call";
import { lintPackage } from "../support/package-lint";
import { bundle, ROOT, type Bundle } from "./bundle";

const SAMPLE = join(ROOT, "assets", "samples", "so-khcn-mau.xlsx");
const PROVINCE = join(ROOT, "assets", "samples", "tong-hop-mau.xlsx");

let pii: Bundle;
beforeAll(() => (pii = bundle()));
afterAll(() => pii.remove());

const at = (name: string): string => join(pii.folder, name);
const template = (...words: string[]) => pii.run("template", ...words);

interface Report {
  readonly agency: string;
  readonly findings: readonly { rule: string; indicator: string | null }[];
  readonly tables: readonly { readings: readonly { indicator: string; value: { number: number | null } | null }[] }[];
  readonly summary: { readonly ready: boolean };
}

const checked = (path: string): Report => JSON.parse(pii.run("check", path, "--today", "2024-12-20", "--json", "-").out) as Report;
const valuesOf = ({ tables }: Report) =>
  tables.flatMap(({ readings }) => readings.map(({ indicator, value }) => [indicator, value?.number ?? null]));

test.each<[string[], object]>([
  [[], { kind: "option-missing", option: "--save" }],
  [["--save", "a.xlsx"], { kind: "option-missing", option: "--profile" }],
  [["a.xlsx", "b.xlsx", "--save", "c.xlsx"], { kind: "too-many-words", word: "b.xlsx" }],
  [["a.xlsx", "--save", "c.xlsx", "--today", "31/12"], { kind: "bad-day", text: "31/12" }],
  [["--json", "-"], { kind: "unknown-option", option: "--json" }],
])("a wrong call %j is told", (words, fault) => {
  const parsed = parseTemplateCall(words);
  expect(parsed.ok ? null : parsed.fault).toMatchObject(fault);
});

test("a blank form is a sound workbook, is recognised, and is not ready", () => {
  expect(template("--profile", "hanoi-2024", "--agency", "so-khcn", "--save", at("blank.xlsx"))).toMatchObject({ status: 0, err: "" });
  expect(lintPackage(new Uint8Array(readFileSync(at("blank.xlsx"))))).toEqual([]);
  const report = checked(at("blank.xlsx"));
  expect(report).toMatchObject({ agency: "so-khcn", summary: { ready: false } });
  expect(new Set(report.findings.map(({ rule }) => rule))).toEqual(new Set(["value-missing"]));
  expect(template("--profile", "hanoi-2024", "--agency", "so-khcn", "--save", at("again.xlsx")).status).toBe(0);
  expect(readFileSync(at("again.xlsx")).equals(readFileSync(at("blank.xlsx")))).toBe(true);
});

test("the data of an old template are carried over; what states a number keeps stating it", () => {
  const run = template(SAMPLE, "--save", at("new.xlsx"), "--today", "2024-12-20");
  expect(run).toMatchObject({ status: 0, err: "" });
  expect(run.out).toContain("Đã chuyển");
  const [before, after] = [checked(SAMPLE), checked(at("new.xlsx"))];
  expect(valuesOf(after)).toEqual(valuesOf(before));
  // The one thing that is mended on the way: a number that was text.
  expect(before.findings.map(({ rule }) => rule)).toContain("number-as-text");
  expect(after.findings.map(({ rule }) => rule)).not.toContain("number-as-text");
});

test("what has no place in the form is listed, in the form too", () => {
  const run = template(PROVINCE, "--save", at("province.xlsx"), "--lang", "en");
  expect(run.status).toBe(0);
  expect(run.out).toContain("not carried over");
  expect(run.out).toContain("'Sở Nội vụ'!E7");
  const guide = pii.run("check", at("province.xlsx"), "--today", "2024-12-20", "--json", "-").out;
  expect((JSON.parse(guide) as Report).findings.filter(({ rule }) => rule === "stray-data")).toEqual([]);
});

test("a form that cannot be made leaves nothing behind", () => {
  const faults: [string[], RegExp][] = [
    [["--profile", "hanoi-2024", "--agency", "so-y-te", "--save", at("x.xlsx")], /so-y-te/],
    [["--profile", "ninhbinh-2026", "--agency", "so-khcn", "--save", at("x.xlsx")], /không chủ trì chỉ số nào/],
    [["--profile", "hanoi-2024", "--save", at("x.xls")], /\.xlsx/],
    [[at("none.xlsx"), "--save", at("x.xlsx")], /không tìm thấy/],
  ];
  for (const [words, sentence] of faults) {
    const run = template(...words);
    expect(run).toMatchObject({ status: 2, out: "" });
    expect(run.err).toMatch(sentence);
  }
  expect(existsSync(at("x.xlsx")) || existsSync(at("x.xls"))).toBe(false);
  writeFileSync(at("own.xlsx"), readFileSync(SAMPLE));
  expect(template(at("own.xlsx"), "--save", at("own.xlsx")).status).toBe(2);
  expect(readFileSync(at("own.xlsx")).equals(readFileSync(SAMPLE))).toBe(true);
});
