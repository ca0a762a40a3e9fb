import type { Rule } from "./context";
import { evidencedRows, milderForCentral } from "./evidence-cells";
import { ofReading } from "./speaking";

export const evidenceUnissued: Rule<"evidence-unissued"> = {
  id: "evidence-unissued",
  judge: (context) =>
    evidencedRows(context).flatMap(({ reading, evidence }) => {
      if (!evidence.citations.some((citation) => citation.unissued)) return [];
      const facts = { text: openNumber(evidence.text) };
      return [ofReading("evidence-unissued", reading, evidence.at, facts, { severity: milderForCentral(context, reading) })];
    }),
};

const OPEN_NUMBER = /số[\s:.…_-]*\/[\p{L}\d&-]{1,40}/iu;

/** The part of the text where the number is left open (`Số:   /KH-UBND`), else all of it. */
function openNumber(text: string): string {
  return OPEN_NUMBER.exec(text.normalize("NFC"))?.[0] ?? text;
}
