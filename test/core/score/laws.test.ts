/** Laws 6-9 of src/README.md, over generated trees and panels. */
import { fc } from "../../support/property";
import type { Framework, Methods, Normalisation, TreatMethod } from "../../../src/framework";
import {
  effectiveWeights,
  scoreAttainment,
  scoreOf,
  scorePanel,
  scoreProvisional,
  scorePublished,
  traceOf,
  type Aim,
  type Panel,
  type Score,
  type Scores,
  type Trace,
} from "../../../src/core/score";
import { frameworkOf } from "./frameworks";
import { columnOf } from "./numbers";

interface Shape {
  readonly nodes: readonly { id: string; parent: string | null; weight: number; direction?: 1 | -1 }[];
  readonly leaves: readonly string[];
}

const weight = fc.oneof(fc.constantFrom(0, 0.5, 1, 2), fc.double({ min: 0.01, max: 10, noNaN: true }));

/** A tree of two to four levels; the first child of each node has a weight, so that something counts. */
const shape: fc.Arbitrary<Shape> = fc
  .array(fc.array(fc.array(fc.record({ weight, down: fc.boolean() }), { maxLength: 3 }), { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 3,
  })
  .chain((pillars) => fc.array(weight, { minLength: 12, maxLength: 12 }).map((weights) => treeOf(pillars, weights)));

function treeOf(pillars: readonly (readonly (readonly { weight: number; down: boolean }[])[])[], weights: readonly number[]): Shape {
  const nodes: { id: string; parent: string | null; weight: number; direction?: 1 | -1 }[] = [{ id: "T", parent: null, weight: 1 }];
  const some = (index: number, given: number): number => (index === 0 && given === 0 ? 1 : given);
  pillars.forEach((groups, p) => {
    nodes.push({ id: `P${p}`, parent: "T", weight: some(p, weights[p]!) });
    groups.forEach((leaves, g) => {
      nodes.push({ id: `P${p}.${g}`, parent: `P${p}`, weight: some(g, weights[3 + p * 3 + g]!) });
      leaves.forEach((leaf, l) =>
        nodes.push({ id: `P${p}.${g}.${l}`, parent: `P${p}.${g}`, weight: some(l, leaf.weight), direction: leaf.down ? -1 : 1 }),
      );
    });
  });
  const parents = new Set(nodes.map(({ parent }) => parent));
  return { nodes, leaves: nodes.filter(({ id }) => !parents.has(id)).map(({ id }) => id) };
}

const value = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: -1000, max: 1000, noNaN: true }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 3 }) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom(1e9, 1.7e308, -1.7e308, 5e-324, 0, -0) },
);

const bounded: readonly Normalisation[] = [
  { method: "min-max", low: 0, high: 100 },
  { method: "min-max", low: 1, high: 100 },
  { method: "percentile-rank" },
  { method: "distance-to-maximum" },
  { method: "goalposts", min: -10, max: 500 },
  { method: "distance-to-target", cap: true },
];
const anyMethod: readonly Normalisation[] = [
  ...bounded,
  { method: "z-score" },
  { method: "rank" },
  { method: "borda" },
  { method: "fraction-of-maximum" },
  { method: "distance-to-reference", unit: "U1" },
];

const methodsBy = (normalisations: readonly Normalisation[], treat: readonly TreatMethod[]): fc.Arbitrary<Methods> =>
  fc.record({
    treat: fc.constantFrom(...treat),
    normalise: fc.constantFrom(...normalisations),
    aggregate: fc.constantFrom("arithmetic", "geometric", "harmonic"),
    coverage: fc.constantFrom(0, 0.5, 2 / 3, 1),
  });

interface Case {
  readonly tree: Shape;
  readonly rows: readonly (readonly (number | null)[])[];
  readonly methods: Methods;
}

const cases = (methods: fc.Arbitrary<Methods>, cell: fc.Arbitrary<number | null> = value): fc.Arbitrary<Case> =>
  shape.chain((tree) =>
    fc.record({
      tree: fc.constant(tree),
      rows: fc.array(fc.array(cell, { minLength: tree.leaves.length, maxLength: tree.leaves.length }), { minLength: 1, maxLength: 7 }),
      methods,
    }),
  );

