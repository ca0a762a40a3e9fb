import { fc } from "../../support/property";
import { Life } from "./life";
import { afternoons, markings } from "./steps";
import { departments } from "./workbooks";
import type { World } from "./worlds";

/** How many of each are tried; a slow machine tries fewer. */
interface Runs {
  readonly afternoons: number;
  readonly markings: number;
}

const LONGEST = { interruptAfterTimeLimit: 40_000 };

/** Laws 2, 3, 4, 5 and 9 of src/README.md as tests, in the world that is made of a workbook's bytes. */
export function holdLaws(where: string, worldOf: (bytes: Uint8Array) => World, runs: Runs): void {
  let typed = 0;
  let acts = 0;
  afterAll(() => process.stdout.write(`laws ${where}: ${acts} actions, ${typed} edits of the user between them\n`));

  const hold = (steps: typeof afternoons, numRuns: number, end: (life: Life) => Promise<void>): Promise<void> => {
    const property = fc.asyncProperty(departments, steps, async (department, taken) => {
      const life = new Life(worldOf(department.bytes), department);
      await life.run(taken);
      await end(life);
      typed += life.typed;
      acts += life.acts;
    });
    return fc.assert(property, { numRuns, ...LONGEST });
  };

  test("whatever is done and typed: only what was shown is written, twice is once, undo gives back, nothing is lost", () =>
    hold(afternoons, runs.afternoons, (life) => life.takeAllBack()));

  test("whatever was marked, written and typed: clearing gives back the user's workbook", () =>
    hold(markings, runs.markings, (life) => life.clearAll()));
}
