import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { differences, type CaseFacts } from "./app/expectations";
import { dayOf, reportFor } from "./app/judge";

const FOLDER = join(__dirname, "cases");
const slugs = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".case.json"))
  .map((name) => name.slice(0, -".case.json".length));

describe("cases: a workbook and what a right reader says of it", () => {
  test.each(slugs)("%s", (slug) => {
    const facts = JSON.parse(readFileSync(join(FOLDER, `${slug}.case.json`), "utf8")) as CaseFacts;
    const pins = facts.pinned ? { profileId: facts.profile, ...(facts.agency === null ? {} : { agency: facts.agency }) } : {};
    const report = reportFor(join(FOLDER, `${slug}.xlsx`), { today: dayOf(facts.today), ...pins });
    expect(differences(report, facts)).toEqual([]);
  });
});
