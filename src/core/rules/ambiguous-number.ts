import { withinFactor } from "./comparison";
import type { CheckContext, Rule } from "./context";
import { isWithin } from "./out-of-range";
import { valuedRows, type ValuedReading } from "./rows";
import { ofReading, type Spoken } from "./speaking";
import { indicatorOf } from "./supply";

/** Last year's value speaks for a reading that is no further from it than this, if the other one is. */
const NEAR = 10;

export const ambiguousNumber: Rule<"ambiguous-number"> = {
  id: "ambiguous-number",
  judge: (context) => valuedRows(context).flatMap((row) => inRow(context, row)),
};

function inRow(context: CheckContext, row: ValuedReading): readonly Spoken<"ambiguous-number">[] {
  const { reading, value } = row;
  if (value.content?.kind !== "text" || value.reading.kind !== "ambiguous") return [];
  const { readings } = value.reading;
  const previous = reading.previous?.number ?? null;
  const facts = { text: value.text, readings, previous, likely: likelyOf(context, row, readings, previous) };
  return [ofReading("ambiguous-number", reading, value.at, facts)];
}

/** The one reading that the valid range and last year's value leave; `null` where they leave both or none. */
function likelyOf(context: CheckContext, { reading }: ValuedReading, readings: readonly number[], previous: number | null): number | null {
  const range = indicatorOf(context, reading.indicator)?.range?.value ?? { min: null, max: null };
  const possible = readings.filter((number) => isWithin(number, range));
  const near = previous === null || previous === 0 ? possible : possible.filter((number) => withinFactor(number, previous, NEAR));
  return near.length === 1 ? (near[0] ?? null) : null;
}
