import type { HostError } from "../../workbook/port";

/**
 * An expected refusal on its way out of a nested parser. It is thrown inside this folder only: `openWorkbook` and `apply`
 * turn it into a `Result`. Anything else that is thrown is a bug and is not caught.
 */
export class Fault extends Error {
  constructor(readonly error: HostError) {
    super(error.kind);
    this.name = "Fault";
  }
}

/** The part of the package cannot be read as what it claims to be. */
export function damaged(part: string, detail: string): Fault {
  return new Fault({ kind: "damaged", part, detail });
}
