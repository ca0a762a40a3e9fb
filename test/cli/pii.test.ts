import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { strToU8 } from "fflate";
import type { FailedReport, Report } from "../../src/app";
import { version } from "../../package.json";
import { lintPackage } from "../support/package-lint";
import { open } from "../app/judge";
import { bundle, CASES, type Bundle, type Run } from "./bundle";

const FAULTY = join(CASES, "column-numbers-faults.xlsx");
const DAY = ["--today", "2024-12-20"];

let pii: Bundle;
beforeAll(() => (pii = bundle()));
afterAll(() => pii.remove());

const at = (name: string): string => join(pii.folder, name);
const bytesOf = (path: string): Buffer => readFileSync(path);

/** A folder of its own for one test, with a copy of a case's workbook. */
function folderWith(name: string, ...slugs: string[]): string {
  const folder = at(name);
  mkdirSync(folder);
  for (const slug of slugs) copyFileSync(join(CASES, `${slug}.xlsx`), join(folder, `${slug}.xlsx`));
  return folder;
}

function reportOf(run: Run): Report {
  return JSON.parse(run.out) as Report;
}

/** Sentences end with a full stop; each line of standard error is one. */
function sentences(run: Run): string[] {
  return run.err.split("\n").filter((line) => line !== "");
}

describe("the call", () => {
  test("--help and --version", () => {
    expect(pii.run("--help")).toMatchObject({ status: 0, err: "", out: expect.stringContaining("pii check TỆP") as string });
    expect(pii.run("--help", "--lang", "en").out).toContain("pii check FILE");
    expect(pii.run("--version")).toEqual({ status: 0, err: "", out: `${version}\n` });
  });

  test("profiles lists the ids that --profile takes", () => {
    const ids = pii
      .run("profiles")
      .out.trim()
      .split("\n")
      .map((line) => line.split(" ")[0]);
    expect(ids).toEqual(expect.arrayContaining(["hanoi-2024", "bacgiang-2024", "ninhbinh-2026", "hanoi-strategy-2030"]));
  });

  test.each([
    [[], "Chưa nêu lệnh"],
    [["check"], "Chưa nêu tệp"],
    [["check", "a.xlsx", "--frobnicate"], "--frobnicate"],
    [["check", FAULTY, "--profile", "hanoi-1999"], "hanoi-1999"],
    [["check", FAULTY, "--agency", "so-nobody"], "so-nobody"],
    [["check", FAULTY, "--today", "2024-13-01"], "2024-13-01"],
    [["check", FAULTY, "--map", "Không có!F=value"], "Không có"],
    [["check", FAULTY, "--map", "PII 2024!row 6=9.9.9"], "9.9.9"],
  ])("a wrong call: %j gives 2, one sentence, nothing on standard output", (words, told) => {
    const run = pii.run(...words);
    expect(run).toMatchObject({ status: 2, out: "" });
    expect(sentences(run)).toHaveLength(1);
    expect(run.err).toContain(told);
  });
});

describe("one file", () => {
  test("not ready is 1, the verdict and every finding with its cell are said", () => {
    const run = pii.run("check", FAULTY, ...DAY);
    expect(run).toMatchObject({ status: 1, err: "" });
    expect(run.out).toContain("CHƯA SẴN SÀNG NỘP");
    const report = reportOf(pii.run("check", FAULTY, ...DAY, "--json", "-"));
    for (const { cell, rule, sheet } of report.findings) {
      expect(run.out).toContain(rule);
      if (cell) expect(run.out).toContain(`${sheet ?? ""}!${cell}`);
    }
  });

  test("ready is 0", () => {
    const run = pii.run("check", join(CASES, "plain-sheet.xlsx"), ...DAY);
    expect(run).toMatchObject({ status: 0, err: "" });
    expect(run.out).toContain("\nSẴN SÀNG NỘP");
  });

  test("a blank return is not ready", () => {
    expect(pii.run("check", join(CASES, "blank-return.xlsx"), ...DAY, "--quiet").status).toBe(1);
  });

  test("--quiet says one line, in either language", () => {
    expect(
      pii
        .run("check", FAULTY, ...DAY, "--quiet")
        .out.trim()
        .split("\n"),
    ).toEqual([expect.stringMatching(/^column-numbers-faults\.xlsx: CHƯA SẴN SÀNG NỘP/)]);
    expect(pii.run("check", FAULTY, ...DAY, "--quiet", "--lang", "en").out).toMatch(/^column-numbers-faults\.xlsx: NOT READY/);
  });

  test("the findings come in English too", () => {
    expect(pii.run("check", FAULTY, ...DAY, "--lang", "en").out).toMatch(/Error · .* · number-as-text/);
  });

  test("no colour where nobody looks, no line wider than the paper", () => {
    const { out } = pii.run("check", FAULTY, ...DAY);
    expect(out).not.toContain("\u001b");
    expect(Math.max(...out.split("\n").map((line) => Array.from(line).length))).toBeLessThanOrEqual(110);
  });
});

