import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
  type BigIntStats,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { ok, refused, type Result } from "../workbook";
import type { PathFault } from "./text";

/** A file's bytes, or why there are none. */
export function readBytes(path: string): Result<Uint8Array, PathFault> {
  try {
    return ok(readFileSync(path));
  } catch (error) {
    return refused(readFault(path, codeOf(error)));
  }
}

function readFault(path: string, code: string): PathFault {
  if (code === "ENOENT" || code === "ENOTDIR") return { kind: "not-found", path };
  if (code === "EISDIR") return { kind: "is-folder", path };
  if (code === "EACCES" || code === "EPERM") return { kind: "no-permission", path };
  return { kind: "not-readable", path, code };
}

/** What stands at a path, links followed; `null` for nothing, or for a place that cannot be looked at. */
export function statOf(path: string): BigIntStats | null {
  try {
    return statSync(path, { bigint: true });
  } catch (error) {
    // The code is not asked for; what is no error of the file system goes on.
    codeOf(error);
    return null;
  }
}

export interface Output {
  readonly path: string;
  /** At once, or piece by piece where all of it would take much memory. */
  readonly bytes: Uint8Array | Iterable<Uint8Array>;
}

/**
 * Writes all files or none: each goes to a temporary file beside its place first, and only when all of them are on the disk do they
 * take their names. Missing folders of the targets are made.
 */
export function writeAll(outputs: readonly Output[]): Result<void, PathFault> {
  const waiting: { readonly from: string; readonly to: string }[] = [];
  let current = "";
  try {
    for (const output of outputs) {
      current = output.path;
      mkdirSync(dirname(current), { recursive: true });
      const from = join(dirname(current), `.${basename(current)}.${process.pid}.tmp`);
      waiting.push({ from, to: current });
      writeDurably(from, output.bytes);
    }
    for (const { from, to } of waiting) {
      current = to;
      renameSync(from, to);
    }
    return ok(undefined);
  } catch (error) {
    for (const { from } of waiting) rmSync(from, { force: true });
    return refused({ kind: "not-writable", path: current, code: codeOf(error) });
  }
}

function writeDurably(path: string, bytes: Output["bytes"]): void {
  const file = openSync(path, "w");
  try {
    for (const piece of bytes instanceof Uint8Array ? [bytes] : bytes) {
      for (let at = 0; at < piece.length;) at += writeSync(file, piece, at);
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The code of a file system's error; anything else is a bug and goes on. */
function codeOf(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  throw error;
}
