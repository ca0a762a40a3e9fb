import { join } from "node:path";
import { checkWorkbook, hostSentence, refusalSentence, reportOf, savePlan } from "../../src/app";
import { RULE_IDS } from "../../src/core/rules/catalogue";
import { PROFILES } from "../../src/framework";
import type { HostError } from "../../src/workbook";
import { dayOf, judge, open } from "./judge";

const caseFile = (slug: string): string => join(__dirname, "..", "cases", `${slug}.xlsx`);
const today = dayOf("2024-12-20");

describe("checking a workbook", () => {
  test("writes nothing: the snapshot is the same, and so are the bytes", () => {
    const workbook = open(caseFile("column-numbers-faults"));
    const [snapshot, bytes] = [structuredClone(workbook.read()), workbook.save()];
    checkWorkbook({ snapshot: workbook.read(), today });
    expect(workbook.read()).toEqual(snapshot);
    expect(workbook.save()).toBe(bytes);
  });

  test("finds the profile and the agency; the call overrules both", () => {
    const found = judge(caseFile("plain-sheet"), { today });
    expect(found.profile.id).toBe("hanoi-2024");
    const told = judge(caseFile("plain-sheet"), { today, profileId: "ninhbinh-2026" });
    expect([told.profile.id, told.profileConfidence]).toEqual(["ninhbinh-2026", 1]);
    expect(judge(caseFile("plain-sheet"), { today, agency: "so-tuphap" }).agency?.id).toBe("so-tuphap");
  });

  test("every shipped profile can judge every kind of workbook", () => {
    for (const { id } of PROFILES) {
      for (const slug of ["plain-sheet", "no-table-staff", "strategy-annex-1"]) {
        expect(judge(caseFile(slug), { today, profileId: id }).profile.id).toBe(id);
      }
    }
  });

  test.each([
    [{ profileId: "x" }, "unknown-profile"],
    [{ agency: "x" }, "unknown-agency"],
    [{ corrections: [{ kind: "agency", sheet: "x", agency: "so-khcn" } as const] }, "no-such-sheet"],
  ])("refuses %j and says why in both languages", (request, kind) => {
    const judged = checkWorkbook({ snapshot: open(caseFile("plain-sheet")).read(), today, ...request });
    if (judged.ok) throw new Error("judged");
    expect(judged.error.kind).toBe(kind);
    expect(refusalSentence(judged.error, "vi")).not.toBe(refusalSentence(judged.error, "en"));
  });
});

describe("ready", () => {
  test.each([
    ["plain-sheet", true],
    ["column-numbers-faults", false],
    ["blank-return", false],
    ["no-table-staff", false],
  ])("%s: %s", (slug, ready) => {
    expect(judge(caseFile(slug), { today }).ready).toBe(ready);
  });

  test("a return of blank cells is not ready even if no rule speaks", () => {
    const shipped = judge(caseFile("blank-return"), { today });
    const severities = Object.fromEntries(RULE_IDS.map((rule) => [rule, "off" as const]));
    const silent = judge(caseFile("blank-return"), { today, profile: { ...shipped.profile, severities } });
    expect(silent.counts.errors).toBe(0);
    expect(silent.ready).toBe(false);
  });
});

describe("what a copy gets more", () => {
  test("applying it twice is applying it once", () => {
    const workbook = open(caseFile("column-numbers-faults"));
    const plan = (): ReturnType<typeof savePlan> => {
      const judged = checkWorkbook({
        snapshot: workbook.read(),
        today,
        corrections: [{ kind: "row", sheet: "PII 2024", row: 18, indicator: null }],
      });
      if (!judged.ok) throw new Error(judged.error.kind);
      return savePlan(judged.value, "vi");
    };
    expect(workbook.apply(plan()).ok).toBe(true);
    const [snapshot, bytes] = [workbook.read(), Buffer.from(workbook.save())];
    expect(workbook.apply(plan()).ok).toBe(true);
    expect(workbook.read()).toEqual(snapshot);
    expect(bytes.equals(workbook.save())).toBe(true);
  });

  test("its own sheet is not taken for data", () => {
    const workbook = open(caseFile("column-numbers-faults"));
    const before = judge(caseFile("column-numbers-faults"), { today });
    workbook.apply(savePlan(before, "vi"));
    const after = checkWorkbook({ snapshot: workbook.read(), today });
    expect(after.ok && after.value.findings).toEqual(before.findings);
  });

  test("a mapping is only kept where there is one", () => {
    expect(savePlan(judge(caseFile("plain-sheet"), { today }), "vi").edits.map(({ kind }) => kind)).toEqual(["sheet"]);
  });
});

test("a report is plain JSON: nothing is lost on the way", () => {
  for (const slug of ["column-numbers-faults", "thirteen-local", "four-agencies", "no-table-staff"]) {
    const report = reportOf(judge(caseFile(slug), { today }));
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  }
});

describe("why a file is refused", () => {
  test.each([
    ["zip", "no end of central directory: the file is cut off", "cấu trúc nén của tệp"],
    ["xl/worksheets/sheet1.xml", "unclosed tag: row", "một trang tính;"],
    ["xl/sharedStrings.xml", "absent", "phần chứa chữ của các ô;"],
    ["xl/workbook.xml", "not a workbook part", "danh sách trang tính;"],
    ["xl/theme/theme1.xml", "checksum wrong", "một thành phần bên trong;"],
  ])("%s, %s: the Vietnamese sentence names the part in plain words, the English one keeps the detail", (part, detail, words) => {
    const sentence = hostSentence({ kind: "damaged", part, detail }, "a.xlsx", "vi");
    expect(sentence).toContain(words);
    expect(sentence).not.toContain(detail);
    expect(hostSentence({ kind: "damaged", part, detail }, "a.xlsx", "en")).toContain(detail);
  });

  test("what is not supported is said in Vietnamese, names of functions as they are", () => {
    const sentence = (what: string): string => hostSentence({ kind: "unsupported", what }, "a.xlsx", "vi");
    expect(sentence("removing the only visible sheet")).not.toMatch(/removing/);
    expect(sentence("LET, LAMBDA")).toContain("(LET, LAMBDA)");
  });

  const at = { sheet: "Biểu 1", row: 1, column: 1 };
  const errors: readonly HostError[] = [
    { kind: "empty-file" },
    ...(["csv", "html", "pdf", "zip", "ods", "unknown"] as const).map((looksLike) => ({ kind: "not-a-workbook", looksLike }) as const),
    { kind: "old-format" },
    { kind: "binary-format" },
    { kind: "encrypted" },
    { kind: "damaged", part: "xl/workbook.xml", detail: "x" },
    ...(["entries", "unpacked-size", "ratio", "file-size"] as const).map((limit) => ({ kind: "too-large", limit, allowed: 10 }) as const),
    { kind: "sheet-absent", sheet: "Biểu 1" },
    { kind: "sheet-protected", sheet: "Biểu 1" },
    { kind: "cell-occupied", at },
    { kind: "unsupported", what: "x" },
  ];

  test.each(errors.map((error) => [JSON.stringify(error), error] as const))(
    "%s: one sentence that names the file and a remedy",
    (_, error) => {
      for (const language of ["vi", "en"] as const) {
        const sentence = hostSentence(error, "a.xlsx", language);
        expect(sentence).toMatch(/^a\.xlsx: [^\n]{12,}; [^\n]{10,}\.$/);
      }
    },
  );

  test("no two kinds say the same", () => {
    for (const language of ["vi", "en"] as const) {
      expect(new Set(errors.map((error) => hostSentence(error, "a.xlsx", language))).size).toBe(errors.length);
    }
  });
});
