/** From the cells of a workbook to the inputs of its scores, and back to the reasons. */
import { check } from "../../../src/core/check";
import { scoreInputs, scoreOf, whatIf, yearOnYear, type ScoreInput } from "../../../src/core/score";
import { scoreAttainment } from "../../../src/core/score/attainment";
import { attainmentOf } from "../../../src/core/score/readings/inputs";
import { panelSheets } from "../../../src/core/score/stated/panel-sheet";
import { statedScores } from "../../../src/core/score/stated/read";
import { statusOf } from "../../../src/core/status";
import { cellName } from "../../../src/workbook";
import { fc } from "../../support/property";
import { contextOf } from "../../support/rule-cases";
import type { CaseCell, CaseSheet } from "../../support/table";

const HEAD = ["TT", "Mã", "Tên chỉ số", "ĐVT", "Năm 2023", "Thực hiện năm 2024", "Mục tiêu năm 2024", "Ghi chú"];
const NAMES: Readonly<Record<string, readonly [string, string]>> = {
  "2.1.1": ["Điểm thi tốt nghiệp THPT trung bình 05 môn học", "Điểm"],
  "2.1.2": ["Tỷ lệ học sinh trung học tham gia các cuộc thi nghiên cứu khoa học, kỹ thuật trên tổng số học sinh trung học", "%"],
  "2.1.3": ["Chi cho giáo dục & đào tạo trên bình quân 1 người đi học", "Triệu đồng/người"],
};
type Row = readonly [code: string, previous: CaseCell, value: CaseCell, target: CaseCell, note?: CaseCell];
const sheetOf = (rows: readonly Row[]): CaseSheet => ({
  name: "Biểu 1",
  rows: [
    ["Sở Giáo dục và Đào tạo - Số liệu PII năm 2024"],
    HEAD,
    ...rows.map(([code, previous, value, target, note = null], index) => [
      index + 1,
      code,
      ...(NAMES[code] ?? ["", ""]),
      previous,
      value,
      target,
      note,
    ]),
  ],
});

function judgedOf(rows: readonly Row[], others: readonly CaseSheet[] = []) {
  const context = contextOf({ title: "", profile: "hanoi-2024", today: "2024-12-20", sheets: [sheetOf(rows), ...others], expect: [] });
  const findings = check(context);
  const readings = context.located.tables.flatMap((table) => table.readings);
  return { ...context, statuses: new Map(readings.map((reading) => [reading, statusOf(reading, findings, context)])) };
}
const SOUND: readonly Row[] = [
  ["2.1.1", 7, 7.25, 8],
  ["2.1.2", 1.2, 1.35, 1.2],
  ["2.1.3", 11, 11.4, 12],
];
const inputOf = (rows: readonly Row[], code: string): ScoreInput => scoreInputs(judgedOf(rows)).inputs.get(code)!;
const withSecond = (row: Row): readonly Row[] => [SOUND[0]!, row, SOUND[2]!];

test.each<[string, CaseCell, ScoreInput["reason"], number | null]>([
  ["a stored number counts", 1.35, null, 1.35],
  ["one under a percent format is in percent", { v: 0.0135, f: "0.00%" }, null, 1.35],
  ["one typed as text does not, until it is mended", "1,35", "value-as-text", null],
  ["an ambiguous one does not", "1.234", "value-ambiguous", null],
  ["an error does not", { e: "#DIV/0!" }, "value-invalid", null],
  ["words do not", "khá cao", "value-invalid", null],
  ["what cannot be right does not", 250, "value-invalid", null],
  ["a blank is missing", null, "no-value", null],
  ["what is declared missing is missing", "đang cập nhật", "no-value", null],
])("%s", (_, cell, reason, number) => {
  const { value, reason: found } = inputOf(withSecond(["2.1.2", 1.2, cell, 1.2]), "2.1.2");
  expect(found).toBe(reason);
  expect(value?.number ?? null).toBe(number);
  if (value && typeof cell === "object" && cell && "v" in cell) expect(value.factor).toBe(100);
});

