import { rowUnit } from "./comparison";
import type { CheckContext, Rule } from "./context";
import type { Fix } from "./finding";
import { valuedRows, type ValuedReading } from "./rows";
import { ofReading, type Spoken } from "./speaking";
import { inRowUnit, stored } from "./typed-number";

export const numberAsText: Rule<"number-as-text"> = {
  id: "number-as-text",
  judge: (context) => valuedRows(context).flatMap((row) => inRow(context, row)),
};

function inRow(context: CheckContext, { reading, value }: ValuedReading): readonly Spoken<"number-as-text">[] {
  if (value.content?.kind !== "text" || value.reading.kind !== "number") return [];
  const unit = rowUnit(context, reading);
  const number = inRowUnit(value.reading, unit);
  const facts = { text: value.text, number, unit: value.reading.percent ? "%" : value.reading.unit, rowUnit: unit };
  return [ofReading("number-as-text", reading, value.at, facts, { fix: number === null ? null : fixOf(value, number) })];
}

/** A formula that gives a text is mended by hand. The text format is taken off, or the number would become a text again. */
function fixOf(value: ValuedReading["value"], number: number): Fix | null {
  if (value.formula !== null) return null;
  const { numberFormat } = value.style;
  const after = { kind: "number", number: stored(number, numberFormat) } as const;
  return { at: value.at, before: value.text, after, ...(numberFormat === "@" ? { numberFormat: "General" } : {}) };
}
