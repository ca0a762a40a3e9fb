import type { Fault, Framework } from "../../src/framework";
import { frameworkById, parseFramework, parseProfile, PROFILES, sentenceOf } from "../../src/framework";

const parsedFramework = parseFramework({
  id: "f",
  nodes: [{ code: "index" }, { code: "a", parent: "index", components: [{ id: "x" }] }, { code: "b", parent: "index", weight: 0 }],
});
if (!parsedFramework.ok) throw new Error("the framework of these tests is faulty");
const framework: Framework = parsedFramework.framework;

const AGENCIES = [
  { id: "one", name: "Sở Khoa học và Công nghệ", aliases: ["SKHCN"] },
  { id: "two", name: "Sở Y tế" },
];
const profile = (more: object): object => ({ id: "p", year: 2024, agencies: AGENCIES, ...more });
const faultsOf = (json: unknown): readonly Fault[] => {
  const parsed = parseProfile(json, framework, ["value-missing"]);
  return parsed.ok ? [] : parsed.faults;
};

interface Case {
  readonly json: unknown;
  readonly path: readonly (string | number)[];
  readonly facts?: object;
}

const CASES: Readonly<Record<string, readonly Case[]>> = {
  "wrong-shape": [
    { json: { year: 2024 }, path: ["id"] },
    { json: { id: "p", year: "2024" }, path: ["year"], facts: { expected: "whole-number" } },
    { json: profile({ aboutTolerance: -0.1 }), path: ["aboutTolerance"], facts: { expected: "share" } },
    { json: profile({ leads: [{ node: "a", agency: "one", role: "boss" }] }), path: ["leads", 0, "role"] },
    { json: profile({ targets: [{ node: "a", text: " " }] }), path: ["targets", 0, "text"] },
    { json: profile({ severities: { "value-missing": "fatal" } }), path: ["severities", "value-missing"] },
  ],
  "misspelt-field": [{ json: profile({ agencys: [], agencies: undefined }), path: ["agencys"], facts: { meant: "agencies" } }],
  "bad-weight": [{ json: profile({ overrides: { a: { weight: -2 } } }), path: ["overrides", "a", "weight"] }],
  "zero-weights": [
    { json: profile({ overrides: { a: { weight: 0 } } }), path: ["overrides", "a", "weight"], facts: { codes: ["a", "b"] } },
  ],
  "other-framework": [{ json: profile({ framework: "g" }), path: ["framework"], facts: { found: "g", expected: "f" } }],
  "unknown-node": [
    { json: profile({ leads: [{ node: "c", agency: "one" }] }), path: ["leads", 0, "node"], facts: { node: "c" } },
    { json: profile({ targets: [{ node: "c", text: "trên 5" }] }), path: ["targets", 0, "node"] },
    { json: profile({ overrides: { c: { supply: "local" } } }), path: ["overrides", "c"] },
    { json: profile({ overrides: JSON.parse('{"__proto__":{"supply":"local"}}') as unknown }), path: ["overrides", "__proto__"] },
  ],
  "not-an-indicator": [{ json: profile({ overrides: { index: { evidence: "none" } } }), path: ["overrides", "index"] }],
  "unknown-component": [
    { json: profile({ leads: [{ node: "a", component: "y", agency: "one" }] }), path: ["leads", 0, "component"] },
    { json: profile({ targets: [{ node: "b", component: "x", text: "trên 5" }] }), path: ["targets", 0, "component"] },
  ],
  "unknown-agency": [
    { json: profile({ leads: [{ node: "a", agency: "three" }] }), path: ["leads", 0, "agency"], facts: { agency: "three" } },
    { json: profile({ tasks: [{ id: "1", name: "n", agency: "three" }] }), path: ["tasks", 0, "agency"] },
  ],
  "duplicate-agency": [{ json: profile({ agencies: [...AGENCIES, { id: "two", name: "Sở Y tế" }] }), path: ["agencies", 2, "id"] }],
  "duplicate-alias": [
    {
      json: profile({ agencies: [...AGENCIES, { id: "three", name: "Sở khoa học  & công nghệ" }] }),
      path: ["agencies", 2, "name"],
      facts: { agency: "three", other: "one" },
    },
    {
      json: profile({ agencies: [...AGENCIES, { id: "three", name: "X", aliases: ["Y", "skhcn"] }] }),
      path: ["agencies", 2, "aliases", 1],
    },
  ],
  "duplicate-lead": [
    {
      json: profile({
        leads: [
          { node: "a", agency: "one" },
          { node: "a", component: "x", agency: "one" },
          { node: "a", agency: "one", role: "support" },
        ],
      }),
      path: ["leads", 2],
      facts: { first: ["leads", 0] },
    },
  ],
  "bad-date": [
    { json: profile({ deadlines: ["2024-02-30"] }), path: ["deadlines", 0], facts: { found: "2024-02-30" } },
    { json: profile({ deadlines: [{ value: "30/8/2024" }] }), path: ["deadlines", 0, "value"] },
    { json: profile({ period: { from: "2024-01-01", to: "2024-13-01" } }), path: ["period", "to"] },
  ],
  "period-reversed": [{ json: profile({ period: { value: { from: "2024-12-31", to: "2024-01-01" } } }), path: ["period", "value"] }],
  "unknown-rule": [
    { json: profile({ severities: { "value-mising": "off" } }), path: ["severities", "value-mising"] },
    { json: profile({ notWaivable: ["value-missing", "value-mising"] }), path: ["notWaivable", 1] },
  ],
  "duplicate-task": [
    {
      json: profile({
        tasks: [
          { id: "1", name: "n", agency: "one" },
          { id: "1", name: "m", agency: "two" },
        ],
      }),
      path: ["tasks", 1, "id"],
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

test("a lean profile gets the documented defaults", () => {
  expect(parseProfile({ id: "p", year: 2024 }, framework)).toEqual({
    ok: true,
    profile: {
      ...{
        id: "p",
        framework: "f",
        title: { vi: "p", en: "p" },
        place: { name: "p", aliases: [] },
        year: 2024,
        period: null,
        deadlines: [],
      },
      ...{ agencies: [], leads: [], targets: [], aboutTolerance: 0.05, changeLimit: 0.5, severities: {}, overrides: {} },
      origin: { value: "p", mark: "provisional", source: "không nêu nguồn" },
    },
  });
});

test("without a list of rules any slug passes", () => {
  expect(parseProfile(profile({ severities: { anything: "off" } }), framework).ok).toBe(true);
});

test.each(PROFILES.map(({ id, load }) => [id, load] as const))("reading what was read of %s changes nothing", (_id, load) => {
  const shipped = load();
  const home = frameworkById(shipped.framework) as Framework;
  expect(parseProfile(JSON.parse(JSON.stringify(shipped)), home)).toEqual({ ok: true, profile: shipped });
});
