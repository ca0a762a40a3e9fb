import Ajv2020 from "ajv/dist/2020";
import { fc } from "../support/property";
import type { Fault, Framework } from "../../src/framework";
import { frameworkById, FRAMEWORKS, parseFramework, parseProfile, PROFILES, sentenceOf } from "../../src/framework";
import frameworkSchema from "../../src/framework/schema/framework.schema.json";
import profileSchema from "../../src/framework/schema/profile.schema.json";

type Path = readonly (string | number)[];

const pii = frameworkById("pii-2024") as Framework;
const ajv = new Ajv2020({ strict: false });
const fitsFramework = ajv.compile(frameworkSchema);
const fitsProfile = ajv.compile(profileSchema);

/** Every document that ships, with its parser and its schema. */
const DOCUMENTS = [
  ...FRAMEWORKS.map(({ id, load }) => ({ id: `framework ${id}`, json: load(), fits: fitsFramework, faultsOf: faultsOfFramework })),
  ...PROFILES.map(({ id, load }) => {
    const home = frameworkById(load().framework) as Framework;
    return { id: `profile ${id}`, json: load(), fits: fitsProfile, faultsOf: (json: unknown) => faultsOfProfile(json, home) };
  }),
];

function faultsOfFramework(json: unknown): readonly Fault[] {
  const parsed = parseFramework(json);
  return parsed.ok ? [] : parsed.faults;
}

function faultsOfProfile(json: unknown, framework: Framework): readonly Fault[] {
  const parsed = parseProfile(json, framework);
  return parsed.ok ? [] : parsed.faults;
}

/** Every place in a document, from the top. */
function placesIn(json: unknown, path: Path = []): Path[] {
  if (typeof json !== "object" || json === null) return [path];
  return [path, ...Object.entries(json).flatMap(([key, value]) => placesIn(value, [...path, Array.isArray(json) ? Number(key) : key]))];
}

function replaced(json: unknown, path: Path, value: unknown): unknown {
  const [head, ...rest] = path;
  if (head === undefined) return value;
  if (Array.isArray(json)) return json.map((item: unknown, index) => (index === head ? replaced(item, rest, value) : item));
  return { ...(json as object), [head]: replaced((json as Record<string, unknown>)[head], rest, value) };
}

const isUnder = (path: Path, place: Path): boolean => place.every((step, index) => path[index] === step);

describe.each(DOCUMENTS)("$id", ({ json, fits, faultsOf }) => {
  test("satisfies its schema", () => {
    fits(json);
    expect(fits.errors).toBeNull();
  });

  test("a value of no use anywhere in it is refused by parser and schema, and the place named", () => {
    const places = placesIn(json);
    fc.assert(
      fc.property(fc.constantFrom(...places), (place) => {
        const mutated = replaced(json, place, true);
        const faults = faultsOf(mutated);
        expect(faults.some(({ path }) => isUnder(path, place))).toBe(true);
        expect(fits(mutated)).toBe(false);
      }),
      { numRuns: 30 },
    );
  });

  test("any JSON put anywhere in it is read or refused, never thrown at", () => {
    const places = placesIn(json);
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (place, value) => {
        for (const fault of faultsOf(replaced(json, place, value))) {
          expect(sentenceOf(fault).vi).toMatch(/\S/);
          expect(sentenceOf(fault).en).toMatch(/\S/);
        }
      }),
      { numRuns: 30 },
    );
  });
});

test("any JSON at all is read or refused, and what is read reads the same again", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (json) => {
      const parsed = parseFramework(json);
      if (parsed.ok) expect(parseFramework(parsed.framework)).toEqual(parsed);
      parseProfile(json, pii);
    }),
  );
});

const code = fc.constantFrom("a", "b", "c", "d", "");
/** Faults are rare enough for a whole tree to be sound now and then. */
const mostly = <Sound, Odd>(sound: fc.Arbitrary<Sound>, odd: fc.Arbitrary<Odd>): fc.Arbitrary<Sound | Odd> =>
  fc.oneof({ arbitrary: sound, weight: 9 }, { arbitrary: odd, weight: 1 });
const node = fc.record(
  {
    code,
    parent: fc.option(code),
    weight: mostly(fc.constantFrom(0, 1, 2.5), fc.double()),
    direction: mostly(fc.constantFrom(1, -1), fc.constant(0)),
    level: fc.constantFrom("top", "low", 1),
    indicator: fc.constantFrom(null, {}),
  },
  { requiredKeys: ["code"] },
);

test("a tree that is read is a tree: parents come first, leaves and only leaves are indicators, some weight counts", () => {
  let read = 0;
  fc.assert(
    fc.property(mostly(fc.uniqueArray(node, { minLength: 1, maxLength: 4, selector: ({ code: own }) => own }), fc.array(node)), (nodes) => {
      const parsed = parseFramework({ nodes });
      if (!parsed.ok) {
        expect(parsed.faults).not.toHaveLength(0);
        return;
      }
      read += 1;
      const seen = new Set<string | null>([null]);
      for (const { code: own, parent, indicator, weight } of parsed.framework.nodes) {
        expect(seen.has(parent)).toBe(true);
        seen.add(own);
        expect(indicator === null).toBe(nodes.some((other) => other.parent === own));
        expect(weight.value).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 1000 },
  );
  expect(read).toBeGreaterThan(20);
});
