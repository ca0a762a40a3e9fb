/** A part without a score has no bar, or one that looks like 0: the label of the charts says which it is. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkWorkbook, summarisePlan, type Judgement } from "../../../../src/app";
import type { Reading } from "../../../../src/core/reading";
import { openWorkbook, type XlsxWorkbook } from "../../../../src/host/xlsx";
import type { CellEdit, CellRef, OwnedSheet } from "../../../../src/workbook";

function judged(workbook: XlsxWorkbook): Judgement {
  const judgement = checkWorkbook({ snapshot: workbook.read(), today: { year: 2024, month: 12, day: 20 } });
  if (!judgement.ok) throw new Error(judgement.error.kind);
  return judgement.value;
}

/** The overview of the sample with some of its cells emptied. */
function overviewWithout(emptied: (reading: Reading) => CellRef | undefined): OwnedSheet {
  const bytes = new Uint8Array(readFileSync(join(__dirname, "../../../cases/sample-so-khcn.xlsx")));
  const opened = openWorkbook({ name: "x.xlsx", bytes });
  if (!opened.ok) throw new Error(opened.error.kind);
  const readings = judged(opened.value).located.tables.flatMap((table) => table.readings);
  const edits = readings.flatMap((reading): CellEdit[] => {
    const at = emptied(reading);
    return at === undefined ? [] : [{ kind: "cell", at, input: { kind: "blank" }, decidedBy: "typed" }];
  });
  expect(opened.value.apply({ edits })).toMatchObject({ ok: true });
  const [overview] = summarisePlan(judged(opened.value), "vi").edits;
  if (overview?.kind !== "sheet" || overview.content === null) throw new Error("no overview");
  return overview.content;
}

function labelsOf({ cells, charts = [] }: OwnedSheet): readonly string[] {
  const { top, bottom, left } = charts[0]!.categories;
  const labels = cells.filter(({ row, column }) => column === left && row >= top && row <= bottom);
  return labels.map(({ input }) => (input.kind === "formula" && input.cached?.kind === "text" ? input.cached.text : ""));
}

const below = (reading: Reading, pillar: string): boolean => reading.indicator.startsWith(`${pillar}.`);

test("nothing is said of parts that have both scores", () => {
  const overview = overviewWithout(() => undefined);
  expect(labelsOf(overview)).toEqual([
    "Thể chế",
    "Vốn con người, nghiên cứu và phát triển",
    "Trình độ phát triển của doanh nghiệp",
    "Sản phẩm tri thức, sáng tạo và công nghệ",
  ]);
  expect(overview.charts?.map(({ series }) => series.length)).toEqual([3, 2]);
});

test("a dash behind the name: no score this year, or none last year only", () => {
  const overview = overviewWithout((reading) =>
    below(reading, "2") ? reading.value?.at : below(reading, "6") ? reading.previous?.at : undefined,
  );
  expect(labelsOf(overview)).toEqual([
    "Thể chế",
    "Vốn con người, nghiên cứu và phát triển (–)",
    "Trình độ phát triển của doanh nghiệp",
    "Sản phẩm tri thức, sáng tạo và công nghệ (năm trước –)",
  ]);
});

test("without any score of last year there are no bars of it", () => {
  const overview = overviewWithout(({ previous }) => previous?.at);
  expect(labelsOf(overview)[0]).toBe("Thể chế");
  expect(overview.charts?.map(({ series }) => series.length)).toEqual([2, 1]);
});