test.each<[string, CaseCell, unknown]>([
  ["a number links to its cell", 1.5, { number: 1.5, from: "below", cell: { number: 1.5, factor: 1 } }],
  ["words give a number without a cell", "trên 1,5", { number: 1.5, from: "below", text: "trên 1,5", cell: null }],
  ["a ceiling", "không quá 1,5%", { number: 1.5, from: "above" }],
])("target: %s", (_, cell, expected) => {
  expect(inputOf(withSecond(["2.1.2", 1.2, 1.35, cell]), "2.1.2").goal).toMatchObject(expected as object);
});

test("a target that no number can be held against is not the same as none", () => {
  expect(inputOf(withSecond(["2.1.2", 1.2, 1.35, "từ trung bình cả nước trở lên"]), "2.1.2").reason).toBe("target-not-comparable");
  expect(inputOf(withSecond(["2.1.2", 1.2, 1.35, null]), "2.1.2").reason).toBe("no-target");
});

test("of two rows the first that states a value counts", () => {
  expect(inputOf([...SOUND, ["2.1.2", 1.2, 1.1, 1.2]], "2.1.2").value?.number).toBe(1.35);
  const first = inputOf([SOUND[0]!, ["2.1.2", 1.2, null, 1.2], SOUND[2]!, ["2.1.2", 1.2, 1.1, 1.2]], "2.1.2");
  expect([first.value?.number, cellName(first.value!.at)]).toEqual([1.1, "F6"]);
});

test("components that are stated one by one make their indicator", () => {
  const rows: CaseSheet = {
    name: "Hạ tầng",
    rows: [
      ["TT", "Mã", "Tên chỉ số", "ĐVT", "Thực hiện năm 2024", "Mục tiêu năm 2024"],
      [1, "3.2.1", "Cơ sở hạ tầng cơ bản – Điện năng", "Điểm", 6, 8],
      [2, "3.2.1", "Cơ sở hạ tầng cơ bản – Viễn thông", "Điểm", 5, 5],
      [3, "3.2.2", "Tỷ lệ đất công nghiệp đã xây dựng kết cấu hạ tầng", "%", 60, 80],
    ],
  };
  const judged = judgedOf(SOUND, [rows]);
  const { framework, inputs } = scoreInputs(judged);
  expect([...inputs.keys()].filter((code) => code.startsWith("3.2.1"))).toHaveLength(4);
  expect(scoreOf(attainmentOf(framework, inputs, judged), "3.2.1")).toMatchObject({ value: 87.5, coverage: 0.5 });
});