const frameworkIn = ({ tree, methods }: Pick<Case, "tree" | "methods">): Framework => frameworkOf({ nodes: tree.nodes, methods });
const panelIn = ({ tree, rows }: Pick<Case, "tree" | "rows">): Panel => ({
  units: rows.map((_, index) => `U${index}`),
  values: new Map(tree.leaves.map((code, column) => [code, columnOf(rows.map((row) => row[column]!))])),
});
const scored = (given: Case): Scores => scorePanel(frameworkIn(given), panelIn(given));
const valueOf = (score: Score | null): number | null => (score !== null && "value" in score ? score.value : null);
const all = (scores: Scores, see: (code: string, unit: number, score: Score) => void): void =>
  scores.framework.nodes.forEach(({ code }) => scores.units.forEach((_, unit) => see(code, unit, scoreOf(scores, code, unit)!)));

const treatments = ["none", {}, { skewness: 0.5, kurtosis: 0 }, { skewness: 0.5, kurtosis: 0, log: "winsorised" }] as const;
const RUNS = { numRuns: 60 };

describe("law 6: a score lies in the scale, or there is none for a reason", () => {
  const scales: Readonly<Record<string, readonly [number, number]>> = {
    "percentile-rank": [0, 1],
    "distance-to-maximum": [0, 1],
    goalposts: [0, 100],
  };
  test("bounded scales, at every node", () => {
    fc.assert(
      fc.property(cases(methodsBy(bounded, treatments)), (given) => {
        const { normalise = { method: "min-max" } } = given.methods;
        const low = normalise.method === "min-max" ? (normalise.low ?? 0) : 0;
        const [from, to] = scales[normalise.method] ?? [low, normalise.method === "min-max" ? 100 : 1];
        all(scored(given), (_code, _unit, score) => {
          if ("unscored" in score) expect(score.unscored).toMatch(/^[a-z-]+$/);
          else expect(score.value >= from && score.value <= to).toBe(true);
        });
      }),
      RUNS,
    );
  });

  test("whatever the data and the method, a mean lies between its parts and no number is infinite", () => {
    fc.assert(
      fc.property(cases(methodsBy(anyMethod, treatments)), (given) => {
        const scores = scored(given);
        all(scores, (code, unit, score) => {
          expect(score.coverage >= 0 && score.coverage <= 1).toBe(true);
          if ("unscored" in score) return;
          expect(Number.isFinite(score.value)).toBe(true);
          expect(score.rank).toBeGreaterThan(0);
          const trace = traceOf(scores, code, unit)!;
          if (trace.kind !== "mean") return;
          const parts = trace.parts.flatMap((part) => (part.share > 0 && "value" in part.score ? [part.score.value] : []));
          expect(score.value >= Math.min(...parts) && score.value <= Math.max(...parts)).toBe(true);
        });
      }),
      RUNS,
    );
  });
});