describe("the report", () => {
  test("has the keys of the contract", () => {
    const report = reportOf(pii.run("check", FAULTY, ...DAY, "--json", "-"));
    expect(report).toMatchObject({
      report: 1,
      framework: "pii-2024",
      profile: "hanoi-2024",
      file: "column-numbers-faults.xlsx",
      agency: "so-khdt",
      summary: { ready: false, readings: 13 },
    });
    expect(Object.keys(report)).toEqual(expect.arrayContaining(["tables", "findings", "scores", "summary"]));
    const [table] = report.tables;
    expect(table).toMatchObject({ sheet: "PII 2024", columns: { value: "F", previous: "E", unit: "D", target: "H", evidence: "J" } });
    expect(table?.readings[0]).toMatchObject({
      indicator: "1.1.3",
      component: null,
      row: 6,
      value: { cell: "F6", number: 6.76 },
      target: { cell: "H6", text: "≥ 6,64", reading: { kind: "bound", operator: ">=", number: 6.64 } },
    });
    const typed = report.findings.find(({ cell }) => cell === "F7");
    expect(typed).toMatchObject({
      rule: "number-as-text",
      severity: "error",
      sheet: "PII 2024",
      indicator: "1.2.1",
      fix: { after: 7.42, kind: "number", cell: "F7" },
    });
    expect(typed?.message.vi).not.toBe(typed?.message.en);
  });

  test("counts are those of the findings", () => {
    const { findings, summary } = reportOf(pii.run("check", FAULTY, ...DAY, "--json", "-"));
    const count = (severity: string): number => findings.filter((one) => one.severity === severity).length;
    expect(summary).toMatchObject({ errors: count("error"), warnings: count("warning"), notes: count("note") });
  });

  test("goes to a file, while people still read the verdict", () => {
    const run = pii.run("check", FAULTY, ...DAY, "--json", "report.json");
    expect(run.out).toContain("CHƯA SẴN SÀNG NỘP");
    expect(JSON.parse(readFileSync(at("report.json"), "utf8"))).toEqual(reportOf(pii.run("check", FAULTY, ...DAY, "--json", "-")));
  });

  test("the same call gives the same bytes", () => {
    const words = ["check", FAULTY, ...DAY, "--json", "-"];
    expect(pii.run(...words).out).toBe(pii.run(...words).out);
  });
});

describe("files that cannot be read", () => {
  const compound = (stream: string): Buffer =>
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600), Buffer.from(stream, "utf16le")]);
  const whole = (): Buffer => bytesOf(FAULTY);
  const BAD: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
    ["empty.xlsx", () => Buffer.alloc(0), /rỗng/],
    ["table.csv", () => strToU8("Mã,Tên\n1.1.1,Thể chế"), /CSV/],
    ["old.xls", () => compound("Workbook"), /97-2003/],
    ["locked.xlsx", () => compound("EncryptedPackage"), /mật khẩu/],
    ["cut.xlsx", () => whole().subarray(0, whole().length / 2), /hỏng/],
    ["noise.xlsx", () => Buffer.from([1, 2, 3, 4]), /không phải tệp Excel/],
    ["page.xlsx", () => strToU8("<html><table></table></html>"), /trang web/],
  ];

  test.each(BAD)("%s: 2, one sentence that names the file, nothing written", (name, bytes, told) => {
    const folder = folderWith(`bad-${name}`);
    writeFileSync(join(folder, name), bytes());
    const copy = join(folder, `copy${name.slice(name.lastIndexOf("."))}`);
    const run = pii.run("check", join(folder, name), "--json", join(folder, "out.json"), "--save", copy);
    expect(run).toMatchObject({ status: 2, out: "" });
    expect(sentences(run)).toHaveLength(1);
    expect(run.err).toMatch(told);
    expect(run.err).toContain(name);
    expect(readdirSync(folder)).toEqual([name]);
  });

  test.each([
    ["nowhere.xlsx", "không tìm thấy"],
    [".", "thư mục"],
  ])("%s", (path, told) => {
    const run = pii.run("check", path, "--json", "-");
    expect(run).toMatchObject({ status: 2, out: "" });
    expect(sentences(run)).toEqual([expect.stringContaining(told)]);
  });
});

