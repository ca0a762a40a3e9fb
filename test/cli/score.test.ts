import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseScoreCall } from "../../src/cli/score-call";
import { bundle, ROOT, type Bundle } from "./bundle";

const EXAMPLE = join(ROOT, "docs", "diem-so");
const FRAMEWORK = join(EXAMPLE, "khung.json");
const PANEL = join(EXAMPLE, "bang.csv");

let pii: Bundle;
beforeAll(() => (pii = bundle()));
afterAll(() => pii.remove());

const at = (name: string, text?: string): string => {
  const path = join(pii.folder, name);
  if (text !== undefined) writeFileSync(path, text);
  return path;
};
const score = (...words: string[]) => pii.run("score", ...words);
const example = (...words: string[]) => score("--framework", FRAMEWORK, "--panel", PANEL, ...words);

interface Report {
  readonly units: readonly { unit: string; nodes: Record<string, { value?: number; rank?: number; unscored?: string }> }[];
}

describe("the words of the call", () => {
  const faultOf = (...words: string[]): unknown => {
    const parsed = parseScoreCall(words);
    return parsed.ok ? null : parsed.fault;
  };
  test.each<[string[], object]>([
    [[], { kind: "option-missing", option: "--framework" }],
    [["--framework", "f"], { kind: "option-missing", option: "--panel" }],
    [["--framework", "f", "--panel"], { kind: "option-needs-value", option: "--panel" }],
    [["--framework", "f", "--framework", "g"], { kind: "option-twice", option: "--framework" }],
    [["--profile", "x"], { kind: "unknown-option", option: "--profile" }],
    [["x.csv"], { kind: "too-many-words", word: "x.csv" }],
    [["--framework", "f", "--panel", "p", "--lang", "fr"], { kind: "bad-language", text: "fr" }],
    [["--help=x"], { kind: "option-takes-no-value" }],
  ])("%j", (words, fault) => expect(faultOf(...words)).toMatchObject(fault));
  test("all of them", () => {
    expect(parseScoreCall(["--panel=p", "--framework", "f", "--json", "-", "--csv", "o.csv", "--lang", "en"])).toEqual({
      ok: true,
      call: { command: "score", framework: "f", panel: "p", json: "-", csv: "o.csv", language: "en" },
    });
  });
});

test("the example of docs/diem-so.md: index and ranks of the hand case, with its threshold", () => {
  const run = example("--json", "-");
  expect(run).toMatchObject({ status: 0, err: "" });
  const { units } = JSON.parse(run.out) as Report;
  expect(units.map(({ nodes }) => nodes["IDX"]?.value)).toEqual([0, 42.5, 50, 56.25, 88]);
  expect(units.map(({ nodes }) => nodes["P"]?.rank)).toEqual([5, 3, 3, 2, 1]);
  expect(units[2]?.nodes["i4"]).toEqual({ unscored: "no-value", coverage: 0 });
});

test("without outputs a table is shown, the best first, in either language", () => {
  expect(example().out).toContain("1     U5      88,00");
  expect(example("--lang", "en").out).toContain("1     U5    88.00");
  expect(example().out).toContain("theo phương pháp của COINr");
});

test("files are written, both or none, and nothing is shown", () => {
  const [json, csv] = [at("deep.json"), join(pii.folder, "new", "out.csv")];
  expect(example("--json", json, "--csv", csv)).toEqual({ status: 0, out: "", err: "" });
  expect(readFileSync(csv, "utf8").split("\r\n")[2]).toBe("U1,P,0,5,1,");
  expect(JSON.parse(readFileSync(json, "utf8"))).toMatchObject({ scores: 1, framework: "vi-du" });
  mkdirSync(at("folder"));
  expect(example("--csv", at("never.csv"), "--json", at("folder")).status).toBe(2);
  expect(existsSync(at("never.csv"))).toBe(false);
});

describe("refused with status 2, one sentence a fault, and nothing written", () => {
  test.each<[string, () => string[], RegExp]>([
    ["no panel", () => ["--framework", FRAMEWORK], /^Thiếu tùy chọn --panel/],
    ["an absent file", () => ["--framework", at("none.json"), "--panel", PANEL], /none\.json: không tìm thấy tệp/],
    ["no JSON", () => ["--framework", PANEL, "--panel", PANEL], /không phải JSON đúng/],
    [
      "a faulty framework",
      () => ["--framework", at("bad.json", '{"nodes":[{"id":"a"}],"methods":{"coverage":66}}'), "--panel", PANEL],
      /có 1 lỗi[^]*methods\.coverage/,
    ],
    [
      "an unknown column",
      () => ["--framework", FRAMEWORK, "--panel", at("p.csv", "u,i1,i2,i3,i4,i5\nU,1,2,3,4,5\n")],
      /Dòng 1, cột 6 “i5”/,
    ],
    ["no text", () => ["--framework", FRAMEWORK, "--panel", join(ROOT, "test/cases/vni.xlsx")], /UTF-8/],
    ["an output over an input", () => ["--framework", FRAMEWORK, "--panel", at("q.csv", "u\n"), "--csv", at("q.csv")], /không được ghi đè/],
    ["both outputs to one place", () => ["--framework", FRAMEWORK, "--panel", PANEL, "--csv", "-", "--json", "-"], /cùng một tệp/],
  ])("%s", (_name, words, sentence) => {
    const run = score(...words());
    expect(run).toMatchObject({ status: 2, out: "" });
    expect(run.err).toMatch(sentence);
  });

  test("all faults of a panel, and no more than can be read", () => {
    const wrong = Array.from({ length: 300 }, (_, index) => `U${index},x,1,1,1`).join("\n");
    const run = score("--framework", FRAMEWORK, "--panel", at("many.csv", `u,i1,i2,i3,i4\n${wrong}\n`), "--lang", "en");
    expect(run.err).toContain("has 300 faults");
    expect(run.err).toContain("Line 2, column “i1” (unit “U0”): “x” is not a number");
    expect(run.err).toContain("… and 100 more.");
  });
});

test("help knows the command", () => {
  expect(score("--help").out).toContain("pii score --framework");
  expect(pii.run("nonsense").err).toContain("score");
});
