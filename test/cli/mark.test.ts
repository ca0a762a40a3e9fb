import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cellAt, cellName, sheetNamed } from "../../src/workbook";
import { deskFor } from "../app/session/books";
import { opened, partsOf } from "../support/rich/build";
import { CASES, bundle, type Bundle } from "./bundle";

let cli: Bundle;
beforeAll(() => {
  cli = bundle();
  for (const name of [SAMPLE, AMBIGUOUS]) copyFileSync(join(CASES, name), join(cli.folder, name));
});
afterAll(() => cli.remove());

const SAMPLE = "sample-so-khcn.xlsx";
const AMBIGUOUS = "ambiguous-numbers.xlsx";
const DAY = ["--today", "2024-12-20"];
const bytes = (name: string): Uint8Array => new Uint8Array(readFileSync(join(cli.folder, name)));
const book = (name: string) => opened(bytes(name), name).read();

test("mark saves a copy with marks, legend and words; clear takes all of it out", () => {
  const marked = cli.run("mark", SAMPLE, "--save", "m.xlsx", "--status-column", ...DAY);
  expect([marked.status, marked.err]).toEqual([1, ""]);
  expect(marked.out).toContain("Đã đánh dấu 8 ô");
  expect(Object.values(partsOf(bytes("m.xlsx"))).join("")).toContain("AND(PII_DANH_DAU,");
  const legend = [...sheetNamed(book("m.xlsx"), "PII - Vấn đề")!.rows.values()].flatMap((cells) => cells.get(6)?.content);
  expect(legend).toContainEqual({ kind: "text", text: "Thiếu minh chứng" });
  const cleared = cli.run("clear", "m.xlsx", "--save", "c.xlsx", ...DAY);
  expect([cleared.status, cleared.err]).toEqual([1, ""]);
  expect(Object.values(partsOf(bytes("c.xlsx"))).join("")).not.toContain("PII_DANH_DAU");
  const [before, after] = [book(SAMPLE), book("c.xlsx")];
  expect(after.memory).toEqual(before.memory);
  const contents = ({ sheets }: typeof before) => sheets.map(({ name, rows }) => [name, [...rows].map(([row, cells]) => [row, [...cells].map(([column, { content }]) => [column, content])])]); // prettier-ignore
  expect(contents(after)).toEqual(contents(before));
});

test("fix lists before and after, mends only what is asked for, and says what is left", () => {
  const dry = cli.run("fix", SAMPLE, "--dry-run", "--save", "dry.xlsx", ...DAY);
  expect(dry.out.split("\n").filter((line) => line.includes(" → "))).toEqual([
    "'Biểu PII 2024'!E18: \"0,086\" → 0,086",
    "'Biểu PII 2024'!E23: \"0,0745\" → 7,45",
    '\'Biểu PII 2024\'!A33: "06/02/2001" → "6.2.1"',
  ]);
  expect(existsSync(join(cli.folder, "dry.xlsx"))).toBe(false);
  const safe = cli.run("fix", SAMPLE, "--all-safe", "--save", "safe.xlsx", ...DAY);
  expect(safe.out).toContain("Đã sửa 2 ô.");
  expect(safe.out).toMatch(/Còn lại \d+ lỗi; 1 ô/);
  const one = cli.run("fix", SAMPLE, "--cell", "'biểu pii 2024'!E23", "--save", "one.xlsx", ...DAY);
  expect(one.out).toContain("Đã sửa 1 ô.");
  const sheet = sheetNamed(book("one.xlsx"), "Biểu PII 2024")!;
  expect([cellAt(sheet, 23, 5)?.content, cellAt(sheet, 18, 5)?.content]).toEqual([
    { kind: "number", number: 7.45 },
    { kind: "text", text: "0,086" },
  ]);
  const rule = cli.run("fix", SAMPLE, "--rule", "code-as-date", "--save", "rule.xlsx", ...DAY);
  expect(rule.out.split("\n").filter((line) => line.includes(" → "))).toHaveLength(1);
});

test("an ambiguous number is never guessed: its reading is named", () => {
  const found = cli.run("check", AMBIGUOUS, "--json", "-", ...DAY);
  const report = JSON.parse(found.out) as { findings: { rule: string; sheet: string; cell: string }[] };
  const { sheet, cell } = report.findings.find(({ rule }) => rule === "ambiguous-number")!;
  const place = `'${sheet}'!${cell}`;
  const asked = cli.run("fix", AMBIGUOUS, "--cell", place, "--save", "a.xlsx", ...DAY);
  expect(asked.status).toBe(2);
  const readings = /(-?[\d.]+) hoặc (-?[\d.]+);/.exec(asked.err)!;
  expect(cli.run("fix", AMBIGUOUS, "--cell", `${place}=77`, "--save", "a.xlsx", ...DAY).status).toBe(2);
  expect(existsSync(join(cli.folder, "a.xlsx"))).toBe(false);
  const chosen = cli.run("fix", AMBIGUOUS, "--cell", `${place}=${readings[1]!}`, "--save", "a.xlsx", ...DAY);
  expect(chosen.out).toContain("Đã sửa 1 ô.");
});

test("fix leaves what is waived, says how many, and mends it where it is named", async () => {
  const { session, workbook } = deskFor(SAMPLE.replace(".xlsx", ""));
  await session.check();
  const finding = session.getState().judgement!.findings.find(({ rule }) => rule === "number-as-text")!;
  await session.waive(finding, { reason: "Theo mẫu của Bộ", role: "Phó Giám đốc" });
  writeFileSync(join(cli.folder, "waived.xlsx"), workbook.save());
  const call = ["fix", "waived.xlsx", "--save"];
  const safe = cli.run(...call, "w1.xlsx", "--all-safe", ...DAY);
  expect(safe.out).toContain("Đã sửa 1 ô.");
  expect(safe.out).toContain("Giữ nguyên 1 ô vì vấn đề ở đó đã được miễn trừ");
  const still = cellAt(sheetNamed(book("w1.xlsx"), finding.at!.sheet)!, finding.at!.row, finding.at!.column);
  expect(still?.content.kind).toBe("text");
  expect(cli.run(...call, "w2.xlsx", "--rule", "number-as-text", ...DAY).out).toContain("Không có ô nào để sửa.");
  const named = cli.run(...call, "w3.xlsx", "--cell", `'${finding.at!.sheet}'!${cellName(finding.at!)}`, ...DAY);
  expect(named.out).toContain("Đã sửa 1 ô.");
});

test.each([
  [["mark", SAMPLE], "--save"],
  [["fix", SAMPLE, "--save", "y.xlsx"], "--all-safe"],
  [["fix", SAMPLE, "--rule", "no-such-rule", "--save", "y.xlsx"], "no-such-rule"],
  [["fix", SAMPLE, "--cell", "F9", "--save", "y.xlsx"], "F9"],
  [["fix", SAMPLE, "--cell", "'Biểu PII 2024'!B2", "--save", "y.xlsx"], "B2"],
  [["mark", SAMPLE, "--save", SAMPLE], SAMPLE],
])("a wrong call ends with 2, one sentence and nothing written: %j", (words, said) => {
  const { status, out, err } = cli.run(...words, ...DAY);
  expect([status, out]).toEqual([2, ""]);
  expect(err).toContain(said);
  expect(err.trim().split("\n")).toHaveLength(1);
  expect(existsSync(join(cli.folder, "y.xlsx"))).toBe(false);
});
