import type { Rule } from "./context";
import { figureCells } from "./figure-cells";
import { ofReading } from "./speaking";

/** Only the value itself keeps a workbook from being handed in. */
export const formulaError: Rule<"formula-error"> = {
  id: "formula-error",
  judge: (context) =>
    figureCells(context).flatMap(({ reading, column, cell }) => {
      // A reference that was lost is seen in the formula also where its result was never calculated.
      const lost = cell.content?.kind === "uncalculated" && cell.formula?.includes("#REF!") === true;
      const error = cell.content?.kind === "error" ? cell.content.error : lost ? "#REF!" : null;
      if (error === null) return [];
      const facts = { column, error, formula: cell.formula };
      return [ofReading("formula-error", reading, cell.at, facts, { severity: column === "value" ? undefined : "warning" })];
    }),
};
