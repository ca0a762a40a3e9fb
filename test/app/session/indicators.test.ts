import { checkWorkbook, type Judgement } from "../../../src/app";
import { indicatorRows, progressOf } from "../../../src/app/session";
import { openCase, TODAY } from "./books";

function judged(name: string): Judgement {
  const judgement = checkWorkbook({ snapshot: openCase(name).read(), today: TODAY });
  if (!judgement.ok) throw new Error(name);
  return judgement.value;
}

test("every indicator of a complete form, in the order of the framework", () => {
  const judgement = judged("title-two-row-header");
  const rows = indicatorRows(judgement);
  expect(rows).toHaveLength(16);
  const order = judgement.framework.nodes.map(({ code }) => code);
  const places = rows.map(({ indicator }) => order.indexOf(indicator));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(progressOf(rows)).toMatchObject({ total: 16, filled: 16, comparable: 16, atTarget: 16 });
  for (const { status } of rows) expect(status).toBe("met");
});

test("an indicator without a row is absent, and counts as not filled", () => {
  const rows = indicatorRows(judged("province-wide-faults"));
  const absent = rows.filter(({ reading }) => reading === null);
  expect(absent.map(({ indicator, status }) => [indicator, status])).toEqual([["6.1.2", "absent"]]);
});

test("an indicator that stands in two tables counts once", () => {
  const rows = indicatorRows(judged("old-sheet-and-assignments"));
  const { total, filled } = progressOf(rows);
  expect(total).toBe(new Set(rows.map(({ indicator, component }) => `${indicator} ${component ?? ""}`)).size);
  expect(filled).toBeLessThanOrEqual(total);
});

test("what is missing or of words alone is not filled; what is promised is no evidence", () => {
  const rows = indicatorRows(judged("placeholders-and-errors"));
  const progress = progressOf(rows);
  expect(progress.filled).toBeLessThan(progress.total);
  expect(progress.evidenceGiven).toBeLessThan(progress.evidenceNeeded);
});
