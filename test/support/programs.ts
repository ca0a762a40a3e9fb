import { spawnSync } from "node:child_process";

/** A program that npm does not bring: CI installs it, a machine of somebody's may be without. */
interface Program {
  readonly name: string;
  readonly works: boolean;
}

const works = (command: string, ...args: string[]): boolean => spawnSync(command, args, { timeout: 30_000 }).status === 0;

export const LIBRE_OFFICE: Program = { name: "soffice", works: works("soffice", "--version") };
export const OPENPYXL: Program = { name: "python3 with openpyxl", works: works("/usr/bin/python3", "-c", "import openpyxl") };

/** A test that says why it is skipped where a program is not installed. */
export function testWith(programs: readonly Program[], name: string, run: () => void, timeout = 60_000): void {
  const missing = programs.filter((program) => !program.works).map((program) => program.name);
  if (missing.length === 0) test(name, run, timeout);
  else test.skip(`${name} (skipped: ${missing.join(", ")} not installed)`, run);
}
