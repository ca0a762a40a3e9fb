import { fc } from "../../support/property";
import { panelSentence, parsePanel, scorePanel, scoresCsv, scoresJson, type PanelFault } from "../../../src/core/score";
import { frameworkOf } from "./frameworks";

const framework = frameworkOf([{ id: "T" }, { id: "a", parent: "T" }, { id: "1.2", parent: "T", direction: -1 }]);

const panelOf = (text: string): object => {
  const parsed = parsePanel(text, framework);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return { units: parsed.panel.units, ...Object.fromEntries([...parsed.panel.values].map(([code, column]) => [code, [...column]])) };
};
const faultsOf = (text: string): readonly PanelFault[] => {
  const parsed = parsePanel(text, framework);
  return parsed.ok ? [] : parsed.faults;
};

describe("what is read", () => {
  test.each([
    ["plain", "unit,a,1.2\nU1,1,-2.5e1\nU2,.5,+7\n"],
    ["byte order mark, CRLF, no end of line", "\ufeffunit,a,1.2\r\nU1,1,-25\r\nU2,0.5,7"],
    ["semicolons and decimal commas", "Đơn vị;a;1.2\nU1;1;-25,0\nU2;0,5;7\n"],
    ["semicolons and decimal points", "unit;a;1.2\nU1;1;-25.0\nU2;0.5;7\n"],
    ["quotes, spaces and blank lines", '"unit","a","1.2"\n\nU1," 1 ", -25 \n"U2",0.5,"7"\n\n'],
    ["columns in any order", "unit,1.2,a\nU1,-25,1\nU2,7,0.5\n"],
    ["lines of old Macs", "unit,a,1.2\rU1,1,-25\rU2,0.5,7\r"],
  ])("%s", (_name, text) => expect(panelOf(text)).toEqual({ units: ["U1", "U2"], a: [1, 0.5], "1.2": [-25, 7] }));

  test("missing values, and units with separators, quotes and line breaks in their names", () => {
    expect(panelOf('u,a,1.2\n"Bà Rịa, Vũng Tàu",NA,\n"nói ""to""\nhai dòng", ,3\n')).toEqual({
      units: ["Bà Rịa, Vũng Tàu", 'nói "to"\nhai dòng'],
      a: [NaN, NaN],
      "1.2": [NaN, 3],
    });
  });
});

