/**
 * Scoring panels of 52 indicators in five levels: treat, normalise, aggregate, rank. `npm run bench` prints the milliseconds of the first
 * and the fastest run, and the growth with the number of units. The yardstick is COINr, 5.3 s in process for 5,000 units on two cores.
 */
import { frameworkById, type Framework } from "../src/framework";
import { scorePanel, type Panel } from "../src/core/score";

const YARDSTICK_MS = 5_300;
const RUNS = 15;

/** Half weights, thresholds, and a geometric mean at the top, over the tree of PII. */
function framework(): Framework {
  const pii = frameworkById("pii-2024");
  if (pii === null) throw new Error("pii-2024 is not there");
  const nodes = pii.nodes.map((node, index) => ({ ...node, weight: { ...node.weight, value: index % 3 === 0 ? 0.5 : 1 } }));
  return { ...pii, nodes, methods: { coverage: 0.5, levels: { index: { aggregate: "geometric" } } } };
}

/** Skewed columns with outliers and one missing value in twenty, the same ones at every run. */
function panelOf(codes: readonly string[], units: number): Panel {
  let state = 12_345;
  const random = (): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state + 1) / 2 ** 32;
  };
  const value = (index: number): number => {
    if (random() < 0.05) return NaN;
    const normal = Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
    return index % 3 === 0 ? Math.exp(normal) : index % 3 === 1 ? normal : normal + (random() < 3 / units ? 80 : 0);
  };
  const values = codes.map((code, index) => [code, Float64Array.from({ length: units }, () => value(index))] as const);
  return { units: Array.from({ length: units }, (_, index) => `U${index}`), values: new Map(values) };
}

const tree = framework();
const codes = tree.nodes.flatMap(({ code, indicator }) => (indicator === null ? [] : [code]));
console.log(
  "units".padStart(7),
  "first ms".padStart(9),
  "fastest ms".padStart(11),
  "µs a unit".padStart(10),
  "times COINr".padStart(12),
  "MiB".padStart(6),
);
for (const units of [5_000, 63, 1_250, 2_500, 5_000, 10_000, 20_000]) {
  const panel = panelOf(codes, units);
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    const scores = scorePanel(tree, panel);
    if (scores.columns.length !== tree.nodes.length) throw new Error("not all nodes were scored");
    return performance.now() - start;
  });
  const fastest = Math.min(...times);
  const ratio = units === 5_000 ? (YARDSTICK_MS / fastest).toFixed(0) : "";
  console.log(
    String(units).padStart(7),
    (times[0] ?? 0).toFixed(1).padStart(9),
    fastest.toFixed(1).padStart(11),
    ((fastest * 1000) / units).toFixed(2).padStart(10),
    ratio.padStart(12),
    (process.memoryUsage().rss / 2 ** 20).toFixed(0).padStart(6),
  );
}
