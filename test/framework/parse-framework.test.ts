import type { Fault } from "../../src/framework";
import { FRAMEWORKS, parseFramework, sentenceOf } from "../../src/framework";
import pii2024 from "../../src/framework/frameworks/pii-2024.json";

const faultsOf = (json: unknown): readonly Fault[] => {
  const parsed = parseFramework(json);
  return parsed.ok ? [] : parsed.faults;
};

const leaf = (code: string, parent: string | null, more: object = {}): object => ({ code, parent, ...more });
const tree = (...nodes: readonly object[]): object => ({ id: "t", nodes: [{ code: "index", parent: null }, ...nodes] });

interface Case {
  readonly json: unknown;
  readonly path: readonly (string | number)[];
  readonly facts?: object;
}

const CASES: Readonly<Record<string, readonly Case[]>> = {
  "wrong-shape": [
    { json: null, path: [], facts: { expected: "object" } },
    { json: 5, path: [], facts: { expected: "object" } },
    { json: {}, path: ["nodes"], facts: { expected: "list" } },
    { json: { nodes: {} }, path: ["nodes"], facts: { expected: "list" } },
    { json: tree(leaf("a", "index", { aliases: [""] })), path: ["nodes", 1, "aliases", 0], facts: { expected: "text" } },
    { json: tree(leaf("a", "index", { weight: "1" })), path: ["nodes", 1, "weight"], facts: { expected: "number", found: '"1"' } },
    { json: tree(leaf("a", "index", { supply: "province" })), path: ["nodes", 1, "supply"], facts: { allowed: ["local", "central"] } },
    { json: tree({ parent: "index" }), path: ["nodes", 1, "code"], facts: { found: "" } },
    { json: tree(leaf("a", "index", { name: {} })), path: ["nodes", 1, "name", "vi"] },
    { json: tree(leaf("a", "index", { indicator: 3 })), path: ["nodes", 1, "indicator"] },
    { json: tree(leaf("a", "index", { range: { min: Number.NaN } })), path: ["nodes", 1, "range", "min"] },
  ],
  "misspelt-field": [{ json: tree(leaf("a", "index", { wieght: 0.5 })), path: ["nodes", 1, "wieght"], facts: { meant: "weight" } }],
  "bad-weight": [
    { json: tree(leaf("a", "index", { weight: -1 })), path: ["nodes", 1, "weight"], facts: { weight: -1 } },
    { json: tree(leaf("a", "index", { weight: { value: Number.NaN } })), path: ["nodes", 1, "weight", "value"] },
    { json: tree(leaf("a", "index", { weight: Number.POSITIVE_INFINITY })), path: ["nodes", 1, "weight"] },
  ],
  "zero-weights": [
    {
      json: tree(leaf("a", "index", { weight: 0 }), leaf("b", "index", { weight: 0 })),
      path: ["nodes", 1, "weight"],
      facts: { parent: "index", codes: ["a", "b"] },
    },
  ],
  "no-nodes": [
    { json: { nodes: [] }, path: ["nodes"] },
    { json: [], path: [] },
  ],
  "duplicate-code": [{ json: tree(leaf("a", "index"), leaf("a", "index")), path: ["nodes", 2, "code"], facts: { first: ["nodes", 1] } }],
  "missing-parent": [{ json: tree(leaf("a", "index"), leaf("b", "x")), path: ["nodes", 2, "parent"], facts: { parent: "x" } }],
  cycle: [
    {
      json: tree(leaf("a", "c"), leaf("b", "a"), leaf("c", "b"), leaf("z", "index")),
      path: ["nodes", 1, "parent"],
      facts: { codes: ["a", "c", "b"] },
    },
    { json: tree(leaf("a", "a"), leaf("z", "index")), path: ["nodes", 1, "parent"], facts: { codes: ["a"] } },
  ],
  "indicator-with-children": [
    { json: tree(leaf("a", "index", { indicator: {} }), leaf("b", "a")), path: ["nodes", 1, "indicator"], facts: { children: ["b"] } },
  ],
  "leaf-without-indicator": [{ json: tree(leaf("a", "index", { indicator: null })), path: ["nodes", 1, "indicator"] }],
  "bad-direction": [
    { json: tree(leaf("a", "index", { direction: 0 })), path: ["nodes", 1, "direction"], facts: { found: "0" } },
    {
      json: tree(leaf("a", "index", { indicator: { direction: { value: "up" } } })),
      path: ["nodes", 1, "indicator", "direction", "value"],
    },
  ],
  "direction-above-indicator": [{ json: tree(leaf("a", "index", { direction: -1 }), leaf("b", "a")), path: ["nodes", 1, "direction"] }],
  "range-reversed": [
    { json: tree(leaf("a", "index", { range: { min: 2, max: 1 } })), path: ["nodes", 1, "range"], facts: { min: 2, max: 1 } },
  ],
  "unknown-level": [
    {
      json: { levels: ["top", "low"], nodes: [leaf("a", null, { level: "middle" })] },
      path: ["nodes", 0, "level"],
      facts: { known: ["top", "low"] },
    },
  ],
  "duplicate-level": [{ json: { levels: ["top", { id: "top" }], nodes: [leaf("a", null)] }, path: ["levels", 1] }],
  "duplicate-component": [
    {
      json: tree(leaf("a", "index", { components: [{ id: "x" }, { id: "x" }] })),
      path: ["nodes", 1, "components", 1],
      facts: { component: "x" },
    },
  ],
};

