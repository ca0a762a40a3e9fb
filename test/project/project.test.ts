import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "..", "..");
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

interface Package {
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly overrides: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(read("package.json")) as Package;

describe("package.json", () => {
  test("every version is pinned exactly", () => {
    const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.overrides });
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test("what was said about versions that do not work together holds", () => {
    expect(manifest.overrides["unrs-resolver"]).toBe("1.12.2");
    const univer = Object.entries(manifest.dependencies).filter(([name]) => name.startsWith("@univerjs/"));
    expect(new Set(univer.map(([, version]) => version)).size).toBeLessThanOrEqual(1);
    expect(Object.keys(manifest.dependencies).filter((name) => name.includes("presets") || name.includes("-pro"))).toEqual([]);
  });

  test("verify runs every check that stands alone", () => {
    const verify = `${manifest.scripts["verify"] ?? ""} ${manifest.scripts["verify:static"] ?? ""}`;
    for (const script of ["format:check", "lint", "types", "arrows", "deadcode", "build"]) expect(verify).toContain(`npm run ${script}`);
    expect(verify).toContain("npm test");
  });
});

describe("the lock file", () => {
  const lock = JSON.parse(read("package-lock.json")) as {
    version: string;
    packages: Record<string, { version?: string; resolved?: string; integrity?: string; link?: boolean }>;
  };
  const entries = Object.entries(lock.packages).filter(([name]) => name !== "");

  test("names no host but the public default, and no path of a machine", () => {
    const elsewhere = entries.filter(([, { resolved }]) => resolved !== undefined && !resolved.startsWith("https://registry.npmjs.org/"));
    expect(elsewhere.map(([name]) => name)).toEqual([]);
    expect(read("package-lock.json")).not.toMatch(/"file:|\/home\/|\/root\/|\/work\//);
  });

  test("every entry has a version and a checksum", () => {
    expect(entries.filter(([, { version, integrity, link }]) => !link && (!version || !integrity)).map(([name]) => name)).toEqual([]);
  });

  test("is of the same version as package.json", () => {
    expect(lock.version).toBe(manifest.version);
  });
});

/** Tests about paths that nobody else can open name such paths. */
const ABOUT_PATHS = new Set([
  "test/project/project.test.ts",
  "test/cases/rules/evidence-local-path.fail.json",
  "test/language/citations.test.ts",
]);

describe("what is committed", () => {
  const files = execFileSync("git", ["ls-files", "-z"], { cwd: ROOT, encoding: "utf8" }).split("\0").filter(Boolean);
  const present = files.filter((path) => existsSync(join(ROOT, path)));

  test("no text holds a path of one machine", () => {
    const texts = present.filter(
      (path) => /\.(ts|tsx|mts|mjs|cjs|js|json|jsonc|md|py|xml|yml|html|css)$/.test(path) && !ABOUT_PATHS.has(path),
    );
    expect(texts.filter((path) => /(^|["'\s(=])\/(home|root|work|Users)\/\w/.test(read(path)))).toEqual([]);
  });

  test("no folder or file has a name that says nothing", () => {
    expect(files.filter((path) => /(^|\/)(utils?|helpers?|common|services?|managers?)(\/|\.\w+$)/.test(path))).toEqual([]);
  });

  test("nothing is left behind in the sources", () => {
    // A test may be skipped where a program is not installed, which is decided in the middle of a line.
    const left = /\b(TODO|FIXME|XXX)\b|^\s*(test|it|describe)\.(only|skip)\(|@ts-ignore|@ts-expect-error|eslint-disable/m;
    const sources = present.filter((path) => /^(src|test)\/.*\.(ts|tsx)$/.test(path) && path !== "test/project/project.test.ts");
    expect(sources.filter((path) => left.test(read(path)))).toEqual([]);
  });
});

describe("README.md", () => {
  test("every npm command in it exists", () => {
    const named = [...read("README.md").matchAll(/npm (?:run (?:-s )?([\w:]+)|(test|start))/g)].map((match) => match[1] ?? match[2] ?? "");
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((script) => !(script in manifest.scripts))).toEqual([]);
  });

  test("every file it points at exists", () => {
    const links = [...read("README.md").matchAll(/\]\((?!https?:)([^)#]+)/g)].map((match) => match[1] ?? "");
    expect(links.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

describe("test/cases", () => {
  const names = readdirSync(join(ROOT, "test", "cases"));
  const slugs = (ending: string): string[] =>
    names
      .filter((name) => name.endsWith(ending))
      .map((name) => name.slice(0, -ending.length))
      .sort();

  test("every case has its workbook and every workbook its case", () => {
    expect(slugs(".case.json").length).toBeGreaterThan(0);
    expect(slugs(".xlsx")).toEqual(slugs(".case.json"));
  });
});

test("continuous integration runs as a program", () => {
  expect(statSync(join(ROOT, ".ci", "run")).mode & 0o111).not.toBe(0);
});
