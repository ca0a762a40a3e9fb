/** The four ways, strengths and weaknesses, and what is defined for odd data. */
import { frameworkById, profileById, type Methods } from "../../../src/framework";
import {
  attainment,
  effectiveWeights,
  goalpostsOf,
  scoreAttainment,
  scoreOf,
  scorePanel,
  scoreProvisional,
  scorePublished,
  strengthsOf,
  traceOf,
  type Goal,
} from "../../../src/core/score";
import { orderOf } from "../../../src/core/score/order";
import { ranksOf } from "../../../src/core/score/rank";
import { fc } from "../../support/property";
import { frameworkOf } from "./frameworks";
import { columnOf } from "./numbers";

const pii = frameworkById("pii-2024")!;

const TREE = [{ id: "T" }, { id: "P", parent: "T" }, { id: "Q", parent: "T" }];
const FOUR = [
  ...TREE,
  { id: "a", parent: "P" },
  { id: "b", parent: "P", direction: -1 },
  { id: "c", parent: "Q" },
  { id: "d", parent: "Q" },
];
const panelOf = (columns: Readonly<Record<string, readonly (number | null)[]>>) => ({
  units: Object.values(columns)[0]!.map((_, index) => `U${index}`),
  values: new Map(Object.entries(columns).map(([code, values]) => [code, columnOf(values)])),
});

describe("attainment", () => {
  const low = (number: number): Goal => ({ number, from: "below" });
  const high = (number: number): Goal => ({ number, from: "above" });
  test.each<[number | null, Goal | null, number | string]>([
    [25, low(50), 50],
    [50, low(50), 100],
    [80, low(50), 100],
    [-5, low(50), 0],
    [20, high(10), 50],
    [10, high(10), 100],
    [-3, high(10), 100],
    [3, high(0), 0],
    [0, low(0), 100],
    [-1, low(0), "target-not-positive"],
    [-3, low(-5), 100],
    [-8, low(-5), "target-not-positive"],
    [-3, high(-5), "target-not-positive"],
    [null, low(5), "no-value"],
    [NaN, low(5), "no-value"],
    [5, null, "no-target"],
  ])("%p against %p is %p", (value, goal, expected) => expect(attainment({ value, goal })).toBe(expected));

  test("rolls up over the real tree, is labelled, and leaves out what has no value or target", () => {
    const scores = scoreAttainment(
      pii,
      new Map([
        ["1.1.1", { value: 30, goal: low(60) }],
        ["1.1.2", { value: 9, goal: low(9) }],
      ]),
    );
    expect(scores).toMatchObject({ way: "attainment", ranks: null, assumed: ["weights"] });
    expect(scoreOf(scores, "1.1")).toMatchObject({ value: 75, rank: null });
    expect(scoreOf(scores, "index")).toMatchObject({ value: 75 });
    expect(scoreOf(scores, "7")).toEqual({ unscored: "no-value", coverage: 0 });
    expect(traceOf(scores, "1.1.1")).toMatchObject({ kind: "attained", value: 30, goal: { number: 60 }, score: { value: 50 } });
    expect(scoreOf(scores, "nowhere")).toBeNull();
    expect(traceOf(scores, "index", 1)).toBeNull();
  });
});