describe.each(Object.entries(CASES))("%s", (kind, cases) => {
  test.each(cases)("is the only fault, at $path", ({ json, path, facts }) => {
    const faults = faultsOf(json);
    expect(faults).toMatchObject([{ kind, path, ...facts }]);
    const sentences = sentenceOf(faults[0] as Fault);
    expect(sentences.vi).not.toContain("undefined");
    expect(sentences.en).not.toContain("undefined");
    expect(sentences.vi).not.toBe(sentences.en);
  });
});

test("all faults are found at once", () => {
  const faults = faultsOf(tree(leaf("a", "index", { weight: -1, direction: 7 }), leaf("a", "nowhere"), { parent: 3 }));
  expect(faults.map(({ kind }) => kind).sort()).toEqual([
    "bad-direction",
    "bad-weight",
    "duplicate-code",
    "missing-parent",
    "wrong-shape",
    "wrong-shape",
  ]);
});

test("a lean panel framework needs codes and parents only", () => {
  const parsed = parseFramework({
    id: "panel",
    methods: { aggregate: "geometric" },
    nodes: [
      { id: "i1", parent: "P", weight: 2, direction: -1, unit: "%" },
      { id: "i2", parent: "P" },
      { id: "P", parent: "Index", weight: 0.4, direction: 1 },
      { id: "Index", parent: "" },
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const { nodes, levels, methods } = parsed.framework;
  expect(nodes.map(({ code, parent, weight }) => [code, parent, weight.value, weight.mark])).toEqual([
    ["Index", null, 1, "provisional"],
    ["P", "Index", 0.4, "provisional"],
    ["i1", "P", 2, "provisional"],
    ["i2", "P", 1, "provisional"],
  ]);
  expect(nodes.map(({ indicator }) => indicator?.direction.value)).toEqual([undefined, undefined, -1, 1]);
  expect(nodes[2]?.indicator?.unit).toMatchObject({ value: "%", mark: "provisional" });
  expect(nodes.map(({ level }) => level)).toEqual(["level-0", "level-1", "indicator", "indicator"]);
  expect(levels.map(({ id }) => id)).toEqual(["level-0", "level-1", "indicator"]);
  expect(nodes[3]?.name).toEqual({ vi: "i2", en: "i2" });
  expect(methods).toEqual({ aggregate: "geometric" });
});

test("a bare list of nodes is a framework", () => {
  expect(parseFramework([{ code: "only" }])).toMatchObject({
    ok: true,
    framework: { id: "framework", nodes: [{ code: "only", parent: null }] },
  });
});

test("a tree ten thousand nodes deep is read, and one with a cycle at the end refused", () => {
  const deep = Array.from({ length: 10_000 }, (_, i) => leaf(`n${String(i)}`, i === 0 ? null : `n${String(i - 1)}`));
  expect(parseFramework(deep).ok).toBe(true);
  expect(faultsOf([...deep.slice(1), leaf("n0", "n9999")]).map(({ kind }) => kind)).toEqual(["cycle"]);
});

test.each(FRAMEWORKS.map(({ id, load }) => [id, load] as const))("reading what was read of %s changes nothing", (_id, load) => {
  expect(parseFramework(JSON.parse(JSON.stringify(load())))).toEqual({ ok: true, framework: load() });
});

test("what is shipped is read as it stands", () => {
  const { $schema, ...json } = pii2024;
  expect($schema).toContain("framework.schema.json");
  expect(parseFramework(pii2024)).toEqual({ ok: true, framework: json });
});
