/**
 * Builds the command line into one file that needs nothing but Node: `node scripts/build.mjs [OUT]`.
 * The task pane and the page are built by webpack; they enter here as a second step when they exist.
 */
import { chmod } from "node:fs/promises";
import { build } from "esbuild";

const [outfile = "dist/cli/pii.mjs"] = process.argv.slice(2);

await build({
  entryPoints: ["src/cli/main.ts"],
  outfile,
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  banner: { js: "#!/usr/bin/env node" },
  legalComments: "linked",
  logLevel: "warning",
});
await chmod(outfile, 0o755);
