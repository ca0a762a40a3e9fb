import { leavesOf, type Framework } from "../../src/framework";
import type { XlsxWorkbook } from "../../src/host/xlsx";
import type { OwnedCell } from "../../src/workbook";

export const PUBLISHED_SHEET = "Điểm 2023";
export const PANEL_SHEET = "Bảng các tỉnh";

/** Made-up scores of the pillars, as a ministry publishes them. */
export const PILLAR_SCORES = [60, 50, 40, 30, 20, 55.5, 44.5] as const;

/** Five places, one of them Hà Nội, made up; every 7th number is missing. */
export const PLACES = ["Bắc Giang", "Hà Nội", "Ninh Bình", "Đà Nẵng", "Cần Thơ"] as const;
export function panelNumber(unit: number, indicator: number): number | null {
  return (unit * 3 + indicator) % 7 === 6 ? null : 10 + ((unit * 37 + indicator * 11) % 60) + unit / 4;
}

/** Puts what a user may have beside the own table into a workbook: published scores and a table of all provinces. */
export function addFourWays(workbook: XlsxWorkbook, framework: Framework): void {
  const leaves = leavesOf(framework).map(({ code }) => code);
  const published = [
    ["Điểm PII đã công bố của Hà Nội"],
    ["Mã", "Nội dung", "Điểm năm 2023"],
    ...PILLAR_SCORES.map((score, pillar) => [
      String(pillar + 1),
      framework.nodes.find(({ code }) => code === String(pillar + 1))!.name.vi,
      score,
    ]),
  ];
  const panel = [
    ["Số liệu các tỉnh, thành phố"],
    ["STT", "Địa phương", ...leaves],
    ...PLACES.map((name, unit) => [unit + 1, name, ...leaves.map((_, indicator) => panelNumber(unit, indicator))]),
  ];
  const applied = workbook.apply({ edits: [newSheet(PUBLISHED_SHEET, published), newSheet(PANEL_SHEET, panel)] });
  if (!applied.ok) throw new Error(JSON.stringify(applied.error));
}

/** The same table as `pii score` takes it. */
export function panelCsv(framework: Framework): string {
  const leaves = leavesOf(framework).map(({ code }) => code);
  const lines = PLACES.map((name, unit) => [name, ...leaves.map((_, indicator) => panelNumber(unit, indicator) ?? "NA")].join(","));
  return [["unit", ...leaves].join(","), ...lines].join("\n");
}

type Value = string | number | null;

function newSheet(sheet: string, rows: readonly (readonly Value[])[]) {
  const cells = rows.flatMap((row, index) =>
    row.flatMap((value, column): OwnedCell[] => (value === null ? [] : [{ row: index + 1, column: column + 1, input: inputOf(value) }])),
  );
  return { kind: "new-sheet" as const, sheet, content: { columnWidths: [8, 40, 12], cells, merges: [], landscape: false } };
}

function inputOf(value: string | number): OwnedCell["input"] {
  return typeof value === "string" ? { kind: "text", text: value } : { kind: "number", number: value };
}
