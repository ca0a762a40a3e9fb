/**
 * Laws 2, 3, 4, 5 and 9 of src/README.md on random workbooks and random afternoons, in Excel.
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "url": "https://localhost/"}
 */
import { OfficeHost, startOffice } from "../support/office-host";
import { fc } from "../support/property";
import { Life } from "./life/life";
import { afternoons, markings } from "./life/steps";
import { departments } from "./life/workbooks";
import { excelWorld } from "./life/worlds";

const host = new OfficeHost({ excelApi: "1.14" });
beforeAll(() => startOffice(host));

let typed = 0;
let acts = 0;
afterAll(() => process.stdout.write(`laws in Excel: ${acts} actions, ${typed} edits of the user between them\n`));

const count = (life: Life): void => {
  typed += life.typed;
  acts += life.acts;
};

test("whatever is done and typed: only what was shown is written, twice is once, undo gives back, nothing is lost", async () => {
  await fc.assert(
    fc.asyncProperty(departments, afternoons, async (department, steps) => {
      const life = new Life(excelWorld(host, department.bytes), department);
      await life.run(steps);
      await life.takeAllBack();
      count(life);
    }),
    { numRuns: 8, interruptAfterTimeLimit: 40_000 },
  );
});

test("whatever was marked, written and typed: clearing gives back the user's workbook", async () => {
  await fc.assert(
    fc.asyncProperty(departments, markings, async (department, steps) => {
      const life = new Life(excelWorld(host, department.bytes), department);
      await life.run(steps);
      await life.clearAll();
      count(life);
    }),
    { numRuns: 5, interruptAfterTimeLimit: 40_000 },
  );
});