describe("published", () => {
  // facts-pii.md 4.3: published input, output and total; totals come from unrounded inputs.
  test.each([
    ["Sóc Trăng 2023", 34.27, 29.35, 31.81],
    ["Hải Phòng 2023", 56.45, 48.2, 52.32],
    ["Huế 2025", 51.5, 47.23, 49.37],
    ["Bắc Ninh 2025", 53.06, 44.47, 48.76],
  ])("(input + output) / 2 of %s", (_name, input, output, total) => {
    const scores = scorePublished(
      pii,
      new Map([
        ["input", input],
        ["output", output],
        ["index", total],
      ]),
    );
    const index = scoreOf(scores, "index")!;
    expect(Math.abs(("value" in index ? index.value : NaN) - total)).toBeLessThanOrEqual(0.01);
    expect(traceOf(scores, "index")).toMatchObject({
      kind: "mean",
      parts: [
        { code: "input", share: 0.5 },
        { code: "output", share: 0.5 },
      ],
    });
    expect(traceOf(scores, "input")).toMatchObject({ kind: "given", score: { value: input } });
  });

  test("a published sub-index stands in only while something below it lacks a score", () => {
    const framework = frameworkOf(FOUR);
    const some = scorePublished(
      framework,
      new Map([
        ["a", 10],
        ["P", 60],
        ["c", 20],
        ["d", 40],
      ]),
    );
    expect(scoreOf(some, "P")).toMatchObject({ value: 60 });
    expect(scoreOf(some, "T")).toMatchObject({ value: 45 });
    const all = scorePublished(
      framework,
      new Map([
        ["a", 10],
        ["b", 20],
        ["P", 60],
        ["c", 101],
        ["d", -1],
      ]),
    );
    expect(scoreOf(all, "P")).toMatchObject({ value: 15 });
    expect(scoreOf(all, "c")).toMatchObject({ unscored: "out-of-scale" });
    expect(scoreOf(all, "Q")).toMatchObject({ unscored: "no-value" });
  });
});

test("provisional: goalposts mirrored where lower is better, cut to 0…100; without goalposts no score", () => {
  const posts = goalpostsOf(panelOf({ a: [0, 10, null], b: [0, 10, 5], c: [3, 3, null], d: [-1, 1, 0] }));
  expect([...posts.keys()]).toEqual(["a", "b", "d"]);
  const scores = scoreProvisional(
    frameworkOf(FOUR),
    new Map([
      ["a", 2.5],
      ["b", 2.5],
      ["c", 3],
      ["d", 9],
    ]),
    posts,
  );
  expect(["a", "b", "c", "d"].map((code) => scoreOf(scores, code))).toMatchObject([
    { value: 25 },
    { value: 75 },
    { unscored: "no-goalposts" },
    { value: 100 },
  ]);
  expect(scores.way).toBe("provisional");
});

describe("means that cannot be taken", () => {
  const geometric: Methods = { treat: "none", normalise: { method: "min-max", low: 0, high: 100 }, aggregate: "geometric" };
  test("are not rewarded by leaving them out: everything above is unscored, and the trace names the child", () => {
    const scores = scorePanel(
      frameworkOf({ nodes: FOUR, methods: geometric }),
      panelOf({ a: [1, 2, 3], b: [2, 1, 3], c: [1, 2, 3], d: [1, 2, 3] }),
    );
    expect(scoreOf(scores, "P", 0)).toMatchObject({ unscored: "not-positive" });
    expect(scoreOf(scores, "T", 0)).toMatchObject({ unscored: "not-computable-below" });
    expect(traceOf(scores, "P", 0)).toMatchObject({ kind: "mean", parts: [{ code: "a", score: { value: 0 } }, { code: "b" }] });
    expect(scoreOf(scores, "T", 1)).toMatchObject({ rank: 1 });
  });
  test("do not arise with the default scale, which then begins at 1", () => {
    const scores = scorePanel(
      frameworkOf({ nodes: FOUR, methods: { aggregate: "geometric" } }),
      panelOf({ a: [1, 2], b: [2, 1], c: [1, 2], d: [1, 2] }),
    );
    expect(scoreOf(scores, "T", 0)).toMatchObject({ value: 1, rank: 2 });
  });
});

