import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkWorkbook, type Judgement } from "../../../../src/app";
import { planHighlights, planStatusWords, statusColumns, withoutStatusWords } from "../../../../src/core/plan/highlight";
import { joinedAreas } from "../../../../src/core/plan/highlight/areas";
import { formulaTemplate, shiftFormula } from "../../../../src/host/xlsx/read/shared-formula";
import { HIGHLIGHT_FILLS, cellAt, sheetNamed, type CellEdit, type HighlightLook, type Highlight } from "../../../../src/workbook";
import { fc } from "../../../support/property";
import { opened } from "../../../support/rich/build";
import { LIBRE_OFFICE, testWith } from "../../../support/programs";

const CASES = join(__dirname, "../../../cases");
const TODAY = { year: 2024, month: 12, day: 20 };
const ALL = readdirSync(CASES).filter((name) => name.endsWith(".xlsx"));

function judged(name: string): Judgement {
  const bytes = new Uint8Array(readFileSync(join(CASES, name)));
  const judgement = checkWorkbook({ snapshot: opened(bytes, name).read(), today: TODAY });
  if (!judgement.ok) throw new Error(judgement.error.kind);
  return judgement.value;
}

const judgements = new Map(ALL.map((name) => [name, judged(name)]));
const planned = (name: string) => planHighlights(judgements.get(name)!, judgements.get(name)!.findings);

const ORDER: readonly HighlightLook[] = ["error", "missing-value", "missing-evidence", "warning", "below-target", "note"];
const OWN: Readonly<Record<string, HighlightLook>> = {
  "value-missing": "missing-value",
  "value-placeholder": "missing-value",
  "evidence-missing": "missing-evidence",
  "evidence-placeholder": "missing-evidence",
  "below-target": "below-target",
};

function cellsOf({ areas }: Highlight): readonly { readonly row: number; readonly column: number }[] {
  return areas.flatMap(({ top, left, bottom, right }) =>
    Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, index) => ({
      row: top + Math.floor(index / (right - left + 1)),
      column: left + (index % (right - left + 1)),
    })),
  );
}

/** The most severe look of each cell that a finding names. */
function expected({ findings }: Judgement): Record<string, HighlightLook> {
  const looks: Record<string, HighlightLook> = {};
  for (const { rule, severity, at } of findings) {
    if (at === null) continue;
    const look = severity === "note" ? "note" : (OWN[rule] ?? severity);
    const key = `${at.sheet}!${at.row}:${at.column}`;
    const known = looks[key];
    if (known === undefined || ORDER.indexOf(look) < ORDER.indexOf(known)) looks[key] = look;
  }
  return looks;
}

/** Each condition as a cell's formula beside each cell that it is about, for an engine that is not ours to calculate. */
function probes(highlights: readonly Highlight[]): readonly (CellEdit & { readonly about: string; readonly look: HighlightLook })[] {
  return highlights.flatMap((highlight, index) =>
    cellsOf(highlight).map(({ row, column }, place) => {
      const top = highlight.areas[0]!.top;
      const formula = shiftFormula(formulaTemplate(`IFERROR(IF(${highlight.condition ?? "TRUE"},1,0),0)`), row - top, 0);
      return {
        kind: "cell" as const,
        at: { sheet: highlight.sheet, row: 2000 + place, column: 100 + index },
        input: { kind: "formula" as const, formula },
        decidedBy: "typed" as const,
        about: `${highlight.sheet}!${row}:${column}`,
        look: highlight.look,
      };
    }),
  );
}

const CALCULATED = ["sample-so-khcn.xlsx", "placeholders-and-errors.xlsx", "blank-return.xlsx", "percent-column.xlsx", "all-text-column.xlsx", "thirteen-local.xlsx", "province-wide-faults.xlsx", "sample-tong-hop.xlsx"]; // prettier-ignore

