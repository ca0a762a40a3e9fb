import { scoreView, wayChoices } from "../../src/app/scores";
import { judge, reportFor, dayOf } from "./judge";

const PATH = "assets/samples/so-khcn-mau.xlsx";
const TODAY = { today: dayOf("2024-12-20") };

test("the report bears the attainment of every node, and says that it is no PII score", () => {
  const { scores } = reportFor(PATH, TODAY);
  expect(scores.method).toBe("attainment");
  expect(scores.label.vi).toContain("không phải điểm PII");
  expect(scores.nodes["2.2"]).toEqual({ value: 100, coverage: 0.75 });
  expect(scores.nodes["2.2.2"]).toEqual({ unscored: "value-as-text" });
  expect(scores.nodes["7"]).toEqual({ unscored: "no-value" });
  for (const score of Object.values(scores.nodes)) if ("value" in score) expect(score.value >= 0 && score.value <= 100).toBe(true);
});

test("a workbook without other data is scored in one way; an unknown key falls back to it", () => {
  const judgement = judge(PATH, TODAY);
  expect(wayChoices(judgement).map(({ key }) => key)).toEqual(["attainment"]);
  expect(scoreView(judgement, "published 3 1 Điểm").choice.way).toBe("attainment");
});
