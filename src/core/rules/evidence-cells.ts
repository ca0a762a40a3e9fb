import type { EvidenceCell, Reading } from "../reading";
import type { Severity } from "./catalogue";
import type { CheckContext } from "./context";
import { oncePerCheck } from "./once";
import { reportingRows, type TableReading } from "./rows";
import { supplyOf } from "./supply";

export interface EvidencedReading extends TableReading {
  readonly evidence: EvidenceCell;
}

/** The reporting rows of tables that have an evidence column. */
export const evidencedRows = oncePerCheck((context): readonly EvidencedReading[] =>
  reportingRows(context).flatMap(({ table, reading }) =>
    reading.evidence === null ? [] : [{ table, reading, evidence: reading.evidence }],
  ),
);

/** A document that nobody asked for (the number is a central body's) is worth a note, no more. */
export function milderForCentral(context: CheckContext, reading: Reading): Severity | undefined {
  return supplyOf(context, reading) === "central" ? "note" : undefined;
}
