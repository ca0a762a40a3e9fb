import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import type { Plan } from "../../../src/workbook/plan";
import { sheetNamed } from "../../../src/workbook/snapshot";
import { lintPackage } from "../../support/package-lint";
import { cell, opened, partsOf } from "../../support/rich/build";

const original = new Uint8Array(readFileSync(join(__dirname, "../../support/rich/rich-small.xlsx")));

const PLAN: Plan = {
  edits: [
    {
      kind: "cell",
      at: { sheet: "Danh mục", row: 3, column: 3 },
      input: { kind: "number", number: 7.25 },
      numberFormat: "0.0000",
      decidedBy: "fix",
    },
    {
      kind: "cell",
      at: { sheet: "Danh mục", row: 40, column: 6 },
      input: { kind: "text", text: "=A1\r\n<é> _x0041_" },
      decidedBy: "typed",
    },
    {
      kind: "sheet",
      sheet: "PII - Tổng hợp",
      content: {
        columnWidths: [10, 20.5],
        cells: [
          { row: 1, column: 1, input: { kind: "text", text: "=1+1" }, style: { bold: true, fill: "#FFC7CE", border: true, wrap: true } },
          { row: 3, column: 1, input: { kind: "text", text: "Danh mục" }, link: { sheet: "Danh mục", row: 2, column: 2 } },
          { row: 3, column: 2, input: { kind: "formula", formula: "SUM('Danh mục'!C2:C9)", cached: { kind: "number", number: 5 } } },
        ],
        merges: ["A1:B1"],
        freezeRows: 2,
        repeatRows: { from: 1, to: 2 },
        landscape: true,
      },
    },
    { kind: "memory", key: "mapping", value: '{"a":"<1> & \\"2\\""}' },
  ],
};

/** The file as other programs would have written it: absolute targets, inline strings. */
function rewritten(change: (name: string, text: string) => string): Uint8Array {
  const parts = Object.entries(partsOf(original)).map(([name, text]) => {
    const isText = /\.(xml|rels|vml)$/.test(name);
    return [name, isText ? strToU8(change(name, text)) : strToU8(text, true)] as const;
  });
  return zipSync(Object.fromEntries(parts));
}

function absoluteTargets(name: string, text: string): string {
  if (!name.endsWith(".rels")) return text;
  const folder = name.replace(/_rels\/[^/]*$/, "");
  return text.replace(/Target="([^"]*)"(?![^>]*External)/g, (all, target: string) => {
    const external = text.includes(`${all} TargetMode="External"`) || /^(https?|mailto|#)/.test(target);
    return external ? all : `Target="${decodeURIComponent(new URL(target, `http://p/${folder}`).pathname)}"`;
  });
}

const items = [...(partsOf(original)["xl/sharedStrings.xml"] ?? "").matchAll(/<si>(.*?)<\/si>/gs)].map((match) => match[1] ?? "");
function inlineStrings(name: string, text: string): string {
  if (!name.startsWith("xl/worksheets/")) return text;
  return text.replace(/ t="s"><v>(\d+)<\/v>/g, (_, index: string) => ` t="inlineStr"><is>${items[Number(index)]}</is>`);
}

const VARIANTS: readonly (readonly [string, Uint8Array])[] = [
  ["as it is", original],
  ["with absolute targets", rewritten(absoluteTargets)],
  ["with inline strings", rewritten(inlineStrings)],
];

/** Elements with their attributes, one a line. */
const lines = (xml: string | undefined): string[] => (xml ?? "").replace(/></g, ">\n<").split("\n");
/** What stands in one and not in the other, counted. */
function difference(before: string | undefined, after: string | undefined): { gone: string[]; come: string[] } {
  const left = new Map<string, number>();
  for (const line of lines(before)) left.set(line, (left.get(line) ?? 0) + 1);
  const come = lines(after).filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
  return { gone: [...left].flatMap(([line, count]) => (count > 0 ? [line] : [])), come };
}

test("the variants say the same", () => {
  const [first, ...others] = VARIANTS.map(([, bytes]) => opened(bytes).read());
  for (const other of others) expect(other).toEqual(first);
});

