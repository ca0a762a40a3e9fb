import { findLinks, findLocalPaths, findUnissued, isEvidencePlaceholder } from "../../language";
import type { EvidenceCell } from "../reading";
import { isOthers } from "./assignment";
import type { Rule } from "./context";
import { evidencedRows } from "./evidence-cells";
import { isBlank } from "./rows";
import { ofReading } from "./speaking";
import { needsEvidence } from "./supply";

/** A file's name identifies a document as well as its number does. */
const FILE_NAME = /\.(pdf|docx?|xlsx?|jpe?g|png|zip|rar)\b/i;

function isIdentified({ text, citations }: EvidenceCell): boolean {
  return (
    citations.some(({ number, unissued }) => number !== null || unissued) ||
    findUnissued(text) !== null ||
    FILE_NAME.test(text) ||
    findLinks(text).length > 0 ||
    findLocalPaths(text).length > 0
  );
}

/** Words that speak of a document without saying which: `Báo cáo tổng kết của Sở`. */
export const evidenceUnidentified: Rule<"evidence-unidentified"> = {
  id: "evidence-unidentified",
  judge: (context) =>
    evidencedRows(context).flatMap(({ table, reading, evidence }) => {
      const named =
        isBlank(evidence) || evidence.content?.kind !== "text" || isEvidencePlaceholder(evidence.text) || isIdentified(evidence);
      if (named || !needsEvidence(context, reading) || isOthers(context, table, reading)) return [];
      return [ofReading("evidence-unidentified", reading, evidence.at, { text: evidence.text })];
    }),
};
