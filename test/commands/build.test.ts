import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";

/** The built add-in, with its own copy of office.js and the address of an intranet. */
const ROOT = join(__dirname, "..", "..");
const OUT = join(ROOT, "node_modules", ".cache", "addin-under-test");
const LIBRARY = dirname(dirname(require.resolve("@microsoft/office-js/dist/office.js")));

function build(...env: string[]): { readonly status: number | null; readonly text: string } {
  const args = ["node_modules/webpack/bin/webpack.js", "--config", "webpack.config.js", "--config-name", "addin", "--output-path", OUT];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args, ...env.flatMap((pair) => ["--env", pair])], {
    cwd: ROOT,
    encoding: "utf8",
  });
  return { status, text: stdout + stderr };
}

const read = (name: string): Buffer => readFileSync(join(OUT, name));
const hash = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

let built: ReturnType<typeof build>;
beforeAll(() => {
  built = build("officejs=local", "url=https://may-chu.tinh.example/pii/");
  expect(built).toMatchObject({ status: 0 });
}, 180_000);

test("office.js is copied byte for byte, with its licence", () => {
  const copied = (readdirSync(join(OUT, "office-js"), { recursive: true }) as string[]).filter((name) => /\.\w+$/.test(name));
  expect(copied).toHaveLength(12);
  for (const name of copied) {
    const source = ["dist", "."].map((folder) => join(LIBRARY, folder, name)).find(existsSync);
    expect([name, hash(read(join("office-js", name)))]).toEqual([name, hash(readFileSync(source!))]);
  }
  expect(copied).toContain("LICENSE.md");
});

test("the page loads the copy by its own tag, before our scripts, and nothing from elsewhere", () => {
  const html = read("taskpane.html").toString();
  const scripts = [...html.matchAll(/<script[^>]*src="([^"]+)"/g)].map((match) => match[1] ?? "");
  expect(scripts.slice(0, 2)).toEqual(["too-old.js", "office-js/office.js"]);
  expect(html.match(/https?:\/\//)).toBeNull();
  for (const script of scripts) expect(existsSync(join(OUT, script))).toBe(true);
});

test("office.js is not in our bundle", () => {
  const html = read("taskpane.html").toString();
  const own = [...html.matchAll(/<script[^>]*src="([^"]+)"/g)]
    .map((match) => match[1] ?? "")
    .filter((name) => !name.startsWith("office-js/"));
  for (const name of own) expect(read(name).includes("OSF.DDA")).toBe(false);
});

test("the build says what it weighs, and what is loaded until the pane is painted fits the budget", () => {
  const [, first, budget] = /first load ([\d.]+) KB of (\d+) KB/.exec(built.text) ?? [];
  const html = read("taskpane.html").toString();
  const own = [...html.matchAll(/<script[^>]*src="([^"]+)"/g)]
    .map((match) => match[1] ?? "")
    .filter((name) => !name.startsWith("office-js/"));
  const size = ["taskpane.html", ...own].reduce((sum, name) => sum + gzipSync(read(name), { level: 9 }).length, 0);
  expect(Number(first)).toBeCloseTo(size / 1000, 0);
  expect(Number(budget)).toBe(150);
  expect(size / 1000).toBeLessThanOrEqual(150);
});

test("the manifest names the address that the build was told, and only that", () => {
  const manifest = read("manifest.xml").toString();
  expect(manifest).not.toContain("localhost");
  expect(manifest).toContain("https://may-chu.tinh.example/pii/addin/taskpane.html?check=1");
  const icons = [...manifest.matchAll(/addin\/(icons\/[\w-]+\.png)/g)].map((match) => match[1] ?? "");
  for (const icon of icons) expect(existsSync(join(OUT, icon))).toBe(true);
});

test("the message for old web views is in the JavaScript that they know", () => {
  const script = read("too-old.js").toString();
  expect(script).toBe(readFileSync(join(ROOT, "assets", "addin", "too-old.js"), "utf8"));
  expect(script).not.toMatch(/=>|`|\b(?:let|const|class|async)\b/);
});

test.each([
  ["url=http://may-chu.tinh.example/pii", "--env url: http://may-chu.tinh.example/pii is no https address of a folder"],
  ["url=may-chu", "--env url: may-chu is no https address of a folder"],
  ["officejs=own", "--env officejs: cdn or local, not own"],
])("a setting that cannot be is refused before anything is built: %s", (setting, said) => {
  const { status, text } = build(setting);
  expect(status).not.toBe(0);
  expect(text).toContain(said);
  expect(text).not.toContain("first load");
});

test("a build over its budget fails, and says which files are heavy", () => {
  const { status, text } = build("budget=20");
  expect(status).not.toBe(0);
  expect(text).toMatch(/The first load weighs [\d.]+ KB, the budget is 20 KB: .*taskpane\.[0-9a-f]+\.js/);
}, 180_000);
