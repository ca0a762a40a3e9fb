import { fc } from "../support/property";
import { rowNews, withNews } from "../../src/page/book/snapshot-news";
import type { Cell, Sheet, Snapshot } from "../../src/workbook";

type Cells = Readonly<Record<string, Readonly<Record<string, number>>>>;

function rowsOf(cells: Cells): Sheet["rows"] {
  const ascending = (record: object): [number, never][] =>
    Object.entries(record).map(([key, value]): [number, never] => [Number(key), value as never]).sort(([a], [b]) => a - b); // prettier-ignore
  return new Map(
    ascending(cells).map(([row, ofRow]) => [
      row,
      new Map(ascending(ofRow).map(([column, number]): [number, Cell] => [column, { content: { kind: "number", number }, style: 0 }])),
    ]),
  );
}

function snapshot(cells: Cells): Snapshot {
  const rest = { visibility: "visible", merges: [], hiddenRows: [], hiddenColumns: [], filter: null, protected: false, notes: {} } as const;
  return { file: "x.xlsx", date1904: false, styles: [], sheets: [{ name: "A", rows: rowsOf(cells), ...rest }], memory: {} };
}

const arbitraryCells = fc.dictionary(
  fc.integer({ min: 1, max: 40 }).map(String),
  fc.dictionary(fc.integer({ min: 1, max: 5 }).map(String), fc.integer(), { minKeys: 1 }),
);

test("who had the old snapshot and hears the news has the new one, in order", () => {
  fc.assert(
    fc.property(arbitraryCells, arbitraryCells, (old, now) => {
      const [before, after] = [snapshot(old), snapshot(now)];
      let rows: Sheet["rows"] | undefined;
      for (const news of rowNews(null, before)) rows = withNews(rows, news);
      for (const news of rowNews(before, after)) rows = withNews(rows, news);
      expect([...(rows ?? [])]).toEqual([...after.sheets[0]!.rows]);
    }),
  );
});

test("nothing is told of a sheet that did not change", () => {
  const same = snapshot({ 1: { 1: 1 } });
  expect([...rowNews(same, { ...same, file: "y.xlsx" })]).toEqual([]);
});
