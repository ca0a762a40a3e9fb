import type { Rule } from "./context";
import { figureCells } from "./figure-cells";
import { ofReading } from "./speaking";

/** Only the value itself keeps a workbook from being handed in. */
export const formulaError: Rule<"formula-error"> = {
  id: "formula-error",
  judge: (context) =>
    figureCells(context).flatMap(({ reading, column, cell }) => {
      if (cell.content?.kind !== "error") return [];
      const facts = { column, error: cell.content.error, formula: cell.formula };
      return [ofReading("formula-error", reading, cell.at, facts, { severity: column === "value" ? undefined : "warning" })];
    }),
};