describe("several files", () => {
  test("reports in the order given, the worst status", () => {
    const files = ["thirteen-local.xlsx", "column-numbers-faults.xlsx"].map((name) => join(CASES, name));
    const run = pii.run("check", ...files, ...DAY, "--json", "-");
    expect(run.status).toBe(1);
    expect((JSON.parse(run.out) as Report[]).map(({ file }) => file)).toEqual(files.map((path) => basename(path)));
  });

  test("one that cannot be read does not keep the others from being judged, and no copy is saved", () => {
    const folder = folderWith("mixed", "column-numbers-faults");
    writeFileSync(join(folder, "bad.xlsx"), "");
    const files = ["bad.xlsx", "column-numbers-faults.xlsx"].map((name) => join(folder, name));
    const run = pii.run("check", ...files, ...DAY, "--json", "-", "--save", join(folder, "out"));
    expect(run.status).toBe(2);
    const [failed, judged] = JSON.parse(run.out) as [FailedReport, Report];
    expect(failed).toEqual({
      report: 1,
      file: "bad.xlsx",
      error: { kind: "empty-file", message: { vi: expect.any(String) as string, en: expect.any(String) as string } },
    });
    expect(judged.summary.readings).toBe(13);
    expect(run.err).toContain("bad.xlsx");
    expect(existsSync(join(folder, "out"))).toBe(false);
  });

  test("--save takes a folder and makes it", () => {
    const folder = folderWith("two", "column-numbers-faults", "thirteen-local");
    const files = ["column-numbers-faults.xlsx", "thirteen-local.xlsx"].map((name) => join(folder, name));
    expect(pii.run("check", ...files, ...DAY, "--save", join(folder, "out")).status).toBe(1);
    expect(readdirSync(join(folder, "out")).sort()).toEqual(["column-numbers-faults.xlsx", "thirteen-local.xlsx"]);
  });
});

