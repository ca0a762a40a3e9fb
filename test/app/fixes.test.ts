import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { checkWorkbook, fixOfReading, planOfFixes, type Judgement } from "../../src/app";
import { keyedFindings } from "../../src/app/session";
import type { Finding, Fix } from "../../src/core/rules/finding";
import type { RuleId } from "../../src/core/rules/catalogue";
import type { XlsxWorkbook } from "../../src/host/xlsx";
import { opened } from "../support/rich/build";

const CASES = join(__dirname, "../cases");
const NAMES = readdirSync(CASES).filter((name) => name.endsWith(".xlsx"));
const open = (name: string): XlsxWorkbook => opened(new Uint8Array(readFileSync(join(CASES, name))), name);

function judged(workbook: XlsxWorkbook): Judgement {
  const judgement = checkWorkbook({ snapshot: workbook.read(), today: { year: 2024, month: 12, day: 20 } });
  if (!judgement.ok) throw new Error(judgement.error.kind);
  return judgement.value;
}

function mend(workbook: XlsxWorkbook, judgement: Judgement, fixes: readonly Fix[]): void {
  const applied = workbook.apply(planOfFixes(fixes, judgement.snapshot, workbook.read()).plan);
  expect(applied).toEqual({ ok: true, value: undefined });
}

/** A mended number can be compared at last, and the comparison be news; these say nothing about how the cell is written. */
const NEWS: ReadonlySet<RuleId> = new Set<RuleId>(["below-target", "implausible-change", "unchanged-value", "scale-slip", "percent-as-fraction", "out-of-range", "parts-mismatch", "target-missing", "name-mismatch", "evidence-missing"]); // prettier-ignore

const isSame = (a: Finding, b: Finding): boolean =>
  a.rule === b.rule && JSON.stringify(a.at) === JSON.stringify(b.at) && a.indicator === b.indicator;

test.each(NAMES)("every fix of %s ends its finding, brings no new fault of writing, and leaves nothing to mend twice", (name) => {
  const rules = new Set(judged(open(name)).findings.flatMap(({ rule, fix }) => (fix ? [rule] : [])));
  for (const rule of rules) {
    const workbook = open(name);
    const before = judged(workbook);
    const mended = before.findings.filter((finding) => finding.rule === rule && finding.fix !== null);
    mend(workbook, before, mended.flatMap(({ fix }) => (fix ? [fix] : []))); // prettier-ignore
    const after = judged(workbook);
    const still = mended.filter((finding) => after.findings.some((other) => isSame(finding, other)));
    expect([rule, still]).toEqual([rule, []]);
    const known = new Set(keyedFindings(before.findings).map(({ key }) => key));
    const come = keyedFindings(after.findings).filter(({ key, finding }) => !known.has(key) && !NEWS.has(finding.rule));
    expect([rule, come.map(({ key }) => key)]).toEqual([rule, []]);
    const once = workbook.save();
    mend(workbook, after, mended.flatMap(({ fix }) => (fix ? [fix] : []))); // prettier-ignore
    expect(workbook.save()).toEqual(once);
  }
});

test("every kind of fix that is promised is met among the cases", () => {
  const met = new Set(NAMES.flatMap((name) => judged(open(name)).findings.flatMap(({ rule, fix }) => (fix ? [rule] : []))));
  expect([...met].sort()).toEqual(
    expect.arrayContaining(["number-as-text", "percent-as-fraction", "code-as-date", "code-format", "code-missing", "decomposed-text", "legacy-encoding", "invisible-characters"]), // prettier-ignore
  );
});

test("an ambiguous number has no fix of its own; the reading that is chosen ends it", () => {
  const workbook = open("ambiguous-numbers.xlsx");
  const before = judged(workbook);
  const findings = before.findings.filter((finding) => finding.rule === "ambiguous-number");
  expect(findings.length).toBeGreaterThan(0);
  for (const finding of findings) {
    expect(finding.fix).toBeNull();
    expect(fixOfReading(finding, 42, before.snapshot)).toBeNull();
    const fix = fixOfReading(finding, finding.facts.readings[0], before.snapshot);
    if (fix) mend(workbook, before, [fix]);
  }
  const left = judged(workbook).findings.filter(({ rule }) => rule === "ambiguous-number");
  expect(left.filter(({ at }) => findings.some((finding) => JSON.stringify(finding.at) === JSON.stringify(at)))).toEqual([]);
});

test("a name that is no name of its code gives way to the framework's", () => {
  const workbook = open("sample-so-khcn.xlsx");
  const reading = judged(workbook).located.tables[0]!.readings.find(({ indicator }) => indicator === "2.2.1")!;
  const text = "Kết quả trồng cây xanh đô thị hằng quý";
  const typed = workbook.apply({ edits: [{ kind: "cell", at: reading.name!.at, input: { kind: "text", text }, decidedBy: "typed" }] });
  expect(typed.ok).toBe(true);
  const before = judged(workbook);
  const found = before.findings.filter(({ rule }) => rule === "name-mismatch");
  expect(found.map(({ fix }) => fix?.before)).toEqual([text]);
  mend(workbook, before, found.flatMap(({ fix }) => (fix ? [fix] : []))); // prettier-ignore
  expect(judged(workbook).findings.filter(({ rule }) => rule === "name-mismatch")).toEqual([]);
});

test("a number in tỷ under a unit in triệu is turned into the unit of its row", () => {
  const workbook = open("sample-so-khcn.xlsx");
  const reading = judged(workbook).located.tables[0]!.readings.find(({ indicator }) => indicator === "2.2.1")!;
  const put = (at: typeof reading.value, text: string) => workbook.apply({ edits: [{ kind: "cell", at: at!.at, input: { kind: "text", text }, decidedBy: "typed" }] }); // prettier-ignore
  expect([put(reading.value, "1,2 tỷ").ok, put(reading.unit as typeof reading.value, "Triệu đồng").ok]).toEqual([true, true]);
  const found = judged(workbook).findings.find(({ rule, at }) => rule === "number-as-text" && at?.row === reading.row);
  expect(found?.fix?.after).toEqual({ kind: "number", number: 1200 });
});
