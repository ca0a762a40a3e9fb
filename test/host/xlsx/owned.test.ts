import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { OwnedCell, OwnedSheet, SheetEdit } from "../../../src/workbook/plan";
import { lintPackage } from "../../support/package-lint";
import { LIBRE_OFFICE, testWith } from "../../support/programs";
import { opened, partsOf, sheetXml, smallParts, zipParts } from "../../support/rich/build";

const SHEET = "PII - Tổng hợp";
const text = (row: number, column: number, value: string, more: Partial<OwnedCell> = {}): OwnedCell => ({
  ...{ row, column, input: { kind: "text", text: value } },
  ...more,
});
const number = (row: number, column: number, value: number): OwnedCell => ({
  ...{ row, column, input: { kind: "number", number: value } },
  style: { numberFormat: "0.0", border: true },
});
const PILLARS = [
  "Thể chế",
  "Nguồn nhân lực",
  "Cơ sở hạ tầng",
  "Trình độ thị trường",
  "Trình độ kinh doanh",
  "Tri thức & công nghệ",
  "Tác động",
];
const SERIES = ["Năm nay", "Năm trước", "Mục tiêu"];

/** A summary like the program's: the seven pillars against last year and target. */
const SUMMARY: OwnedSheet = {
  columnWidths: [30, 12, 12, 12],
  cells: [
    text(1, 1, "TỔNG HỢP", { style: { bold: true, size: 14 } }),
    ...SERIES.map((name, index) => text(3, 2 + index, name, { style: { bold: true, border: true } })),
    ...PILLARS.flatMap((name, index): OwnedCell[] => [
      text(4 + index, 1, name),
      {
        ...{ row: 4 + index, column: 2, style: { numberFormat: "0.0" } },
        input: { kind: "formula", formula: `${40 + 5 * index}+0.5`, cached: { kind: "number", number: 40.5 + 5 * index } },
      },
      number(4 + index, 3, 35 + 6 * index),
      number(4 + index, 4, 60),
    ]),
  ],
  merges: ["A1:D1"],
  landscape: true,
  rowHeights: { 1: 30, 12: 8 },
  charts: [
    { kind: "bar", ...{ title: 'Điểm theo trụ cột <1> & "2"' }, at: { top: 13, left: 1, bottom: 32, right: 4 }, ...series() },
    { kind: "radar", title: "Bảy trụ cột", at: { top: 3, left: 6, bottom: 24, right: 12 }, ...series() },
  ],
  conditionals: [
    { area: { top: 4, left: 2, bottom: 10, right: 2 }, formula: "$B4<$D4", color: "#9C0006", fill: "#FFC7CE" },
    { area: { top: 4, left: 2, bottom: 10, right: 2 }, formula: 'AND($B4>=$D4,"a<b"<>"")', color: "#006100", fill: "#C6EFCE" },
  ],
  validations: [
    {
      area: { top: 4, left: 4, bottom: 10, right: 4 },
      list: { sheet: "Biểu 1", area: { top: 1, left: 1, bottom: 3, right: 1 } },
      message: 'Chọn một giá trị trong danh sách "a" & <b>.',
    },
  ],
};

function series(): Pick<NonNullable<OwnedSheet["charts"]>[number], "categories" | "series" | "axis"> {
  return {
    categories: { top: 4, left: 1, bottom: 10, right: 1 },
    series: SERIES.map((_, index) => ({
      name: { row: 3, column: 2 + index },
      values: { top: 4, left: 2 + index, bottom: 10, right: 2 + index },
      color: ["#1F77B4", "#AEC7E8", "#FF7F0E"][index] ?? "#000000",
    })),
    axis: { min: 0, max: 100 },
  };
}

