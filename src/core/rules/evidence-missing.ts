import { isOthers } from "./assignment";
import type { Rule } from "./context";
import { evidencedRows } from "./evidence-cells";
import { nameOf } from "./expected";
import { isBlank } from "./rows";
import { ofReading } from "./speaking";
import { needsEvidence } from "./supply";

export const evidenceMissing: Rule<"evidence-missing"> = {
  id: "evidence-missing",
  judge: (context) =>
    evidencedRows(context).flatMap(({ table, reading, evidence }) => {
      if (!isBlank(evidence) || !needsEvidence(context, reading) || isOthers(context, table, reading)) return [];
      return [ofReading("evidence-missing", reading, evidence.at, { name: nameOf(context, reading.indicator, reading.component) })];
    }),
};
