import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const ROOT = join(__dirname, "..", "..");
export const CASES = join(ROOT, "test", "cases");

export interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Bundle {
  readonly folder: string;
  /** Runs the built command line as the user's shell would, in `folder`. */
  run(...words: string[]): Run;
  remove(): void;
}

/** Builds the command line as `npm run build` does, into a folder of its own. */
export function bundle(): Bundle {
  const folder = mkdtempSync(join(tmpdir(), "pii-cli-"));
  const file = join(folder, "pii.mjs");
  execFileSync(process.execPath, [join(ROOT, "scripts", "build.mjs"), file], { cwd: ROOT });
  return {
    folder,
    run: (...words) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...words], {
        cwd: folder,
        encoding: "utf8",
        maxBuffer: 1 << 28,
      });
      return { status, out: stdout, err: stderr };
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
