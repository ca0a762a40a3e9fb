import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkWorkbook, type Judgement } from "../../../../src/app";
import { makeForm, type MadeForm } from "../../../../src/app/template";
import { reportingRows } from "../../../../src/core/rules/rows";
import { openWorkbook } from "../../../../src/host/xlsx";
import { cellName, type CellRef } from "../../../../src/workbook";
import { asRead } from "./as-read";

const CASES = join(__dirname, "../../../cases");
const files = readdirSync(CASES).filter((name) => /\.xls[xm]$/.test(name));
const today = { year: 2024, month: 12, day: 20 };

function judged(snapshot: Parameters<typeof checkWorkbook>[0]["snapshot"], profileId?: string): Judgement {
  const result = checkWorkbook({ snapshot, today, ...(profileId === undefined ? {} : { profileId }) });
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

function judgedFile(name: string): Judgement | null {
  const opened = openWorkbook({ name, bytes: new Uint8Array(readFileSync(join(CASES, name))) });
  return opened.ok ? judged(opened.value.read()) : null;
}

const judgedFiles = new Map(files.map((name) => [name, judgedFile(name)]));

function formOf(old: Judgement): MadeForm {
  const order = { framework: old.framework, profile: old.profile, old, taken: [] };
  const made = makeForm({ ...order, agency: old.agency?.id ?? null }) ?? makeForm({ ...order, agency: null });
  if (made === null) throw new Error("no form");
  return made;
}

const place = ({ sheet, row, column }: CellRef): string => `${sheet}!${cellName({ row, column })}`;

const PARTS = ["previous", "value", "target", "source", "evidence", "note"] as const;

test.each(files)("nothing of %s is lost on the way into a form", (name) => {
  const old = judgedFiles.get(name) ?? null;
  if (old === null) return;
  const made = formOf(old);
  const again = judged(asRead(made.edits), old.profile.id);
  const carried = new Map(again.located.tables.flatMap((table) => table.readings).map((reading) => [`${reading.indicator}/${reading.component ?? ""}`, reading])); // prettier-ignore
  const named = new Set(made.unplaced.map(({ at }) => place(at)));
  for (const { reading, table } of reportingRows(old)) {
    const isLastYears = table.years.value === old.profile.year - 1;
    for (const part of PARTS) {
      const cell = reading[part];
      if (cell === null || cell.text.trim() === "" || named.has(place(cell.at))) continue;
      const into = carried.get(`${reading.indicator}/${reading.component ?? ""}`);
      const target = into?.[isLastYears && part === "value" ? "previous" : part];
      expect([place(cell.at), target?.text.trim()]).not.toEqual([place(cell.at), ""]);
      if ("number" in cell && target && "number" in target && cell.number !== null) expect(target.number).toBeCloseTo(cell.number, 12);
    }
  }
  for (const { unknownRows, sheet } of old.located.tables)
    for (const { row } of unknownRows) expect(made.unplaced.some(({ at }) => at.sheet === sheet && at.row === row)).toBe(true);
});

test("some of the cases carry something, some leave something", () => {
  const made = [...judgedFiles.values()].flatMap((old) => (old === null ? [] : [formOf(old)]));
  expect(made.filter(({ carried }) => carried > 5).length).toBeGreaterThan(20);
  expect(new Set(made.flatMap(({ unplaced }) => unplaced.map(({ reason }) => reason))).size).toBeGreaterThan(2);
});

test("a made form with all its data has no finding that the old template had not", () => {
  const old = judgedFiles.get(files.find((name) => name.includes("khcn")) ?? "")!;
  const again = judged(asRead(formOf(old).edits), old.profile.id);
  const before = new Set(old.findings.map(({ rule, indicator }) => `${rule} ${indicator ?? ""}`));
  const unplaced = new Set(formOf(old).unplaced.map(({ indicator }) => indicator));
  const news = again.findings.filter(({ rule, indicator }) => !before.has(`${rule} ${indicator ?? ""}`) && !unplaced.has(indicator));
  expect(news.map(({ rule, indicator }) => [rule, indicator])).toEqual([]);
});
