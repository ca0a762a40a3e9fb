import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";

export interface Product {
  /** The file whose age is that of the whole. */
  readonly result: string;
  /** Files and folders it is made from. */
  readonly sources: readonly string[];
  /** Run with Node in the project's folder. */
  readonly command: readonly string[];
}

export const PAGE: Product = {
  result: "dist/page/index.html",
  sources: ["src", "assets", "scripts/first-load.mjs", "webpack.config.js", "webpack.pane.js", "package-lock.json"],
  command: ["node_modules/webpack/bin/webpack.js", "--config", "webpack.config.js"],
};

const ADDIN_SOURCES = ["src", "assets", "manifest.xml", "scripts", "webpack.config.js", "webpack.pane.js", "package-lock.json"];
const ADDIN_COMMAND = [...PAGE.command, "--config-name", "addin"];

/** The add-in as it ships: office.js comes from Microsoft's address. */
export const ADDIN: Product = { result: "dist/addin/taskpane.html", sources: ADDIN_SOURCES, command: ADDIN_COMMAND };

/** Where the add-in for an intranet is built for the tests; `addin` in it is what would be served. */
export const ADDIN_LOCAL_FOLDER = "node_modules/.cache/intranet";

/** The add-in with its own copy of office.js, for an address of its own. */
export const ADDIN_LOCAL: Product = {
  result: `${ADDIN_LOCAL_FOLDER}/addin/taskpane.html`,
  sources: ADDIN_SOURCES,
  command: [
    ...ADDIN_COMMAND,
    ...["--output-path", `${process.cwd()}/${ADDIN_LOCAL_FOLDER}/addin`],
    ...["--env", "officejs=local", "--env", "url=https://may-chu.tinh.example/pii/"],
  ],
};

export const COMMAND_LINE: Product = {
  result: "dist/cli/pii.mjs",
  sources: ["src/cli", "src/app", "src/core", "src/framework", "src/host", "src/language", "src/workbook", "scripts/build.mjs"],
  command: ["scripts/build.mjs"],
};

/** Builds what is older than its sources. Throws where the build fails. Two at a time wait for one another. */
export function buildIfStale(product: Product): void {
  if (isFresh(product)) return;
  const lock = join("node_modules", ".cache", `build-${product.command[0]?.replace(/\W/g, "-") ?? ""}.lock`);
  mkdirSync(join("node_modules", ".cache"), { recursive: true });
  const since = Date.now();
  while (!isMine(lock)) {
    // Somebody else builds; a lock that was left behind by a crash is broken after a while.
    if (Date.now() - since > 300_000) rmSync(lock, { recursive: true, force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  }
  try {
    if (isFresh(product)) return;
    const { status } = spawnSync(process.execPath, [...product.command], { stdio: ["ignore", "inherit", "inherit"] });
    if (status !== 0) throw new Error(`${product.command.join(" ")}: exit status ${status}`);
    // What comes out the same is not written again, and would look stale for ever.
    utimesSync(product.result, new Date(), new Date());
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function isMine(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

function isFresh({ result, sources }: Product): boolean {
  return existsSync(result) && Math.max(...sources.map(newest)) <= statSync(result).mtimeMs;
}

/** The last change below a path, in milliseconds since 1970. */
function newest(path: string): number {
  const found = statSync(path);
  return found.isDirectory() ? Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name)))) : found.mtimeMs;
}
