/** `npm run -s pii -- …`: runs the built command line in the folder where the user stands, or says how to build it. */
import { existsSync } from "node:fs";

const built = new URL("../dist/cli/pii.mjs", import.meta.url);
if (existsSync(built)) {
  // npm runs scripts in the project's folder; the files on the command line are meant from the user's.
  if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
  await import(built.href);
} else {
  process.stderr.write("Chưa có dist/cli/pii.mjs: hãy chạy `npm run build` trước. / Not built yet: run `npm run build` first.\n");
  process.exitCode = 2;
}
