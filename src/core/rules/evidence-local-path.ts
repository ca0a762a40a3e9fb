import { findLocalPaths } from "../../language";
import { sameCell } from "./code-cell";
import type { Rule } from "./context";
import { evidencedRows, milderForCentral } from "./evidence-cells";
import { placesOf } from "./evidence-parts";
import { ofReading } from "./speaking";

export const evidenceLocalPath: Rule<"evidence-local-path"> = {
  id: "evidence-local-path",
  judge: (context) =>
    evidencedRows(context).flatMap(({ reading, evidence }) => {
      const extra = { severity: milderForCentral(context, reading) };
      const [whole] = findLocalPaths(evidence.text);
      if (whole === undefined) return [];
      return placesOf(evidence, ({ text }) => findLocalPaths(text).length > 0).map((at) => {
        const part = evidence.parts.find((each) => sameCell(each.at, at));
        const [path = whole] = findLocalPaths(part?.text ?? "");
        return ofReading("evidence-local-path", reading, at, { path }, extra);
      });
    }),
};