describe("--save", () => {
  test("the copy has the sheet of findings with links, keeps the rest, and passes the package lint", () => {
    const folder = folderWith("save", "column-numbers-faults");
    const input = join(folder, "column-numbers-faults.xlsx");
    const before = bytesOf(input);
    expect(pii.run("check", input, ...DAY, "--save", join(folder, "copy.xlsx")).status).toBe(1);
    expect(bytesOf(input).equals(before)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(["column-numbers-faults.xlsx", "copy.xlsx"]);
    expect(lintPackage(bytesOf(join(folder, "copy.xlsx")))).toEqual([]);

    const [original, copy] = [open(input).read(), open(join(folder, "copy.xlsx")).read()];
    expect(copy.sheets.map(({ name }) => name)).toEqual([...original.sheets.map(({ name }) => name), "PII - Vấn đề"]);
    expect(copy.sheets[0]?.rows).toEqual(original.sheets[0]?.rows);
    const texts = [...(copy.sheets.at(-1)?.rows.values() ?? [])].flatMap((row) =>
      [...row.values()].map(({ content }) => (content.kind === "text" ? content.text : "")),
    );
    expect(texts).toEqual(expect.arrayContaining(["F7", "1.2.1", "Lỗi", "column-numbers-faults.xlsx"]));
  });

  test("checking the copy finds the same, and saving it again changes nothing in it", () => {
    const folder = folderWith("again", "column-numbers-faults");
    const name = "column-numbers-faults.xlsx";
    const first = reportOf(pii.run("check", join(folder, name), ...DAY, "--json", "-", "--save", join(folder, "one", name)));
    const second = reportOf(pii.run("check", join(folder, "one", name), ...DAY, "--json", "-", "--save", join(folder, "two", name)));
    expect(second).toEqual(first);
    expect(bytesOf(join(folder, "two", name)).equals(bytesOf(join(folder, "one", name)))).toBe(true);
  });

  test("never goes over the file that is checked, by whatever name", () => {
    const folder = folderWith("over", "column-numbers-faults");
    const input = join(folder, "column-numbers-faults.xlsx");
    symlinkSync(input, join(folder, "soft.xlsx"));
    linkSync(input, join(folder, "hard.xlsx"));
    const before = bytesOf(input);
    for (const target of [
      input,
      join(folder, "soft.xlsx"),
      join(folder, "hard.xlsx"),
      folder,
      `${folder}/../over/column-numbers-faults.xlsx`,
    ]) {
      const run = pii.run("check", input, ...DAY, "--save", target);
      expect(run).toMatchObject({ status: 2, out: "" });
      expect(sentences(run)).toHaveLength(1);
    }
    expect(pii.run("check", input, ...DAY, "--json", input).status).toBe(2);
    expect(bytesOf(input).equals(before)).toBe(true);
  });

  test("the extension stays, so that Excel opens the copy", () => {
    const run = pii.run("check", FAULTY, "--save", "copy.xlsm");
    expect(run).toMatchObject({ status: 2, out: "", err: expect.stringContaining(".xlsx") as string });
  });

  test("what cannot be written leaves nothing behind, neither copy nor report", () => {
    const folder = folderWith("blocked", "column-numbers-faults");
    writeFileSync(join(folder, "file"), "in the way");
    const run = pii.run(
      "check",
      join(folder, "column-numbers-faults.xlsx"),
      ...DAY,
      "--save",
      join(folder, "copy.xlsx"),
      "--json",
      join(folder, "file", "out.json"),
    );
    expect(run).toMatchObject({ status: 2, out: "" });
    expect(sentences(run)).toHaveLength(1);
    expect(readdirSync(folder).sort()).toEqual(["column-numbers-faults.xlsx", "file"]);
    expect(statSync(join(folder, "file")).size).toBe("in the way".length);
  });
});

describe("--map", () => {
  test("shows what columns and rows are taken for", () => {
    const { out } = pii.run("check", FAULTY, ...DAY, "--map");
    expect(out).toMatch(/Cột F\s+value\s+\d+%/);
    expect(out).toMatch(/Dòng 7\s+1\.2\.1\s+\d+%/);
  });

  test("a correction is kept in the copy and used the next time", () => {
    const folder = folderWith("map", "column-numbers-faults");
    const [input, copy] = [join(folder, "column-numbers-faults.xlsx"), join(folder, "copy.xlsx")];
    const words = [
      "--map",
      "PII 2024!none=note",
      "--map",
      "pii 2024!E=value",
      "--map",
      "PII 2024!row 18=none",
      "--map",
      "PII 2024!agency=so-tuphap",
    ];
    const told = reportOf(pii.run("check", input, ...DAY, ...words, "--save", copy, "--json", "-"));
    expect(told.tables[0]?.columns.value).toBe("E");
    expect(told.tables[0]?.columns.note).toBeUndefined();
    expect(told.tables[0]?.agency).toBe("so-tuphap");
    expect(told.tables[0]?.readings.map(({ row }) => row)).not.toContain(18);

    const next = reportOf(pii.run("check", copy, ...DAY, "--json", "-"));
    expect({ ...next, file: told.file }).toEqual(told);
    expect(reportOf(pii.run("check", input, ...DAY, "--json", "-")).tables[0]?.columns.value).toBe("F");
  });
});

describe("a profile of the user's own", () => {
  const shipped = (): Record<string, unknown> =>
    JSON.parse(readFileSync(join(CASES, "..", "..", "src", "framework", "profiles", "hanoi-2024.json"), "utf8")) as Record<string, unknown>;

  test("is used", () => {
    writeFileSync(at("mine.json"), JSON.stringify({ ...shipped(), id: "mine", severities: { "number-as-text": "note" } }));
    const report = reportOf(pii.run("check", FAULTY, ...DAY, "--profile", "mine.json", "--json", "-"));
    expect(report.profile).toBe("mine");
    expect(report.findings.filter(({ rule }) => rule === "number-as-text").map(({ severity }) => severity)).toEqual(["note", "note"]);
  });

  test("with faults is refused, every fault with its place", () => {
    writeFileSync(
      at("faulty.json"),
      JSON.stringify({ ...shipped(), year: "hai nghìn", severities: { "no-such-rule": "error" }, aboutTolerance: -1 }),
    );
    const run = pii.run("check", FAULTY, ...DAY, "--profile", "faulty.json", "--json", "-");
    expect(run).toMatchObject({ status: 2, out: "" });
    for (const place of ["faulty.json", "year", "no-such-rule", "aboutTolerance"]) expect(run.err).toContain(place);
  });

  test.each([
    ["broken.json", "{", "JSON"],
    ["list.json", "[]", "list.json"],
    ["other.json", '{"framework":"no-such"}', "no-such"],
  ])("%s is refused in one sentence", (name, text, told) => {
    writeFileSync(at(name), text);
    const run = pii.run("check", FAULTY, "--profile", name);
    expect(run).toMatchObject({ status: 2, out: "" });
    expect(sentences(run)).toEqual([expect.stringContaining(told)]);
  });
});

test("every sentence on standard error has its English twin", () => {
  const run = pii.run("check", "nowhere.xlsx", "--lang", "en");
  expect(run).toEqual({ status: 2, out: "", err: "nowhere.xlsx: there is no such file; look at the path once more.\n" });
});
