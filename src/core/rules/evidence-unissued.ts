import { findUnissued } from "../../language";
import type { CellReading } from "../reading";
import { sameCell } from "./code-cell";
import type { Rule } from "./context";
import { evidencedRows, milderForCentral } from "./evidence-cells";
import { citationsIn, placesOf } from "./evidence-parts";
import { ofReading } from "./speaking";

export const evidenceUnissued: Rule<"evidence-unissued"> = {
  id: "evidence-unissued",
  judge: (context) =>
    evidencedRows(context).flatMap(({ reading, evidence }) => {
      if (!evidence.citations.some((citation) => citation.unissued) && findUnissued(evidence.text) === null) return [];
      const extra = { severity: milderForCentral(context, reading) };
      return placesOf(evidence, isUnissued).map((at) => {
        const part = evidence.parts.find((each) => sameCell(each.at, at)) ?? evidence;
        return ofReading("evidence-unissued", reading, at, { text: openNumber(part.text) }, extra);
      });
    }),
};

function isUnissued(part: CellReading): boolean {
  return citationsIn(part).some((citation) => citation.unissued) || (part.content?.kind === "text" && findUnissued(part.text) !== null);
}

const OPEN_NUMBER = /(?:số[\s:.…_-]{0,60}|[.…_]{1,40} ?)\/ ?[\p{L}\d&-]{1,40}/iu;

/** The part of the text where the number is left open (`Số:   /KH-UBND`), else all of it. */
function openNumber(text: string): string {
  return OPEN_NUMBER.exec(text.normalize("NFC"))?.[0] ?? text;
}
