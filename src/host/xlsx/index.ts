import type { Plan } from "../../workbook/plan";
import { type HostError, type Result, type WorkbookPort, ok, refused } from "../../workbook/port";
import type { Snapshot } from "../../workbook/snapshot";
import { Fault } from "./fault";
import { MAX_FILE_BYTES } from "./limits";
import { type WorkbookLook, readLook } from "./look";
import { refuseByBytes } from "./package/kind";
import { Package } from "./package/package";
import { emptyCache, readSnapshot } from "./read/snapshot";
import { applyPlan } from "./write/apply";

export type * from "./look";

export interface WorkbookFile {
  /** The file's name without its folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A workbook file in memory. Everything of it that we do not understand stays as it is. */
export interface XlsxWorkbook {
  /** The workbook as it is now. Cannot fail: opening and applying have read it already. The same object until a plan changes something. */
  read(): Snapshot;
  /** How its sheets look now, read from the package at each call. */
  look(): WorkbookLook;
  /** All of the plan or nothing of it. A plan that changes nothing leaves the bytes of the file as they were. */
  apply(plan: Plan): Result<void, HostError>;
  /** The file's bytes; those that were opened as long as nothing was changed. */
  save(): Uint8Array;
}

/**
 * Opens an .xlsx or .xlsm file and reads all of it, so that damage shows here and not later. Runs in Node, in the browser and in a worker;
 * synchronous. Never throws on any bytes.
 */
export function openWorkbook(file: WorkbookFile): Result<XlsxWorkbook, HostError> {
  const refusal = refuseByBytes(file.bytes);
  if (refusal) return refused(refusal);
  if (file.bytes.length > MAX_FILE_BYTES) return refused({ kind: "too-large", limit: "file-size", allowed: MAX_FILE_BYTES });
  return guarded(() => {
    const cache = emptyCache();
    let parts = Package.open(file.bytes);
    let snapshot = readSnapshot(file.name, parts, cache);
    return {
      read: () => snapshot,
      look: () => readLook(parts),
      apply: (plan) =>
        guarded(() => {
          const draft = parts.draft();
          applyPlan(draft, plan, snapshot);
          if (draft.isSameAs(parts)) return;
          snapshot = readSnapshot(file.name, draft, cache);
          parts = draft;
        }),
      save: () => parts.save(),
    };
  });
}

/** The workbook as the rest of the program sees it. `reveal` does nothing: a file has no eyes before it. */
export function xlsxPort(workbook: XlsxWorkbook): WorkbookPort {
  return {
    read: () => Promise.resolve(ok(workbook.read())),
    apply: (plan) => Promise.resolve(workbook.apply(plan)),
    // A file is written whole or not at all.
    recover: () => Promise.resolve(ok(null)),
    reveal: () => Promise.resolve(ok(undefined)),
  };
}

function guarded<Value>(work: () => Value): Result<Value, HostError> {
  try {
    return ok(work());
  } catch (error) {
    if (error instanceof Fault) return refused(error.error);
    throw error;
  }
}