describe("law 7: raising a value where higher is better lowers no score above it", () => {
  /** The nodes from a leaf upwards. */
  const above = (tree: Shape, leaf: string): readonly string[] => {
    const parent = tree.nodes.find(({ id }) => id === leaf)?.parent ?? null;
    return parent === null ? [leaf] : [leaf, ...above(tree, parent)];
  };
  const notLower = (before: number | null, after: number | null): void => {
    if (before === null) return;
    expect(after).not.toBeNull();
    expect(after!).toBeGreaterThanOrEqual(before - 1e-12 * Math.max(1, Math.abs(before)));
  };
  const numbers = fc.oneof(
    { weight: 5, arbitrary: fc.double({ min: -100, max: 100, noNaN: true }) },
    { weight: 1, arbitrary: fc.constant(null) },
  );
  const step = fc.double({ min: 0, max: 300, noNaN: true });

  // Treatment looks at all units and may turn on or off with one value, so the law is for the panel without it; a z-score drops a column
  // without spread, so there the columns must have one before.
  test("in a panel without treatment", () => {
    const normalisations = anyMethod.filter(
      ({ method }) => method !== "z-score" && method !== "fraction-of-maximum" && method !== "distance-to-target",
    );
    fc.assert(
      fc.property(cases(methodsBy(normalisations, ["none"]), numbers), fc.nat(), fc.nat(), step, (given, row, column, by) => {
        const [unit, place] = [row % given.rows.length, column % given.tree.leaves.length];
        const leaf = given.tree.leaves[place]!;
        const old = given.rows[unit]![place] ?? null;
        const sign = given.tree.nodes.find(({ id }) => id === leaf)?.direction ?? 1;
        if (old === null) return;
        const rows = given.rows.map((values, index) => (index === unit ? values.with(place, old + sign * by) : values));
        const [before, after] = [scored(given), scored({ ...given, rows })];
        // A column that first had no spread and was dropped, or the other way round, is another set of indicators.
        if ("unscored" in scoreOf(before, leaf, unit)! !== "unscored" in scoreOf(after, leaf, unit)!) return;
        for (const code of above(given.tree, leaf)) notLower(valueOf(scoreOf(before, code, unit)), valueOf(scoreOf(after, code, unit)));
      }),
      RUNS,
    );
  });

  test("by attainment, by published scores and by goalposts", () => {
    const methods = methodsBy([{ method: "min-max" }], ["none"]);
    fc.assert(
      fc.property(cases(methods, numbers), fc.nat(), step, fc.double({ min: 0.1, max: 100, noNaN: true }), (given, column, by, target) => {
        const { tree } = given;
        const framework = frameworkIn(given);
        const place = column % tree.leaves.length;
        const leaf = tree.leaves[place]!;
        const row = given.rows[0]!;
        if (row[place] === null) return;
        const sign = (code: string): number => tree.nodes.find(({ id }) => id === code)?.direction ?? 1;
        const raised = row.with(place, row[place]! + sign(leaf) * by);
        const entries = (values: readonly (number | null)[]): [string, number][] =>
          tree.leaves.flatMap((code, index) => (values[index] === null ? [] : [[code, values[index]!] as [string, number]]));
        const aims = (values: readonly (number | null)[]): Map<string, Aim> =>
          new Map(
            entries(values).map(([code, own]) => [
              code,
              { value: own, goal: { number: target, from: sign(code) === 1 ? "below" : "above" } },
            ]),
          );
        const posts = new Map(tree.leaves.map((code) => [code, { min: -target, max: target }]));
        const percent = (values: readonly (number | null)[]): Map<string, number> =>
          new Map(entries(values).map(([code, own]) => [code, Math.min(100, Math.abs(sign(code) * own))]));
        const bySign = sign(leaf) === 1 && row[place]! >= 0;
        const pairs: (readonly [Scores, Scores])[] = [
          [scoreAttainment(framework, aims(row)), scoreAttainment(framework, aims(raised))],
          [scoreProvisional(framework, new Map(entries(row)), posts), scoreProvisional(framework, new Map(entries(raised)), posts)],
          ...(bySign ? [[scorePublished(framework, percent(row)), scorePublished(framework, percent(raised))] as const] : []),
        ];
        for (const [before, after] of pairs)
          for (const code of above(tree, leaf)) notLower(valueOf(scoreOf(before, code)), valueOf(scoreOf(after, code)));
      }),
      RUNS,
    );
  });
});

describe("law 8: only the ratio of sibling weights counts, and no order does", () => {
  const same = (one: Scores, other: Scores, unitOf: (unit: number) => number = (unit) => unit): void =>
    all(one, (code, unit, score) => {
      const found = scoreOf(other, code, unitOf(unit))!;
      if ("unscored" in score) expect(found).toEqual(score);
      else {
        expect(found).toMatchObject({ coverage: score.coverage });
        expect(Math.abs(valueOf(found)! - score.value)).toBeLessThanOrEqual(1e-9 * Math.max(1e-3, Math.abs(score.value)));
      }
    });
  const tame = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constant(null), fc.double({ min: -1000, max: 1000, noNaN: true }));

  test("weights of siblings times k", () => {
    fc.assert(
      fc.property(cases(methodsBy(anyMethod, ["none", {}])), fc.nat(), fc.constantFrom(1e-300, 0.1, 3, 1024, 1e300), (given, pick, k) => {
        const parents = [...new Set(given.tree.nodes.map(({ parent }) => parent))];
        const parent = parents[pick % parents.length];
        const nodes = given.tree.nodes.map((node) => (node.parent === parent ? { ...node, weight: node.weight * k } : node));
        same(scored(given), scored({ ...given, tree: { ...given.tree, nodes } }));
      }),
      RUNS,
    );
  });

  test("order of units, of columns and of siblings", () => {
    fc.assert(
      fc.property(cases(methodsBy(anyMethod, ["none"]), tame), (given) => {
        const last = given.rows.length - 1;
        const panel = panelIn(given);
        const turned: Panel = {
          units: panel.units.toReversed(),
          values: new Map([...panel.values].toReversed().map(([code, column]) => [code, column.toReversed()])),
        };
        const framework = frameworkIn(given);
        const mirrored = frameworkIn({ ...given, tree: { ...given.tree, nodes: given.tree.nodes.toReversed() } });
        same(scorePanel(framework, panel), scorePanel(mirrored, turned), (unit) => last - unit);
      }),
      RUNS,
    );
  });
});

