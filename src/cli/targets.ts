import { realpathSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { ok, refused, type Result } from "../workbook";
import { statOf } from "./files";
import type { SaveFault } from "./text";

export interface Targets {
  /** Where the copy of each input goes, in the order of the inputs; `null` without `--save`. */
  readonly copies: readonly string[] | null;
  /** `null` without `--json` or where it goes to standard output. */
  readonly json: string | null;
}

/** Settles before anything is read where everything goes: never over an input, never two to one place. */
export function settleTargets(inputs: readonly string[], save: string | null, json: string | null): Result<Targets, SaveFault> {
  const jsonPath = json === null || json === "-" ? null : json;
  const several = inputs.length > 1;
  if (save !== null && several && isFile(save)) return refused({ kind: "not-a-folder", path: save });
  const intoFolder = save !== null && (several || isFolder(save));
  const copies = save === null ? null : inputs.map((input) => (intoFolder ? join(save, basename(input)) : save));
  const fault = outputFault(inputs, [...(copies ?? []), ...(jsonPath === null ? [] : [jsonPath])]) ?? extensionFault(inputs, copies);
  return fault ? refused(fault) : ok({ copies, json: jsonPath });
}

/** The first output that would fall on an input, on another output or on a folder. */
export function outputFault(inputs: readonly string[], outputs: readonly string[]): SaveFault | null {
  const taken = new Set<string>();
  const read = new Set(inputs.map(identity));
  for (const path of outputs) {
    const place = identity(path);
    if (isFolder(path)) return { kind: "target-is-folder", path };
    if (read.has(place)) return { kind: "over-input", path };
    if (taken.has(place)) return { kind: "same-target", path };
    taken.add(place);
  }
  return null;
}

function extensionFault(inputs: readonly string[], copies: readonly string[] | null): SaveFault | null {
  for (const [index, path] of (copies ?? []).entries()) {
    const extension = extname(inputs[index] ?? "");
    if (extname(path).toLowerCase() !== extension.toLowerCase()) return { kind: "other-extension", path, extension };
  }
  return null;
}

/** What a path leads to, whatever it is called: a file by its device and number (links of both kinds), a new one by its folder. */
function identity(path: string): string {
  const known = statOf(path);
  if (known) return `${known.dev}:${known.ino}`;
  const folder = dirname(resolve(path));
  return join(statOf(folder) ? realpathSync(folder) : folder, basename(path)).normalize("NFC");
}

function isFolder(path: string): boolean {
  return statOf(path)?.isDirectory() ?? false;
}

function isFile(path: string): boolean {
  return statOf(path)?.isFile() ?? false;
}
