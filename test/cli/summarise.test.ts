import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkbook } from "../../src/host/xlsx";
import { bundle, CASES, type Bundle } from "./bundle";

let pii: Bundle;
beforeAll(() => {
  pii = bundle();
});
afterAll(() => {
  pii.remove();
});

const sample = join(CASES, "sample-so-khcn.xlsx");

test("saves a copy with the three sheets and says how ready the file is", () => {
  const { status, out, err } = pii.run("summarise", sample, "--save", "out.xlsx", "--today", "2024-12-20");
  expect(err).toBe("");
  expect(status).toBe(1);
  expect(out).toContain("Đã lưu bản tổng hợp: out.xlsx");
  const opened = openWorkbook({ name: "out.xlsx", bytes: new Uint8Array(readFileSync(join(pii.folder, "out.xlsx"))) });
  expect(opened.ok && opened.value.read().sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["PII - Tổng hợp", "PII - Đơn vị", "PII - Phương pháp"]),
  );
});

test("several files go into a folder, all of them or none", () => {
  const two = [sample, join(CASES, "strategy-annex-1.xlsx")];
  expect(pii.run("summarise", ...two, "--save", "folder", "--lang", "en").out).toMatch(/Summary saved/);
  expect(existsSync(join(pii.folder, "folder", "strategy-annex-1.xlsx"))).toBe(true);
  const failed = pii.run("summarise", sample, "absent.xlsx", "--save", "none");
  expect(failed.status).toBe(2);
  expect(existsSync(join(pii.folder, "none"))).toBe(false);
});

test.each([
  [["summarise"], "Chưa nêu tệp"],
  [["summarise", sample], "Thiếu tùy chọn --save"],
  [["summarise", sample, "--save", sample], "không được ghi đè"],
  [["summarise", sample, "--save", "out.xlsx", "--today", "hôm nay"], "không phải ngày có thật"],
  [["summarise", sample, "--save", "out.xlsx", "--json", "x"], "Không có tùy chọn --json"],
])("%j is refused with one sentence", (words, sentence) => {
  const { status, out, err } = pii.run(...words);
  expect([status, out]).toEqual([2, ""]);
  expect(err).toContain(sentence);
});