describe("law 9: the trace recomputes the score", () => {
  /** By hand, from nothing but the trace. */
  const recompute = (trace: Trace): number | null => {
    switch (trace.kind) {
      case "given":
      case "published":
        return valueOf(trace.score);
      case "attained":
        return null;
      case "mean":
        return recomputeMean(trace);
      case "normalised":
        return recomputeLeaf(trace);
    }
  };
  const recomputeMean = ({ mean, parts, threshold }: Extract<Trace, { kind: "mean" }>): number | null => {
    const there = parts.flatMap(({ weight: own, score }) => ("value" in score ? [{ own, x: score.value }] : []));
    const total = there.reduce((sum, { own }) => sum + own, 0);
    if (there.length === 0 || there.length / parts.length < threshold || total === 0) return null;
    const counted = there.filter(({ own }) => own > 0);
    if (mean !== "arithmetic" && counted.some(({ x }) => x <= 0)) return null;
    if (
      parts.some(
        ({ weight: own, score }) => own > 0 && "unscored" in score && /^(not-positive|not-computable-below|overflow)$/.test(score.unscored),
      )
    )
      return null;
    const sum = (of: (x: number) => number): number => counted.reduce((all, { own, x }) => all + (own / total) * of(x), 0);
    if (mean === "arithmetic") return sum((x) => x);
    return mean === "geometric" ? Math.exp(sum(Math.log)) : 1 / sum((x) => 1 / x);
  };
  const recomputeLeaf = ({ value: raw, treatment, treated, direction, formula }: Extract<Trace, { kind: "normalised" }>): number | null => {
    if (raw === null || treated === null || formula === null) return null;
    if (treatment.log !== null && treatment.winsorised.high + treatment.winsorised.low === 0)
      expect(treated).toBeCloseTo(Math.log(raw - treatment.log.min + treatment.log.shift), 9);
    if (treatment.outcome !== "treated") expect(treated).toBe(raw);
    const x = treated * direction;
    if (formula.kind === "rank") return null;
    if (formula.kind === "distance") return 1 - (formula.top - x) / formula.span;
    if (formula.kind === "least-share") return formula.least / treated;
    const linear = ((x - formula.from) / formula.span) * formula.gain + formula.low;
    return Math.min(formula.ceiling ?? Infinity, Math.max(formula.floor ?? -Infinity, linear));
  };

  test("at every node of every unit", () => {
    let recomputed = 0;
    const tame = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constant(null), fc.double({ min: -1000, max: 1000, noNaN: true }));
    fc.assert(
      fc.property(cases(methodsBy(anyMethod, treatments), tame), (given) => {
        const scores = scored(given);
        all(scores, (code, unit, score) => {
          const trace = traceOf(scores, code, unit)!;
          expect(trace.score).toEqual(score);
          if (trace.kind === "normalised" && trace.formula?.kind === "rank") return;
          const found = recompute(trace);
          if ("unscored" in score) expect(found).toBeNull();
          else expect(Math.abs(found! - score.value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(score.value)));
          recomputed++;
        });
      }),
      RUNS,
    );
    expect(recomputed).toBeGreaterThan(500);
  });
});

test("effective weights add up to 1 over the leaves", () => {
  fc.assert(
    fc.property(shape, (tree) => {
      const weights = effectiveWeights(frameworkOf({ nodes: tree.nodes }));
      const sum = tree.leaves.reduce((total, leaf) => total + weights.get(leaf)!, 0);
      expect(sum).toBeCloseTo(1, 12);
      expect(weights.get("T")).toBe(1);
    }),
    RUNS,
  );
});
