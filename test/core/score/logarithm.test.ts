/** Against logarithms of 40 digits, rounded to the nearest number; `Math.log` misses some of these by the last digit. */
import { logarithmOf } from "../../../src/core/score/logarithm";
import { fc } from "../../support/property";

const EXACT: readonly (readonly [x: number, ln: number])[] = [
  [0.3247133235318079, -1.1248125673557492],
  [0.37806788771359656, -0.9726815023622656],
  [2.600770608751477, 0.9558077890945328],
  [0.42879193885996847, -0.8467834687027006],
  [1.6951951366969285, 0.5277978591009945],
  [0.8044179581990089, -0.21763629637136536],
  [0.4843820463994767, -0.7248813315749668],
  [0.9951251623157511, -0.004886758462491273],
  [0.9980140441767843, -0.0019879304482601106],
  [1.0064590276492063, 0.006438257518710119],
  [1.008754129771575, 0.00871603454315801],
  [23796.462709189138, 10.077292222949355],
  [0.062474221938782624, -2.7730012562997346],
  [0.4533509450279781, -0.7910887403483422],
  [1.002078400771924, 0.0020762438851059622],
  [0.4595701820858616, -0.7774636130803021],
  [2, 0.6931471805599453],
  [10, 2.302585092994046],
];

test.each(EXACT)("of %d", (x, ln) => expect(logarithmOf(x)).toBe(ln));

test("one of these is not what Math.log says, or the others show nothing", () => {
  expect(EXACT.some(([x, ln]) => Math.log(x) !== ln)).toBe(true);
});

test("what has no logarithm, and the ends of what is a number", () => {
  expect([0, -0, -1, NaN, Infinity].map(logarithmOf)).toEqual([-Infinity, -Infinity, NaN, NaN, Infinity]);
  expect(logarithmOf(5e-324)).toBeCloseTo(-744.4400719213812, 12);
  expect(logarithmOf(Number.MAX_VALUE)).toBeCloseTo(709.782712893384, 12);
});

test("never further from Math.log than its last digits, and 0 at 1", () => {
  expect(logarithmOf(1)).toBe(0);
  const positive = fc.double({ min: 5e-324, noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(positive, (x) => {
      const expected = Math.log(x);
      expect(Math.abs(logarithmOf(x) - expected)).toBeLessThanOrEqual(4e-16 * Math.abs(expected));
    }),
    { numRuns: 500 },
  );
});