describe.each(VARIANTS)("the rich workbook %s", (_, bytes) => {
  test("saved without edits has the same bytes, also after an empty plan", () => {
    const workbook = opened(bytes);
    expect(workbook.apply({ edits: [] })).toEqual({ ok: true, value: undefined });
    expect(Buffer.compare(workbook.save(), bytes)).toBe(0);
  });

  test("edits change only what they must", () => {
    const workbook = opened(bytes);
    expect(workbook.apply(PLAN)).toEqual({ ok: true, value: undefined });
    const saved = workbook.save();
    expect(lintPackage(saved)).toEqual([]);
    const before = partsOf(bytes);
    const after = partsOf(saved);
    const changed = Object.keys(before).filter((name) => before[name] !== after[name]).sort(); // prettier-ignore
    expect(changed).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet2.xml",
    ]);
    expect(Object.keys(after).filter((name) => !(name in before)).sort()).toEqual(
      ["customXml/_rels/item2.xml.rels", "customXml/item2.xml", "customXml/itemProps2.xml", "xl/worksheets/sheet6.xml"],
    ); // prettier-ignore
    const book = difference(before["xl/workbook.xml"], after["xl/workbook.xml"]);
    expect(book.gone).toEqual([]);
    expect(book.come).toHaveLength(2);
    const sheet = difference(before["xl/worksheets/sheet2.xml"], after["xl/worksheets/sheet2.xml"]);
    expect(sheet.gone).toEqual(['<dimension ref="A1:D10"/>', '<c r="C3" t="n">', "<v>2000000</v>"]);
    const styles = difference(before["xl/styles.xml"], after["xl/styles.xml"]);
    expect(styles.gone.every((line) => / count="\d+"/.test(line))).toBe(true);
  });

  test("what was written is read back, by a fresh eye too", () => {
    const workbook = opened(bytes);
    workbook.apply(PLAN);
    const snapshot = opened(workbook.save()).read();
    expect(workbook.read()).toEqual(snapshot);
    const list = sheetNamed(snapshot, "Danh mục");
    const own = sheetNamed(snapshot, "PII - Tổng hợp");
    if (!list || !own) throw new Error("sheet absent");
    expect(snapshot.styles[cell(list, "C3")?.style ?? 0]?.numberFormat).toBe("0.0000");
    expect(cell(list, "F40")?.content).toEqual({ kind: "text", text: "=A1\r\n<é> _x0041_" });
    expect(cell(own, "A1")?.content).toEqual({ kind: "text", text: "=1+1" });
    expect(own.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }]);
    expect(snapshot.memory).toEqual({ mapping: '{"a":"<1> & \\"2\\""}' });
  });

  test("removing our sheet and memory gives the old snapshot and the old parts", () => {
    const workbook = opened(bytes);
    const before = workbook.read();
    workbook.apply({ edits: PLAN.edits.slice(2) });
    workbook.apply({
      edits: [
        { kind: "sheet", sheet: "PII - Tổng hợp", content: null },
        { kind: "memory", key: "mapping", value: null },
      ],
    });
    expect(workbook.read()).toEqual(before);
    const parts = partsOf(workbook.save());
    expect(lintPackage(workbook.save())).toEqual([]);
    expect({ ...parts, "xl/styles.xml": "" }).toEqual({ ...partsOf(bytes), "xl/styles.xml": "" });
  });
});

test("a protected sheet and a merged-over cell are refused, and nothing of the plan is done", () => {
  const workbook = opened(original);
  const edit = { kind: "cell", input: { kind: "number", number: 1 }, decidedBy: "fix" } as const;
  const first = { ...edit, at: { sheet: "Danh mục", row: 3, column: 3 } };
  const refused = (sheet: string, row: number, column: number): unknown =>
    workbook.apply({ edits: [first, { ...edit, at: { sheet, row, column } }] });
  expect(refused("Dữ liệu", 6, 1)).toEqual({ ok: false, error: { kind: "sheet-protected", sheet: "Dữ liệu" } });
  expect(refused("Tổng hợp", 1, 2)).toEqual({ ok: false, error: { kind: "cell-occupied", at: { sheet: "Tổng hợp", row: 1, column: 2 } } });
  expect(refused("Không có", 1, 2)).toEqual({ ok: false, error: { kind: "sheet-absent", sheet: "Không có" } });
  expect(workbook.save()).toBe(original);
});
