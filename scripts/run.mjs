/** Runs TypeScript files one after the other, each bundled in memory: `node scripts/run.mjs FILE.ts… [-- ARGUMENTS]`. Stops at the first that fails. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";

const words = process.argv.slice(2);
const cut = words.includes("--") ? words.indexOf("--") : words.length;
const files = words.slice(0, cut);
// Inside node_modules, so that packages left out of the bundle are found from there.
mkdirSync("node_modules/.cache", { recursive: true });
const folder = mkdtempSync(join("node_modules", ".cache", "run-"));
let status = 0;
try {
  for (const file of files) {
    const outfile = join(folder, `${basename(file)}.mjs`);
    await build({
      entryPoints: [file],
      outfile,
      bundle: true,
      packages: "external",
      platform: "node",
      target: "node20",
      format: "esm",
      logLevel: "warning",
    });
    status = spawnSync(process.execPath, ["--enable-source-maps", outfile, ...words.slice(cut + 1)], { stdio: "inherit" }).status ?? 1;
    if (status !== 0) break;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = status;
