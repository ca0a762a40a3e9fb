import Ajv2020 from "ajv/dist/2020";
import { parseFramework, sentenceOf, type Fault } from "../../src/framework";
import schema from "../../src/framework/schema/framework.schema.json";

const fits = new Ajv2020({ strict: false }).compile(schema);

const withMethods = (methods: unknown): object => ({
  id: "t",
  levels: ["top", "low"],
  nodes: [{ id: "T" }, { id: "a", parent: "T" }, { id: "b", parent: "T" }],
  methods,
});

const FULL = {
  $comment: "every field",
  treat: { skewness: 2.25, kurtosis: 3.5, winsorise: 3, log: "winsorised" },
  normalise: { method: "min-max", low: 1, high: 100 },
  aggregate: "geometric",
  coverage: 0.66,
  levels: { top: { aggregate: "harmonic", coverage: 0 } },
  indicators: {
    a: { treat: "none", normalise: { method: "goalposts", high: 10, cut: false }, target: 5, goalposts: { min: -1, max: 1 } },
    b: { normalise: { method: "distance-to-reference", unit: "U1" } },
  },
};

test("what is stated is kept as it stands, and nothing is filled in", () => {
  const { $comment, ...stated } = FULL;
  expect($comment).not.toBe("");
  expect(parseFramework(withMethods(FULL))).toMatchObject({ ok: true, framework: { methods: stated } });
  expect(fits(withMethods(FULL))).toBe(true);
  const lean = parseFramework(withMethods({ normalise: "z-score" }));
  expect(lean.ok && lean.framework.methods).toEqual({ normalise: { method: "z-score" } });
  expect(parseFramework(withMethods(null))).toMatchObject({ ok: true });
});

interface Case {
  readonly methods: unknown;
  readonly at: readonly (string | number)[];
  readonly kind: Fault["kind"];
  readonly facts?: object;
  /** What a schema cannot know: order of numbers, codes and levels of the tree. */
  readonly beyondSchema?: true;
}

const CASES: readonly Case[] = [
  { methods: "geometric", at: [], kind: "wrong-shape", facts: { expected: "object" } },
  { methods: { aggregation: "geometric" }, at: ["aggregation"], kind: "unknown-field" },
  { methods: { aggregate: "median" }, at: ["aggregate"], kind: "wrong-shape" },
  { methods: { coverage: 66 }, at: ["coverage"], kind: "wrong-shape", facts: { expected: "fraction" } },
  { methods: { coverage: -0.1 }, at: ["coverage"], kind: "wrong-shape" },
  { methods: { treat: true }, at: ["treat"], kind: "wrong-shape" },
  { methods: { treat: { winsorise: 1.5 } }, at: ["treat", "winsorise"], kind: "wrong-shape", facts: { expected: "count" } },
  { methods: { treat: { skew: 2 } }, at: ["treat", "skew"], kind: "unknown-field" },
  { methods: { normalise: "minmax" }, at: ["normalise"], kind: "wrong-shape" },
  { methods: { normalise: { low: 1 } }, at: ["normalise", "method"], kind: "wrong-shape" },
  { methods: { normalise: { method: "z-score", sd: 0 } }, at: ["normalise", "sd"], kind: "wrong-shape", facts: { expected: "positive" } },
  { methods: { normalise: { method: "rank", low: 1 } }, at: ["normalise", "low"], kind: "unknown-field", beyondSchema: true },
  { methods: { normalise: { method: "min-max", low: 100 } }, at: ["normalise"], kind: "range-empty", beyondSchema: true },
  { methods: { normalise: { method: "goalposts", min: 1 } }, at: ["normalise", "max"], kind: "wrong-shape", beyondSchema: true },
  { methods: { normalise: "distance-to-reference" }, at: ["normalise", "unit"], kind: "wrong-shape" },
  {
    methods: { normalise: { method: "distance-to-target", cap: 1 } },
    at: ["normalise", "cap"],
    kind: "wrong-shape",
    facts: { expected: "boolean" },
  },
  { methods: { levels: { middle: {} } }, at: ["levels", "middle"], kind: "unknown-level", beyondSchema: true },
  { methods: { levels: { top: { weight: 1 } } }, at: ["levels", "top", "weight"], kind: "unknown-field" },
  { methods: { indicators: { c: {} } }, at: ["indicators", "c"], kind: "unknown-node", beyondSchema: true },
  { methods: { indicators: { T: {} } }, at: ["indicators", "T"], kind: "method-above-indicator", beyondSchema: true },
  { methods: { indicators: { a: { target: "5" } } }, at: ["indicators", "a", "target"], kind: "wrong-shape" },
  {
    methods: { indicators: { a: { goalposts: { min: 2, max: 2 } } } },
    at: ["indicators", "a", "goalposts"],
    kind: "range-empty",
    beyondSchema: true,
  },
];

test.each(CASES)("$methods has one fault: $kind at $at", ({ methods, at, kind, facts, beyondSchema }) => {
  const parsed = parseFramework(withMethods(methods));
  const faults = parsed.ok ? [] : parsed.faults;
  expect(faults).toMatchObject([{ kind, path: ["methods", ...at], ...facts }]);
  const { vi, en } = sentenceOf(faults[0] as Fault);
  expect(vi).not.toMatch(/undefined|^\s*$/);
  expect(en).not.toMatch(/undefined|^\s*$/);
  expect(fits(withMethods(methods))).toBe(beyondSchema === true);
});