testWith(
  [LIBRE_OFFICE],
  "LibreOffice finds by the formulas what the check finds: each cell its look, no other cell any",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "pii-look-"));
    try {
      for (const name of CALCULATED) {
        const workbook = opened(new Uint8Array(readFileSync(join(CASES, name))), name);
        expect(workbook.apply({ edits: probes(planned(name).edit.highlights) }).ok).toBe(true);
        writeFileSync(join(folder, name), workbook.save());
      }
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync("soffice", [profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "out"), ...CALCULATED.map((name) => join(folder, name))], { stdio: "ignore" }); // prettier-ignore
      let marked = 0;
      for (const name of CALCULATED) {
        const calculated = opened(new Uint8Array(readFileSync(join(folder, "out", name)))).read();
        const shown: Record<string, HighlightLook> = {};
        for (const { at, about, look } of probes(planned(name).edit.highlights)) {
          const content = cellAt(sheetNamed(calculated, at.sheet)!, at.row, at.column)?.content;
          if (content?.kind !== "number") throw new Error(`${name} ${about}: ${JSON.stringify(content)}`);
          if (content.number === 1) shown[about] ??= look;
        }
        expect([name, shown]).toEqual([name, expected(judgements.get(name)!)]);
        marked += Object.keys(shown).length;
      }
      expect(marked).toBeGreaterThan(30);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  90_000,
);

test("rules with a condition stand in one column, from the top; so their formula reads for the first cell whoever reads it", () => {
  for (const name of ALL) {
    for (const { areas, condition } of planned(name).edit.highlights) {
      if (condition === null) continue;
      expect(new Set(areas.flatMap(({ left, right }) => [left, right])).size).toBe(1);
      expect(areas[0]!.top).toBe(Math.min(...areas.map(({ top }) => top)));
    }
  }
});

test("a target's own cell is compared where it holds the number, so that rows share a rule", () => {
  const rules = ALL.flatMap((name) => planned(name).edit.highlights).filter(({ look }) => look === "below-target");
  expect(rules.some(({ condition, areas }) => /\$[A-Z]+\d+[<>]=?\$[A-Z]+\d+/.test(condition!) && areas.length > 1)).toBe(true);
});

test("looks keep black letters legible and differ in lightness inside of a family", () => {
  const light = (hex: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const luminance = (look: HighlightLook): number => light(HIGHLIGHT_FILLS[look]);
  for (const look of ORDER) expect((luminance(look) + 0.05) / 0.05).toBeGreaterThan(4.5);
  const family = (...looks: readonly HighlightLook[]) => looks.map(luminance);
  for (const lights of [family("error", "missing-value", "missing-evidence", "warning"), family("below-target", "note")]) {
    lights.slice(1).forEach((each, index) => expect((each + 0.05) / (lights[index]! + 0.05)).toBeGreaterThan(1.15));
  }
});

test("joined areas cover the cells and nothing else, without overlapping", () => {
  const cell = fc.record({ row: fc.integer({ min: 1, max: 12 }), column: fc.integer({ min: 1, max: 6 }) });
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 40 }), (cells) => {
      const keys = ({ row, column }: { readonly row: number; readonly column: number }): string => `${row}:${column}`;
      const covered = cellsOf({ sheet: "", areas: joinedAreas(cells), condition: null, look: "note" }).map(keys);
      expect(covered.sort()).toEqual([...new Set(cells.map(keys))].sort());
    }),
  );
});

test("nothing is marked on a protected sheet, which is said", () => {
  const judgement = judgements.get("sample-so-khcn.xlsx")!;
  const locked = {
    ...judgement,
    snapshot: { ...judgement.snapshot, sheets: judgement.snapshot.sheets.map((sheet) => ({ ...sheet, protected: true })) },
  };
  const { edit, protectedSheets } = planHighlights(locked, locked.findings);
  expect(edit.highlights).toEqual([]);
  expect(protectedSheets).toEqual(["Biểu PII 2024"]);
});

test("status words stand in free columns, and without them the workbook is what it was", () => {
  for (const name of ALL) {
    const judgement = judgements.get(name)!;
    const { words } = planStatusWords(judgement, judgement.statuses, "vi");
    const workbook = opened(new Uint8Array(readFileSync(join(CASES, name))), name);
    const before = workbook.read();
    for (const { at } of words) expect([name, at, cellAt(sheetNamed(before, at.sheet)!, at.row, at.column)]).toEqual([name, at, undefined]);
    const edits = words.map(({ at, text }): CellEdit => ({ kind: "cell", at, input: { kind: "text", text }, decidedBy: "status" }));
    expect(workbook.apply({ edits }).ok).toBe(true);
    const after = workbook.read();
    expect(statusColumns(after).reduce((sum, { words: found }) => sum + found.length + 1, 0)).toBe(words.length);
    expect([name, withoutStatusWords(after).sheets.map(({ rows }) => rows)]).toEqual([name, before.sheets.map(({ rows }) => rows)]);
  }
});
