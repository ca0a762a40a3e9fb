/** One table of provinces, on a sheet of a department's workbook and as a CSV: the command line gives the same panel scores for both. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { frameworkById } from "../../src/framework";
import { openWorkbook } from "../../src/host/xlsx";
import { addFourWays, panelCsv, PLACES } from "../support/four-ways";
import { bundle, CASES, ROOT, type Bundle } from "./bundle";

const framework = frameworkById("pii-2024")!;

let pii: Bundle;
beforeAll(() => {
  pii = bundle();
  const opened = openWorkbook({ name: "x.xlsx", bytes: new Uint8Array(readFileSync(join(CASES, "sample-so-khcn.xlsx"))) });
  if (!opened.ok) throw new Error(opened.error.kind);
  addFourWays(opened.value, framework);
  writeFileSync(join(pii.folder, "four.xlsx"), opened.value.save());
  writeFileSync(join(pii.folder, "panel.csv"), panelCsv(framework));
});
afterAll(() => pii.remove());

type Nodes = Readonly<Record<string, { value?: number; rank?: number; unscored?: string }>>;
interface Ways {
  readonly scores: { readonly method: string };
  readonly otherScores: readonly { readonly method: string; readonly label: { vi: string; en: string }; readonly nodes: Nodes }[];
}

test("pii check reports every way that the workbook allows; its panel is that of pii score", () => {
  const checked = pii.run("check", "four.xlsx", "--json", "-", "--today", "2024-12-20");
  expect(checked.err).toBe("");
  const { scores, otherScores } = JSON.parse(checked.out) as Ways;
  expect([scores, ...otherScores].map(({ method }) => method)).toEqual(["attainment", "published", "provisional", "panel"]);
  for (const { label } of otherScores) expect([label.vi, label.en].every((words) => words.length > 10)).toBe(true);

  const file = join(ROOT, "src", "framework", "frameworks", "pii-2024.json");
  const scored = pii.run("score", "--framework", file, "--panel", "panel.csv", "--json", "-");
  expect(scored.err).toBe("");
  const { way, units } = JSON.parse(scored.out) as { way: string; units: readonly { unit: string; nodes: Nodes }[] };
  expect(way).toBe("panel");
  const own = units[PLACES.indexOf("Hà Nội")]!;
  const panel = otherScores[2]!.nodes;
  const differ = Object.keys(own.nodes).filter((code) => JSON.stringify(pick(own.nodes[code])) !== JSON.stringify(pick(panel[code])));
  expect(differ).toEqual([]);
  expect(Object.values(panel).filter(({ rank }) => rank !== undefined).length).toBeGreaterThan(60);
});

const pick = (score: Nodes[string] | undefined) => [score?.value, score?.rank, score?.unscored];