describe("what is refused, with its line and column", () => {
  test.each<[string, readonly object[]]>([
    ["", [{ kind: "empty-file" }]],
    ["\n\n", [{ kind: "empty-file" }]],
    ["u,a,1.2\n", [{ kind: "no-units" }]],
    ["u,a,1.2,zz\nU,1,2,3\n", [{ kind: "unknown-column", line: 1, position: 4, column: "zz" }]],
    ["u,a,1.2,T\nU,1,2,3\n", [{ kind: "not-an-indicator", position: 4, column: "T" }]],
    ["u,a,1.2,a\nU,1,2,3\n", [{ kind: "duplicate-column", position: 4, first: 2, column: "a" }]],
    ["u,a\nU,1\n", [{ kind: "missing-column", column: "1.2" }]],
    ["u,a,1.2\nU,1\n", [{ kind: "wrong-length", line: 2, found: 2, expected: 3 }]],
    ["u,a,1.2\n,1,2\n", [{ kind: "unit-missing", line: 2 }]],
    ["u,a,1.2\nU,1,2\nV,1,2\nU,3,4\n", [{ kind: "duplicate-unit", line: 4, unit: "U", first: 2 }]],
    ["u,a,1.2\nU,x,2\n", [{ kind: "not-a-number", line: 2, column: "a", unit: "U", text: "x" }]],
    ["u,a,1.2\nU,1e999,2\n", [{ kind: "not-a-number", text: "1e999" }]],
    ['u,a,1.2\nU,"1,5",2\n', [{ kind: "not-a-number", text: "1,5" }]],
    ["u;a;1.2\nU;1.234,5;2\n", [{ kind: "not-a-number", text: "1.234,5" }]],
    ["u;a;1.2\nU;0,5;2\nV;1.234;2\n", [{ kind: "other-decimal-mark", line: 3, text: "1.234" }]],
    ['u,a,1.2\nU,"1,2\n', [{ kind: "open-quote", line: 2 }, { kind: "wrong-length" }]],
    ['u,a,1.2\nU,"1"2,2\n', [{ kind: "text-after-quote", line: 2 }]],
  ])("%j", (text, expected) => {
    const faults = faultsOf(text);
    expect(faults).toMatchObject(expected);
    expect(faults).toHaveLength(expected.length);
    for (const fault of faults) {
      const { vi, en } = panelSentence(fault);
      expect(vi).not.toBe(en);
      expect(vi + en).not.toContain("undefined");
    }
  });

  test("all at once; a line break inside quotes counts", () => {
    const faults = faultsOf('u,a,zz\n"U\n1",x,1\nU2,2,y,3\nU2,Inf,0\nU2,1,1\n');
    expect(faults.map((fault) => [fault.kind, "line" in fault ? fault.line : 0])).toEqual([
      ["unknown-column", 1],
      ["missing-column", 0],
      ["not-a-number", 2],
      ["wrong-length", 4],
      ["not-a-number", 5],
      ["duplicate-unit", 6],
    ]);
  });

  test("any text is read or refused, never thrown at", () => {
    const sign = fc.constantFrom(...'ua,;"\n\r 12.-eN\ufeffT'.split(""));
    const text = fc.array(fc.oneof(sign, fc.constant("u,a,1.2\n"), fc.string()), { maxLength: 40 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (given) => {
        for (const fault of faultsOf(given)) expect(panelSentence(fault).vi).toMatch(/\S/);
      }),
    );
  });

  test("hostile input takes no more than its length", () => {
    const start = performance.now();
    faultsOf(`u,a,1.2\nU,"${'""'.repeat(500_000)}`);
    faultsOf(`u,a,1.2\nU,${"1".repeat(500_000)}x,2`);
    faultsOf(",".repeat(500_000));
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe("what is written", () => {
  const odd = frameworkOf([{ id: 'T "x", y' }, { id: "a", parent: 'T "x", y' }, { id: "b", parent: 'T "x", y' }]);
  const scores = scorePanel(odd, {
    units: ["A, B", "C"],
    values: new Map([
      ["a", Float64Array.of(1, 3)],
      ["b", Float64Array.of(0.1, NaN)],
    ]),
  });

  test("CSV: one line for each unit and node", () => {
    expect([...scoresCsv(scores)].join("")).toBe(
      [
        "unit,node,score,rank,coverage,unscored",
        '"A, B","T ""x"", y",0,2,0.5,',
        '"A, B",a,0,2,1,',
        '"A, B",b,,,0,no-spread',
        'C,"T ""x"", y",100,1,0.5,',
        "C,a,100,1,1,",
        "C,b,,,0,no-value",
        "",
      ].join("\r\n"),
    );
  });

  test("JSON: every node's score, rank and coverage, and what was done to the indicators", () => {
    const report = JSON.parse([...scoresJson(scores)].join("")) as Record<string, unknown>;
    expect(report).toMatchObject({
      scores: 1,
      way: "panel",
      assumed: ["methods", "weights"],
      nodes: [
        { code: 'T "x", y', effectiveWeight: 1, aggregate: "arithmetic", threshold: 0 },
        { code: "a", effectiveWeight: 0.5 },
        { code: "b" },
      ],
      indicators: [
        { code: "a", treatment: { outcome: "no-shape" } },
        { code: "b", formula: null },
      ],
      units: [
        { unit: "A, B", nodes: { a: { value: 0, rank: 2, coverage: 1 }, b: { unscored: "no-spread", coverage: 0 } } },
        { unit: "C", strengths: [{ code: "a", rank: 1 }] },
      ],
    });
  });

  test("the very same numbers come back", () => {
    const numbers = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e200, max: 1e200 }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(numbers, (values) => {
        const one = scorePanel(frameworkOf({ nodes: [{ id: "a" }], methods: { treat: "none", normalise: "z-score" } }), {
          units: values.map((_, index) => `U${index}`),
          values: new Map([["a", Float64Array.from(values)]]),
        });
        const lines = [...scoresCsv(one)].join("").trim().split("\r\n").slice(1);
        const found = one.columns[0]!.scores;
        lines.forEach((line, index) => {
          const text = line.split(",")[2]!;
          expect(text === "" ? NaN : Number(text)).toBe(found[index]);
        });
      }),
      { numRuns: 50 },
    );
  });
});
