import { isPercentFormat } from "../../language";
import { isPercentRow, tidy, withinFactor } from "./comparison";
import type { CheckContext, Rule } from "./context";
import { valuedRows, type ValuedReading } from "./rows";
import { ofReading, type Spoken } from "./speaking";
import { targetNumber } from "./target";

/** A hundred times the value must come so near to what it is compared with. */
const NEAR = 2.5;
const LEAST_PREVIOUS = 1;
/** Targets are a weaker witness than last year's value. */
const LEAST_TARGET = 5;

export const percentAsFraction: Rule<"percent-as-fraction"> = {
  id: "percent-as-fraction",
  judge: (context) => valuedRows(context).flatMap((row) => inRow(context, row)),
};

function inRow(context: CheckContext, { reading, value }: ValuedReading): readonly Spoken<"percent-as-fraction">[] {
  const content = value.content;
  if (content?.kind !== "number" || isPercentFormat(value.style.numberFormat) || !isPercentRow(context, reading)) return [];
  const size = Math.abs(content.number);
  const likely = tidy(content.number * 100);
  const witness = size > 0 && size < 1 ? witnessFor(context, reading, likely) : null;
  if (witness === null) return [];
  const fix = value.formula === null ? { at: value.at, before: value.text, after: { kind: "number", number: likely } as const } : null;
  return [ofReading("percent-as-fraction", reading, value.at, { value: content.number, likely, ...witness }, { fix })];
}

function witnessFor(
  context: CheckContext,
  reading: ValuedReading["reading"],
  likely: number,
): { readonly against: "previous" | "target"; readonly reference: number } | null {
  const previous = reading.previous?.number ?? null;
  if (previous !== null)
    return Math.abs(previous) >= LEAST_PREVIOUS && withinFactor(likely, previous, NEAR)
      ? { against: "previous", reference: previous }
      : null;
  const target = targetNumber(context, reading);
  return target !== null && target >= LEAST_TARGET && withinFactor(likely, target, NEAR) ? { against: "target", reference: target } : null;
}
