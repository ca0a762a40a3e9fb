/** The fast order of a column is the plain one: by comparison, the places of equal values in any order. */
import { orderOf } from "../../../src/core/score/order";
import { ranksOf } from "../../../src/core/score/rank";
import { fc } from "../../support/property";

/** Long columns with the troubles of real ones: ties, gaps, crowds of near values beside far ones, both zeros, the ends of what is a number. */
const value = fc.oneof(
  fc.double({ noNaN: false, noDefaultInfinity: true }),
  fc.integer({ min: -3, max: 3 }),
  fc.double({ min: 1, max: 1 + 1e-9, noNaN: true }),
  fc.constantFrom(NaN, 0, -0, 1e308, -1e308, 5e-324, -5e-324),
);
const column = fc.array(value, { minLength: 0, maxLength: 900, size: "max" }).map((values) => Float64Array.from(values));
const tame = fc
  .array(fc.integer({ min: -500, max: 500 }), { minLength: 150, maxLength: 900, size: "max" })
  .map((all) => Float64Array.from(all, (x) => x / 7));

test.each([
  ["wild", column],
  ["tame", tame],
])("%s values come in ascending order, each present one once", (_, columns) => {
  fc.assert(
    fc.property(columns, (values) => {
      const order = [...orderOf(values)];
      const present = [...values.keys()].filter((place) => !Number.isNaN(values[place]!));
      expect([...order].sort((a, b) => a - b)).toEqual(present);
      for (let index = 1; index < order.length; index++) expect(values[order[index - 1]!]! <= values[order[index]!]!).toBe(true);
    }),
    { numRuns: 15 },
  );
});

test("a column leaves nothing behind in the next one, longer or shorter", () => {
  const columns = [1000, 300, 20, 2000, 0, 500].map((length) => Float64Array.from({ length }, (_, index) => (index * 7919) % 1009));
  const kept = columns.map((each) => orderOf(each));
  columns.forEach((each, index) => expect(kept[index]).toEqual(orderOf(each)));
});

test("ranks of a long column count the scores above", () => {
  const scores = Float64Array.from({ length: 700 }, (_, index) => (index % 11 === 0 ? NaN : ((index * 37) % 101) / 3));
  const ranks = ranksOf(scores);
  scores.forEach((score, unit) => expect(ranks[unit]).toBe(Number.isNaN(score) ? 0 : 1 + scores.filter((other) => other > score).length));
});
