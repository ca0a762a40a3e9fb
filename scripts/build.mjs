/**
 * Builds the command line into one file that needs nothing but Node: `node scripts/build.mjs [OUT]`.
 * Webpack builds the pane and the page.
 */
import { chmod } from "node:fs/promises";
import { build } from "esbuild";

const [outfile = "dist/cli/pii.mjs"] = process.argv.slice(2);

try {
  await build({
    entryPoints: ["src/cli/main.ts"],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    banner: { js: "#!/usr/bin/env node" },
    legalComments: "inline",
    logLevel: "warning",
  });
  await chmod(outfile, 0o755);
} catch {
  // esbuild has told already what is wrong.
  process.exitCode = 1;
}
