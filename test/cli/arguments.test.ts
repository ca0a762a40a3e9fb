import { fc } from "../support/property";
import { parseCall, parseCorrection } from "../../src/cli/arguments";

function check(...words: string[]) {
  const parsed = parseCall(["check", ...words]);
  if (!parsed.ok || parsed.call.command !== "check") throw new Error(JSON.stringify(parsed));
  return parsed.call;
}

function faultOf(...words: string[]): unknown {
  const parsed = parseCall(words);
  return parsed.ok ? null : parsed.fault;
}

describe("reading the words of the call", () => {
  test("every option of check", () => {
    const call = check(
      "a.xlsx",
      "b.xlsx",
      "--profile",
      "hanoi-2024",
      "--agency=so-khcn",
      "--today",
      "2024-12-20",
      "--json",
      "-",
      "--save",
      "out",
      "--lang",
      "en",
      "--quiet",
    );
    expect(call).toEqual({
      command: "check",
      files: ["a.xlsx", "b.xlsx"],
      profile: "hanoi-2024",
      agency: "so-khcn",
      today: { year: 2024, month: 12, day: 20 },
      json: "-",
      save: "out",
      showMap: false,
      corrections: [],
      language: "en",
      quiet: true,
      ignoreWaivers: false,
    });
  });

  test("--map alone shows, --map with a correction corrects, also both and before a file", () => {
    expect(check("--map", "a.xlsx")).toMatchObject({ files: ["a.xlsx"], showMap: true, corrections: [] });
    expect(check("--map", "Biểu 1!F=value", "a.xlsx", "--map")).toMatchObject({
      files: ["a.xlsx"],
      showMap: true,
      corrections: [{ kind: "column", sheet: "Biểu 1", role: "value", column: 6 }],
    });
    expect(check("a.xlsx", "--map=Biểu 1!row 12=2.2.1", "--map", "Biểu 1!agency=so-khcn").corrections).toEqual([
      { kind: "row", sheet: "Biểu 1", row: 12, indicator: "2.2.1" },
      { kind: "agency", sheet: "Biểu 1", agency: "so-khcn" },
    ]);
  });

  test.each([
    [[], { kind: "no-command" }],
    [["chek", "a.xlsx"], { kind: "unknown-command", word: "chek" }],
    [["check"], { kind: "no-file" }],
    [["check", "a.xlsx", "--jsn", "-"], { kind: "unknown-option", option: "--jsn" }],
    [["check", "a.xlsx", "--json"], { kind: "option-needs-value", option: "--json" }],
    [["check", "a.xlsx", "--save="], { kind: "option-needs-value", option: "--save" }],
    [["check", "a.xlsx", "--quiet=yes"], { kind: "option-takes-no-value", option: "--quiet" }],
    [["check", "a.xlsx", "--lang", "vi", "--lang", "en"], { kind: "option-twice", option: "--lang" }],
    [["check", "a.xlsx", "--lang", "fr"], { kind: "bad-language", text: "fr" }],
    [["check", "a.xlsx", "--today", "2024-02-30"], { kind: "bad-day", text: "2024-02-30" }],
    [["check", "a.xlsx", "--map=Biểu 1!F=colour"], { kind: "bad-correction", text: "Biểu 1!F=colour" }],
    [["profiles", "x"], { kind: "too-many-words", word: "x" }],
  ])("a wrong call is told: %j", (words, fault) => {
    expect(faultOf(...words)).toEqual(fault);
  });

  test("help and version win over what is missing", () => {
    expect(parseCall(["--help"])).toMatchObject({ ok: true, call: { command: "help" } });
    expect(parseCall(["check", "-h"])).toMatchObject({ ok: true, call: { command: "help" } });
    expect(parseCall(["--version"])).toMatchObject({ ok: true, call: { command: "version" } });
  });

  test("no words throw", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom("check", "--map", "--json", "-", "--", "--lang=vi", "'a'!F=value"))),
        (words) => {
          expect(typeof parseCall(words).ok).toBe("boolean");
        },
      ),
    );
  });
});

describe("a correction", () => {
  test.each([
    ["'Sở KH&CN''s'!AB=evidence", { kind: "column", sheet: "Sở KH&CN's", role: "evidence", column: 28 }],
    ["a!b!F=unit", { kind: "column", sheet: "a!b", role: "unit", column: 6 }],
    ["Biểu 1!none=note", { kind: "column", sheet: "Biểu 1", role: "note", column: null }],
    ["Biểu 1!row 7 = none", { kind: "row", sheet: "Biểu 1", row: 7, indicator: null }],
    ["Biê\u0309u 1!F=value", { kind: "column", sheet: "Biểu 1", role: "value", column: 6 }],
  ])("%s", (text, correction) => {
    expect(parseCorrection(text)).toEqual(correction);
  });

  test.each(["F=value", "!F=value", "Biểu 1!F", "Biểu 1!=value", "Biểu 1!row 0=1.1.1", "Biểu 1!ABCD=value", "Biểu 1!F=value=unit"])(
    "%s is none",
    (text) => {
      expect(parseCorrection(text)).toBeNull();
    },
  );
});
