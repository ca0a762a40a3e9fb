import { isEvidencePlaceholder } from "../../language";
import { isOthers } from "./assignment";
import type { Rule } from "./context";
import { evidencedRows } from "./evidence-cells";
import { isBlank } from "./rows";
import { ofReading } from "./speaking";
import { needsEvidence } from "./supply";

export const evidencePlaceholder: Rule<"evidence-placeholder"> = {
  id: "evidence-placeholder",
  judge: (context) =>
    evidencedRows(context).flatMap(({ table, reading, evidence }) => {
      if (
        isBlank(evidence) ||
        !isEvidencePlaceholder(evidence.text) ||
        !needsEvidence(context, reading) ||
        isOthers(context, table, reading)
      )
        return [];
      return [ofReading("evidence-placeholder", reading, evidence.at, { text: evidence.text })];
    }),
};
