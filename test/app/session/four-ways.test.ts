/** The ways of scoring beside attainment, over one real workbook and a real session: what is offered, what it gives, and under which label. */
import { reportOf, type Judgement } from "../../../src/app";
import { scoreView, wayChoices } from "../../../src/app/scores";
import { METHOD_COLUMNS, METHOD_SHEET } from "../../../src/core/plan/summary/places";
import { scoreOf } from "../../../src/core/score";
import { frameworkById } from "../../../src/framework";
import { sheetNamed } from "../../../src/workbook";
import { addFourWays, PANEL_SHEET, panelNumber, PILLAR_SCORES, PLACES, PUBLISHED_SHEET } from "../../support/four-ways";
import { deskFor, typed, type Desk } from "./books";

const framework = frameworkById("pii-2024")!;
const leaves = framework.nodes.filter(({ indicator }) => indicator !== null).map(({ code }) => code);

async function judged(desk: Desk): Promise<Judgement> {
  await desk.session.check();
  const { judgement } = desk.session.getState();
  if (judgement === null) throw new Error("not judged");
  return judgement;
}

async function withFourWays(): Promise<{ readonly desk: Desk; readonly judgement: Judgement }> {
  const desk = deskFor("sample-so-khcn");
  addFourWays(desk.workbook, framework);
  return { desk, judgement: await judged(desk) };
}

const valueOf = (judgement: Judgement, key: string, code: string): number | null => {
  const { scores, unit } = scoreView(judgement, key);
  const score = scoreOf(scores, code, unit);
  return score !== null && "value" in score ? score.value : null;
};

test("what lies beside the table is found, and adds no finding to it", async () => {
  const { judgement } = await withFourWays();
  expect(wayChoices(judgement).map(({ way, sheet, year }) => ({ way, sheet, year }))).toEqual([
    { way: "attainment", sheet: null, year: null },
    { way: "published", sheet: PUBLISHED_SHEET, year: 2023 },
    { way: "provisional", sheet: PANEL_SHEET, year: null },
    { way: "panel", sheet: PANEL_SHEET, year: null },
  ]);
  const plain = await judged(deskFor("sample-so-khcn"));
  expect(judgement.findings.map(({ rule, at }) => [rule, at])).toEqual(plain.findings.map(({ rule, at }) => [rule, at]));
});

test("published: pillars are given, what is above them is their mean", async () => {
  const { judgement } = await withFourWays();
  const { key } = wayChoices(judgement)[1]!;
  expect(valueOf(judgement, key, "3")).toBe(PILLAR_SCORES[2]);
  const mean = (from: number, to: number): number => PILLAR_SCORES.slice(from, to).reduce((sum, x) => sum + x, 0) / (to - from);
  const [input, output, index] = ["input", "output", "index"].map((code) => valueOf(judgement, key, code));
  expect(input).toBeCloseTo(mean(0, 5), 12);
  expect(output).toBeCloseTo(mean(5, 7), 12);
  expect(index).toBeCloseTo((mean(0, 5) + mean(5, 7)) / 2, 12);
  expect(scoreView(judgement, key).stated.get("3")).toEqual({ sheet: PUBLISHED_SHEET, row: 5, column: 3 });
});

test("provisional: between the least and the greatest of the table, cut to 0…100", async () => {
  const { judgement } = await withFourWays();
  const { key } = wayChoices(judgement)[2]!;
  const { inputs } = scoreView(judgement, key).inputs;
  const own = leaves.flatMap((code, indicator) => {
    const value = inputs.get(code)?.value?.number;
    if (value === undefined) return [];
    const column = PLACES.flatMap((_, unit) => panelNumber(unit, indicator) ?? []);
    const [min, max] = [Math.min(...column), Math.max(...column)];
    return [{ code, expected: Math.min(100, Math.max(0, ((value - min) / (max - min)) * 100)) }];
  });
  expect(own.length).toBeGreaterThan(5);
  for (const { code, expected } of own) expect(valueOf(judgement, key, code)).toBeCloseTo(expected, 10);
  expect(own.some(({ expected }) => expected > 0 && expected < 100)).toBe(true);
});

test("provisional: goalposts that the user enters on the sheet of the method", async () => {
  const desk = deskFor("sample-so-khcn");
  await desk.session.check();
  await desk.session.summarise("vi");
  const rows = sheetNamed(desk.workbook.read(), METHOD_SHEET)!.rows;
  const isNode = (code: string) => (row: number) => {
    const content = rows.get(row)?.get(METHOD_COLUMNS.code)?.content;
    return content?.kind === "text" && content.text === code;
  };
  const row = [...rows.keys()].find(isNode("5.3.2"))!;
  for (const [column, number] of [
    [METHOD_COLUMNS.postLow, 20],
    [METHOD_COLUMNS.postHigh, 60],
  ] as const)
    // prettier-ignore
    desk.workbook.apply(typed({ sheet: METHOD_SHEET, row, column }, { kind: "number", number }));
  const judgement = await judged(desk);
  const choice = wayChoices(judgement).find(({ way }) => way === "provisional")!;
  expect(choice.sheet).toBe(METHOD_SHEET);
  expect(valueOf(judgement, choice.key, "5.3.2")).toBeCloseTo(((41.9 - 20) / 40) * 100, 10);
});

test("the report holds every way with its label, its source and what is assumed", async () => {
  const { judgement } = await withFourWays();
  const { scores, otherScores } = reportOf(judgement);
  expect(scores).toMatchObject({ method: "attainment", assumed: ["weights"] });
  expect(otherScores.map(({ method, label, assumed, sheet, year, unit, units }) => ({ method, label: label.vi, assumed, sheet, year, unit, units }))) // prettier-ignore
    .toEqual([
      { method: "published", label: "Tổng hợp từ điểm đã công bố", assumed: ["weights"], sheet: PUBLISHED_SHEET, year: 2023 },
      {
        method: "provisional",
        label: expect.stringContaining("không phải điểm PII chính thức") as string,
        assumed: ["weights"],
        sheet: PANEL_SHEET,
        year: null,
      },
      {
        method: "panel",
        label: expect.stringContaining("theo phương pháp của COINr") as string,
        assumed: ["methods", "weights"],
        sheet: PANEL_SHEET,
        year: null,
        unit: "Hà Nội",
        units: PLACES.length,
      },
    ]);
  const { nodes } = otherScores[2]!;
  expect(nodes["index"]).toMatchObject({ value: expect.any(Number) as number, rank: expect.any(Number) as number });
});
