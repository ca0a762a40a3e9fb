import { type HostError, type Result, ok, refused } from "../../workbook/port";

/** An expected refusal on its way out; thrown inside this folder only, the port turns it into a `Result`. */
export class Refusal extends Error {
  constructor(readonly error: HostError) {
    super(error.kind);
    this.name = "Refusal";
  }
}

/** What the codes of Office.js mean for the user. Codes that are not here become `host-failed`, with the code to quote. */
const MEANING: Readonly<Record<string, HostError>> = {
  InvalidOperationInCellEditMode: { kind: "cell-editing" },
  InvalidOrTimedOutSession: { kind: "session-lost" },
  ConnectionFailure: { kind: "session-lost" },
  Conflict: { kind: "conflict" },
  InsertDeleteConflict: { kind: "conflict" },
  ItemNotFound: { kind: "conflict" },
  InvalidReference: { kind: "conflict" },
  ItemAlreadyExists: { kind: "conflict" },
  InvalidBinding: { kind: "conflict" },
  RequestPayloadSizeLimitExceeded: { kind: "payload-too-large", sheet: null },
  ResponsePayloadSizeLimitExceeded: { kind: "payload-too-large", sheet: null },
  RangeExceedsLimit: { kind: "payload-too-large", sheet: null },
  AccessDenied: { kind: "access-denied" },
  ActivityLimitReached: { kind: "host-busy" },
  RequestAborted: { kind: "host-busy" },
  WriteNotSupportedWhenModalDialogOpen: { kind: "host-busy" },
  InactiveWorkbook: { kind: "host-busy" },
};

const ABSENT: ReadonlySet<string> = new Set(["ApiNotFound", "NotImplemented", "UnsupportedFeature", "UnsupportedOperation"]);

/** The refusal that an exception of Office.js stands for; `null` for what Office.js does not throw, which is a bug of ours. */
export function hostErrorOf(error: unknown): HostError | null {
  if (error instanceof Refusal) return error.error;
  if (!(error instanceof OfficeExtension.Error)) return null;
  const { code } = error;
  if (ABSENT.has(code)) return { kind: "api-absent", what: error.debugInfo.errorLocation ?? error.message };
  return (Object.hasOwn(MEANING, code) ? MEANING[code] : undefined) ?? { kind: "host-failed", code };
}

/** Runs one piece of work against the open workbook. Waits while a cell is being edited, where Excel can. Bugs are thrown on. */
export async function inExcel<Value>(work: (context: Excel.RequestContext) => Promise<Value>): Promise<Result<Value, HostError>> {
  try {
    return ok(await Excel.run({ delayForCellEdit: true }, work));
  } catch (error) {
    const refusal = hostErrorOf(error);
    if (!refusal) throw error;
    return refused(refusal);
  }
}
