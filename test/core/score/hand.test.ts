/** The hand case of test/support/coinr: 5 units, 4 indicators, 2 levels, against exact fractions and against COINr's own output. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Methods } from "../../../src/framework";
import { scoreOf, scorePanel, type Score, type Scores } from "../../../src/core/score";
import exact from "../../support/coinr/hand/expected_exact.json";
import { frameworkOf } from "./frameworks";
import { agree, columnOf } from "./numbers";

const NODES = [
  { id: "IDX" },
  { id: "P", parent: "IDX", weight: 0.4 },
  { id: "Q", parent: "IDX", weight: 0.6 },
  { id: "i1", parent: "P", weight: 2 },
  { id: "i2", parent: "P", weight: 1, direction: -1 },
  { id: "i3", parent: "Q", weight: 1 },
  { id: "i4", parent: "Q", weight: 3 },
];

/** A CSV of COINr as rows of unit and numbers by column; NA is null. */
function table(name: string): Map<string, Map<string, number | null>> {
  const [header = "", ...lines] = readFileSync(join(__dirname, "../../support/coinr/hand", name), "utf8")
    .trim()
    .split(/\r?\n/);
  const columns = header.split(",").slice(1);
  return new Map(
    lines.map((line) => {
      const [unit = "", ...cells] = line.split(",");
      return [unit, new Map(columns.map((column, index) => [column, cells[index] === "NA" ? null : Number(cells[index])]))];
    }),
  );
}

const raw = table("raw.csv");
const units = [...raw.keys()];
const panel = {
  units,
  values: new Map(["i1", "i2", "i3", "i4"].map((code) => [code, columnOf(units.map((unit) => raw.get(unit)!.get(code)!))])),
};
const scored = (methods: Methods): Scores => scorePanel(frameworkOf({ nodes: NODES, methods }), panel);
const valueOf = (score: Score | null): number | null => (score !== null && "value" in score ? score.value : null);
const rankOf = (score: Score | null): number | null => (score !== null && "value" in score ? score.rank : null);

const fraction = (text: string): number => {
  const [numerator, denominator = "1"] = text.split("/");
  return Number(numerator) / Number(denominator);
};

const from1 = { method: "min-max", low: 1, high: 100 } as const;
const CASES: Readonly<Record<keyof typeof exact, Methods | undefined>> = {
  units: undefined,
  amean: {},
  amean_thresh_2of3: { coverage: 2 / 3 },
  amean_thresh_half: { coverage: 0.5 },
  gmean_top_1_100: { normalise: from1, levels: { "level-0": { aggregate: "geometric" } } },
  hmean_top_1_100: { levels: { "level-0": { aggregate: "harmonic" } } },
};

describe.each(Object.entries(CASES).filter((entry): entry is [string, Methods] => entry[1] !== undefined))("%s", (name, methods) => {
  const expected = exact[name as "amean"];
  const scores = scored(methods);

  test("scores are the exact fractions to 1e-12, indicators and pillars to the last digit", () => {
    units.forEach((unit, index) => {
      for (const code of ["i1", "i2", "i3", "i4"] as const) {
        const want = expected.normalised_exact[code][index] ?? null;
        expect(valueOf(scoreOf(scores, code, index))).toBe(want === null ? null : fraction(want));
      }
      for (const [code, values] of [
        ["P", expected.P_exact],
        ["Q", expected.Q_exact],
      ] as const) {
        const want = values[index] ?? null;
        expect([unit, code, valueOf(scoreOf(scores, code, index))]).toEqual([unit, code, want === null ? null : fraction(want)]);
      }
      const want = expected.index_decimal[index] ?? null;
      expect(agree(valueOf(scoreOf(scores, "IDX", index)), want === null ? null : Number(want))).toBe(true);
    });
  });

  test("ranks are exact, with the true tie of P on both scales", () => {
    expect(units.map((_, index) => rankOf(scoreOf(scores, "P", index)))).toEqual(expected.P_rank);
    expect(units.map((_, index) => rankOf(scoreOf(scores, "IDX", index)))).toEqual(expected.index_rank);
  });
});

const normalised = (normalise: Methods["normalise"]): Methods => ({ treat: "none", ...(normalise ? { normalise } : {}) });
const FILES: Readonly<Record<string, Methods>> = {
  "coinr_amean.csv": { treat: "none" },
  "coinr_amean_thresh_0.5.csv": { coverage: 0.5 },
  "coinr_amean_thresh_2of3.csv": { coverage: 2 / 3 },
  "coinr_gmean_all_1_100.csv": { aggregate: "geometric" },
  "coinr_gmean_top_1_100.csv": { levels: { "level-0": { aggregate: "geometric" } } },
  "coinr_hmean_top_1_100.csv": { levels: { "level-0": { aggregate: "harmonic" } } },
  "coinr_normalised_1_100.csv": normalised(from1),
  "coinr_zscore.csv": normalised({ method: "z-score" }),
  "coinr_rank.csv": normalised({ method: "rank" }),
  "coinr_borda.csv": normalised({ method: "borda" }),
  "coinr_prank.csv": normalised({ method: "percentile-rank" }),
};

test.each(Object.entries(FILES))("%s cell by cell", (file, methods) => {
  const scores = scored(methods);
  for (const [unit, cells] of table(file)) {
    for (const [code, want] of cells) {
      const found = valueOf(scoreOf(scores, code, units.indexOf(unit)));
      if (!agree(found, want)) throw new Error(`${unit} ${code}: ${found} is not ${want}`);
    }
  }
});

test.each(["coinr_amean", "coinr_amean_thresh_0.5", "coinr_amean_thresh_2of3", "coinr_gmean_all_1_100", "coinr_hmean_top_1_100"])(
  "the ranks of %s, but for ties that COINr's rounding breaks",
  (file) => {
    const scores = scored(FILES[`${file}.csv`]!);
    const values = table(`${file}.csv`);
    for (const [unit, cells] of table(`${file}_ranks.csv`)) {
      for (const [code, want] of cells) {
        const own = values.get(unit)!.get(code) ?? null;
        const near = [...values.values()].filter((row) => own !== null && Math.abs((row.get(code) ?? NaN) - own) <= 1e-9 * Math.abs(own));
        const found = rankOf(scoreOf(scores, code, units.indexOf(unit)));
        if (near.length <= 1) expect([unit, code, found]).toEqual([unit, code, want]);
        else expect(Math.abs((found ?? NaN) - (want ?? NaN))).toBeLessThan(near.length);
      }
    }
  },
);
