import { findLocalPaths } from "../../language";
import type { Rule } from "./context";
import { evidencedRows, milderForCentral } from "./evidence-cells";
import { ofReading } from "./speaking";

export const evidenceLocalPath: Rule<"evidence-local-path"> = {
  id: "evidence-local-path",
  judge: (context) =>
    evidencedRows(context).flatMap(({ reading, evidence }) => {
      const [path] = findLocalPaths(evidence.text);
      if (path === undefined) return [];
      return [ofReading("evidence-local-path", reading, evidence.at, { path }, { severity: milderForCentral(context, reading) })];
    }),
};