describe("ranks", () => {
  test("rounding noise ties, a difference of 1e-9 does not, and a chain of near scores does not run together", () => {
    expect([...ranksOf(columnOf([50, 49.999999999999993, 50.00000005]))]).toEqual([2, 2, 1]);
    expect([...ranksOf(columnOf([0, 1e-17, 3]))]).toEqual([2, 2, 1]);
    const step = 0.8e-12;
    expect([...ranksOf(columnOf([1, 1 - step, 1 - 2 * step, 1 - 3 * step]))]).toEqual([1, 1, 3, 3]);
  });
  test("the order is that of the numbers, with equal ones in the order of the column", () => {
    const number = fc.oneof(
      fc.double(),
      fc.integer({ min: -3, max: 3 }),
      fc.constantFrom(-0, 0, NaN, 1, 1 + Number.EPSILON, Infinity, -Infinity),
    );
    fc.assert(
      fc.property(fc.array(number, { maxLength: 300 }), (values) => {
        const order = [...orderOf(Float64Array.from(values))];
        const expected = values.map((_, place) => place).filter((place) => !Number.isNaN(values[place]!));
        expected.sort((a, b) => (values[a]! < values[b]! ? -1 : values[a]! > values[b]! ? 1 : a - b));
        expect(order).toEqual(expected);
      }),
    );
  });
  test("many numbers that agree in seven digits are still put in order", () => {
    const values = Float64Array.from({ length: 3000 }, (_, index) => 100 + ((index * 7919) % 3000) * 1e-9);
    expect([...orderOf(values)].map((place) => values[place]!)).toEqual([...values].sort((a, b) => a - b));
  });
});

describe("strengths and weaknesses", () => {
  const columns = { a: [9, 5, 1], b: [1, 5, 9], c: [null, 2, 1], d: [4, 4, 4] };
  const scores = scorePanel(frameworkOf(FOUR), panelOf(columns));
  test("by rank of the raw value after direction; missing and last places left out", () => {
    const of = strengthsOf(scores, { count: 1 });
    expect(of(0)).toEqual({ strengths: [{ code: "a", rank: 1 }], weaknesses: [{ code: "b", rank: 1 }] });
    expect(of(1)).toEqual({ strengths: [{ code: "c", rank: 1 }], weaknesses: [{ code: "b", rank: 2 }] });
  });
  test("a unit that is last everywhere has none, unless last places count", () => {
    expect(strengthsOf(scores)(2)).toEqual({ strengths: [], weaknesses: [] });
    const all = strengthsOf(scores, { withoutLast: false })(2);
    expect(all.strengths).toEqual([
      { code: "d", rank: 1 },
      { code: "c", rank: 2 },
      { code: "a", rank: 3 },
      { code: "b", rank: 3 },
    ]);
    expect(all.weaknesses).toEqual(all.strengths);
  });
  test("indicators with few different values can be left out", () => {
    const codes = strengthsOf(scores, { withoutLast: false, distinct: 0.5 })(1).strengths.map(({ code }) => code);
    expect(codes).toEqual(["c", "a", "b"]);
  });
});

test("the weights of a profile win, and the tree of the effective ones is that of the framework", () => {
  const hanoi = profileById("hanoi-2024")!;
  const heavy = { ...hanoi, overrides: { ...hanoi.overrides, input: { weight: 3 } } };
  const scores = scorePublished(
    pii,
    new Map([
      ["input", 80],
      ["output", 40],
    ]),
    heavy,
  );
  expect(scoreOf(scores, "index")).toMatchObject({ value: 70 });
  expect(effectiveWeights(pii, heavy).get("output")).toBe(0.25);
  expect(effectiveWeights(pii).get("1")).toBeCloseTo(0.1, 12);
});

test("an indicator without a column is missing for all; an empty panel has no scores", () => {
  const scores = scorePanel(frameworkOf(FOUR), panelOf({ a: [1, 2], b: [1, 2], c: [1, 2] }));
  expect(scoreOf(scores, "d")).toEqual({ unscored: "no-value", coverage: 0 });
  expect(scoreOf(scores, "Q", 1)).toMatchObject({ value: 100, coverage: 0.5 });
  expect(scoreOf(scorePanel(frameworkOf(FOUR), { units: [], values: new Map() }), "T")).toBeNull();
});