describe("what if", () => {
  const judged = judgedOf(SOUND);
  const { framework, inputs } = scoreInputs(judged);
  const scores = attainmentOf(framework, inputs, judged);

  test("the largest gain first; what is attained is not among them", () => {
    const found = whatIf(scores, () => 100);
    expect(found.map(({ leaf }) => leaf.code)).toEqual(["2.1.1", "2.1.3"]);
    expect(found[0]!.pillar!.code).toBe("2");
    expect(found[0]!.index.gain).toBeCloseTo((100 - (7.25 / 8) * 100) / 3, 12);
  });

  test("is what scoring anew with the value at its target gives, and never a loss", () => {
    const numbers = fc.double({ min: 0.01, max: 20, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(numbers, numbers), { minLength: 52, maxLength: 52 }), (pairs) => {
        const leaves = framework.nodes.filter(({ indicator }) => indicator !== null);
        const aims = new Map(
          leaves.map(({ code }, index) => [
            code,
            {
              value: pairs[index]![0],
              goal: { number: pairs[index]![1], from: index % 5 === 0 ? ("above" as const) : ("below" as const) },
            },
          ]),
        );
        for (const { leaf, index, pillar } of whatIf(scoreAttainment(framework, aims), () => 100)) {
          const aim = aims.get(leaf.code)!;
          const anew = scoreAttainment(framework, new Map([...aims, [leaf.code, { ...aim, value: aim.goal.number }]]));
          expect(index.after).toEqual(scoreOf(anew, index.code));
          expect(pillar!.after).toEqual(scoreOf(anew, pillar!.code));
          expect(index.gain).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 10 },
    );
  });
});

describe("year on year", () => {
  test("over the same leaves, against the same targets", () => {
    const judged = judgedOf([SOUND[0]!, ["2.1.2", null, 1.35, 1.2], SOUND[2]!]);
    const { nodes, compared, pairs } = yearOnYear(judged, scoreInputs(judged));
    expect(compared).toBe(2);
    expect(pairs.every(({ refused }) => refused === null)).toBe(true);
    const root = nodes.find(({ node }) => node.code === "index")!;
    expect(root.previous).toBeCloseTo((7 / 8 + 11 / 12) * 50, 10);
    expect(root.value).toBeCloseTo((7.25 / 8 + 11.4 / 12) * 50, 10);
  });

  test("a row whose note says that the reckoning changed is refused", () => {
    const judged = judgedOf(withSecond(["2.1.2", 1.2, 1.35, 1.2, "Từ 2024 thay đổi cách tính theo tổng số học sinh phổ thông"]));
    const { pairs, compared } = yearOnYear(judged, scoreInputs(judged));
    expect(pairs.find(({ input }) => input.code === "2.1.2")!.refused).toMatchObject({ why: "redefined" });
    expect(compared).toBe(2);
  });

  test("another name or unit in last year's table is refused", () => {
    const rows = SOUND.map(([code, , value]) => [code, ...NAMES[code]!, value]);
    rows[1]![1] = "Số giải thưởng khoa học, kỹ thuật của học sinh trung học";
    rows[2]![2] = "Nghìn đồng/người";
    const then: CaseSheet = {
      name: "Năm 2023",
      rows: [["Số liệu PII năm 2023"], ["Mã", "Tên chỉ số", "ĐVT", "Thực hiện năm 2023"], ...rows],
    };
    const judged = judgedOf(SOUND, [then]);
    const refused = yearOnYear(judged, scoreInputs(judged)).pairs.map((pair) => pair.refused?.why ?? null);
    expect(refused).toEqual([null, "renamed", "other-unit"]);
  });
});

test("a panel on a sheet is read with its gaps", () => {
  const panel: CaseSheet = {
    name: "63 tỉnh",
    rows: [
      ["TT", "Địa phương", "2.1.1", "2.1.2", "2.1.3 Chi cho giáo dục"],
      [1, "Hà Nội", 7.2, 1.3, 12],
      [2, "Bắc Giang", 6.9, "…", 10],
      [3, "Ninh Bình", "7,1", 1.1, 9],
    ],
  };
  const [found] = panelSheets(judgedOf(SOUND, [panel]));
  expect(found!.panel.units).toEqual(["Hà Nội", "Bắc Giang", "Ninh Bình"]);
  expect([...found!.panel.values].map(([code, column]) => [code, ...column])).toEqual([
    ["2.1.1", 7.2, 6.9, 7.1],
    ["2.1.2", 1.3, NaN, 1.1],
    ["2.1.3", 12, 10, 9],
  ]);
});

test("the published scores of the four provinces agree with (input + output) / 2", () => {
  const provinces: readonly (readonly [number, number, number])[] = [
    [34.27, 29.35, 31.81],
    [56.45, 48.2, 52.32],
    [51.5, 47.23, 49.37],
    [53.06, 44.47, 48.76],
  ];
  for (const [input, output, index] of provinces) {
    const sheet = (stated: number): CaseSheet => ({
      name: "Kết quả",
      rows: [
        ["Nội dung", "Điểm"],
        ["Chỉ số PII", stated],
        ["Đầu vào", input],
        ["Đầu ra", output],
      ],
    });
    const judged = (stated: number) => judgedOf(SOUND, [sheet(stated)]);
    expect(statedScores(judged(index))[0]!.scores.size).toBe(3);
    expect(check(judged(index)).filter(({ rule }) => rule === "score-mismatch")).toEqual([]);
    expect(check(judged(index + 0.02)).map(({ rule }) => rule)).toContain("score-mismatch");
  }
});