const edit = (content: OwnedSheet | null): { edits: SheetEdit[] } => ({ edits: [{ kind: "sheet", sheet: SHEET, content }] });
const base = () => opened(zipParts(smallParts(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>'))));

describe("what one of our sheets holds beside cells", () => {
  const workbook = base();
  const bytes = workbook.save();
  expect(workbook.apply(edit(SUMMARY))).toEqual({ ok: true, value: undefined });
  const saved = workbook.save();
  const parts = partsOf(saved);

  test("makes a sound package, and none of it is left when the sheet goes", () => {
    expect(lintPackage(saved)).toEqual([]);
    expect(Object.keys(parts).filter((name) => /chart|drawing/.test(name))).toHaveLength(4);
    workbook.apply(edit(null));
    const left = partsOf(workbook.save());
    expect(Object.keys(left).filter((name) => /chart|drawing|sheet2|customXml/.test(name))).toEqual([]);
    expect(left["[Content_Types].xml"]).not.toMatch(/chart|drawing/);
    expect(left["xl/worksheets/sheet1.xml"]).toBe(partsOf(bytes)["xl/worksheets/sheet1.xml"]);
    expect(lintPackage(workbook.save())).toEqual([]);
  });

  test("charts refer to the cells and know what stands in them", () => {
    const chart = parts["xl/charts/chart1.xml"] ?? "";
    expect(chart).toContain('<c:barDir val="bar"/>');
    expect(chart).toContain("<c:f>&#39;PII - Tổng hợp&#39;!$B$4:$B$10</c:f>".replaceAll("&#39;", "'"));
    expect(chart).toContain('<c:ptCount val="7"/><c:pt idx="0"><c:v>40.5</c:v></c:pt>');
    expect(chart).toContain("<c:v>Tri thức &amp; công nghệ</c:v>");
    expect(chart).toContain('<c:max val="100"/><c:min val="0"/>');
    expect(chart).toContain("<a:t>Điểm theo trụ cột &lt;1&gt; &amp; &quot;2&quot;</a:t>");
    expect(parts["xl/charts/chart2.xml"]).toContain('<c:radarStyle val="filled"/>');
  });

  test("conditions, lists and heights are what other programs read there", () => {
    const again = opened(saved);
    const look = again.look().sheets.find(({ name }) => name === SHEET);
    expect(look?.conditionals.map(({ rule, style, stopIfTrue }) => ({ rule, style, stopIfTrue }))).toEqual([
      { rule: { kind: "formula", formula: "$B4<$D4" }, style: { color: "#9C0006", fill: "#FFC7CE" }, stopIfTrue: true },
      { rule: { kind: "formula", formula: 'AND($B4>=$D4,"a<b"<>"")' }, style: { color: "#006100", fill: "#C6EFCE" }, stopIfTrue: true },
    ]);
    expect(look?.validations).toMatchObject([
      { kind: "list", formula1: "'Biểu 1'!$A$1:$A$3", error: { text: 'Chọn một giá trị trong danh sách "a" & <b>.' }, onError: "stop" },
    ]);
    expect([1, 2, 12].map((row) => look?.rows.get(row)?.height)).toEqual([30, undefined, 8]);
  });

  test("writing another content and then this one again gives the same parts", () => {
    const once = base();
    once.apply(edit(SUMMARY));
    const first = once.save();
    once.apply(edit(SUMMARY));
    expect(once.save()).toEqual(first);
    once.apply(edit({ ...SUMMARY, charts: SUMMARY.charts!.slice(1), conditionals: [] }));
    expect(lintPackage(once.save())).toEqual([]);
    expect(Object.keys(partsOf(once.save())).filter((name) => name.includes("charts/"))).toEqual(["xl/charts/chart1.xml"]);
    once.apply(edit(SUMMARY));
    const [now, then] = [partsOf(once.save()), partsOf(first)].map(({ ["[Content_Types].xml"]: _, ...parts }) => parts);
    expect(now).toEqual(then);
  });

  testWith(
    [LIBRE_OFFICE],
    "LibreOffice draws the charts",
    () => {
      const folder = mkdtempSync(join(tmpdir(), "owned-"));
      try {
        writeFileSync(join(folder, "a.xlsx"), saved);
        const profile = `-env:UserInstallation=file://${folder}/profile`;
        execFileSync("soffice", [profile, "--headless", "--convert-to", "ods", "--outdir", folder, join(folder, "a.xlsx")], {
          stdio: "ignore",
        });
        const parts = unzipSync(new Uint8Array(readFileSync(join(folder, "a.ods"))), {
          filter: ({ name }) => /^Object[^/]*\/content\.xml$/.test(name),
        });
        const content = Object.values(parts)
          .map((part) => strFromU8(part))
          .join("");
        // Each chart says so of itself and of its series.
        expect(new Set(content.match(/chart:class="chart:[a-z-]+"/g))).toEqual(
          new Set(['chart:class="chart:bar"', 'chart:class="chart:filled-radar"']),
        );
        expect(content.match(/<chart:series /g)).toHaveLength(2 * SERIES.length);
        expect(content).toContain("Bảy trụ cột");
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    60_000,
  );
});
