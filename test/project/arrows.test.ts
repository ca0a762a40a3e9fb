import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const ROOT = join(__dirname, "..", "..");

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: string;
}

/** Runs dependency-cruiser with the project's rules over the `src` of a folder. */
function violations(folder: string): Violation[] {
  const bin = join(ROOT, "node_modules", "dependency-cruiser", "bin", "dependency-cruise.mjs");
  const words = ["src", "--config", join(ROOT, ".dependency-cruiser.cjs"), "--output-type", "json"];
  const done = spawnSync(process.execPath, [bin, ...words], { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 });
  const report = JSON.parse(done.stdout) as { summary: { violations: { from: string; to: string; rule: { name: string } }[] } };
  return report.summary.violations.map(({ from, to, rule }) => ({ from, to, rule: rule.name }));
}

const ALLOWED = [
  ["core", "workbook"],
  ["core", "language"],
  ["core", "framework"],
  ["app", "core"],
  ["host", "workbook"],
  ["cli", "app"],
  ["taskpane", "app"],
  ["page", "taskpane"],
] as const;

const FORBIDDEN = [
  ["core", "app"],
  ["core", "host"],
  ["workbook", "core"],
  ["language", "workbook"],
  ["framework", "core"],
  ["host", "core"],
  ["host", "app"],
  ["app", "host"],
  ["app", "cli"],
  ["taskpane", "host"],
  ["page", "host"],
  ["cli", "host"],
  ["cli", "taskpane"],
] as const;

/** A tree with one file for each arrow, and the faults that are no arrows. */
function sampleTree(): Readonly<Record<string, string>> {
  const arrows = [...ALLOWED, ...FORBIDDEN].flatMap(([from, to]): [string, string][] => [
    [`src/${from}/to-${to}.ts`, `import { leaf } from "../${to}/leaf";\nexport const from = leaf;\n`],
    [`src/${to}/leaf.ts`, "export const leaf = 1;\n"],
  ]);
  return {
    ...Object.fromEntries(arrows),
    "tsconfig.json": "{}",
    "src/core/chicken.ts": 'import { egg } from "./egg";\nexport const chicken = (): number => egg();\n',
    "src/core/egg.ts": 'import { chicken } from "./chicken";\nexport const egg = (): number => chicken();\n',
    "src/core/shape.ts": 'import { square } from "./square";\nexport interface Shape {\n  side: number;\n}\nexport const shape = square;\n',
    "src/core/square.ts": 'import type { Shape } from "./shape";\nexport const square: Shape = { side: 1 };\n',
    "src/core/disk.ts": 'import { readFileSync } from "node:fs";\nexport const read = readFileSync;\n',
    "src/core/alone.ts": "export const alone = 1;\n",
  };
}

function inFolder<Value>(files: Readonly<Record<string, string>>, work: (folder: string) => Value): Value {
  mkdirSync(join(ROOT, "node_modules", ".cache"), { recursive: true });
  const folder = mkdtempSync(join(ROOT, "node_modules", ".cache", "arrows-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("the rules see what they are for", () => {
  const found = inFolder(sampleTree(), violations);
  const rulesOf = (from: string): string[] => found.filter((one) => one.from === from).map(({ rule }) => rule);

  test.each(ALLOWED)("%s may ask %s", (from, to) => {
    expect(rulesOf(`src/${from}/to-${to}.ts`)).toEqual([]);
  });

  test.each(FORBIDDEN)("%s must not ask %s", (from, to) => {
    expect(rulesOf(`src/${from}/to-${to}.ts`)).toContain(`${from}-arrows`);
  });

  test("a cycle, a Node module in the core, a file that nobody asks for", () => {
    expect(rulesOf("src/core/chicken.ts")).toEqual(["no-cycles"]);
    expect(rulesOf("src/core/square.ts")).toEqual([]);
    expect(rulesOf("src/core/disk.ts")).toEqual(["pure-rooms"]);
    expect(rulesOf("src/core/alone.ts")).toEqual(["no-orphans"]);
  });
});

test("the sources keep the arrows", () => {
  expect(violations(ROOT)).toEqual([]);
});
