import { isOthers } from "./assignment";
import type { CheckContext, Rule } from "./context";
import { isBlank, valuedRows, type ValuedReading } from "./rows";
import { ofReading, type Spoken } from "./speaking";
import { supplyOf } from "./supply";

export const valueMissing: Rule<"value-missing"> = {
  id: "value-missing",
  judge: (context) => valuedRows(context).flatMap((row) => inRow(context, row)),
};

/** A number that a central body supplies is asked for, never demanded; a row of another agency is not asked for at all. */
function inRow(context: CheckContext, { table, reading, value }: ValuedReading): readonly Spoken<"value-missing">[] {
  const uncalculated = value.content?.kind === "uncalculated";
  if ((!uncalculated && !isBlank(value)) || isOthers(context, table, reading)) return [];
  const supply = supplyOf(context, reading);
  const facts = { reason: uncalculated ? "uncalculated" : "blank", supply, previous: reading.previous?.number ?? null } as const;
  return [ofReading("value-missing", reading, value.at, facts, { severity: supply === "central" ? "note" : undefined })];
}
