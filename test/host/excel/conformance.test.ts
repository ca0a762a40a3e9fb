/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "url": "https://localhost/"}
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { HAND_CASES, runScript, SCRIPT_CASES } from "../../../src/host/excel/conformance";
import { OfficeHost, startOffice } from "../../support/office-host";

const host = new OfficeHost({ excelApi: "1.14" });
beforeAll(async () => {
  await startOffice(host);
  host.calculate = () => ({ kind: "number", number: 45_292 });
  host.open("plain-sheet.xlsx", new Uint8Array(readFileSync(join(__dirname, "..", "..", "cases", "plain-sheet.xlsx"))));
});

const ROOT = join(__dirname, "..", "..", "..");

function sources(folder: string): readonly string[] {
  return (readdirSync(join(ROOT, folder), { recursive: true }) as string[])
    .filter((name) => name.endsWith(".ts") && !name.startsWith("conformance"))
    .map((name) => readFileSync(join(ROOT, folder, name), "utf8"));
}

/** What is marked as assumed in a source: the words behind the mark, on one line. Remarks that nothing is assumed are none. */
function assumptionsIn(source: string): readonly string[] {
  const comments = source.match(/\/\*\*[\s\S]*?\*\/|(?:^[ \t]*\/\/.*\n?)+/gm) ?? [];
  const lines = comments.map((comment) => comment.replace(/^[ \t]*(?:\/\*\*|\*\/|\*|\/\/)[ \t]?/gm, "").replace(/\s+/g, " "));
  return lines
    .flatMap((line) => [...line.matchAll(/\bAssumed\b[^:;]*[:;] ([^.]+)/g)].map((match) => match[1] ?? ""))
    .filter((words) => !/^nothing\b/.test(words));
}

test("every assumption of the host and of the hands has its question in the pack, and every question its assumption", () => {
  const marked = [...sources("test/support/office-host"), ...sources("src/host/excel")].flatMap(assumptionsIn);
  const asked = [...new Set([...SCRIPT_CASES, ...HAND_CASES].map(({ assumption }) => assumption))];
  expect(marked.length).toBeGreaterThanOrEqual(asked.length);
  expect(marked.filter((words) => !asked.some((assumption) => words.startsWith(assumption)))).toEqual([]);
  expect(asked.filter((assumption) => !marked.some((words) => words.startsWith(assumption)))).toEqual([]);
  const ids = [...SCRIPT_CASES, ...HAND_CASES].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(SCRIPT_CASES.map((script) => [script.id, script] as const))(
  "the host of the tests answers as the pack expects: %s",
  async (_, script) => {
    const sheets = host.book.sheets.length;
    expect(await runScript(script)).toEqual({ id: script.id, outcome: "as-expected", answer: script.expected });
    expect(host.book.sheets).toHaveLength(sheets);
  },
);
