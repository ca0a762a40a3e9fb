import { readUnit } from "../../language";
import { rowUnit, tidy } from "./comparison";
import type { CheckContext, Rule } from "./context";
import { valuedRows, type ValuedReading } from "./rows";
import { ofReading, type Spoken } from "./speaking";

/** A difference up to this share of the expected value may come from rounded parts. */
const TOLERANCE = 0.01;

export const partsMismatch: Rule<"parts-mismatch"> = {
  id: "parts-mismatch",
  judge: (context) => valuedRows(context).flatMap((row) => inRow(context, row)),
};

function inRow(context: CheckContext, { reading, value }: ValuedReading): readonly Spoken<"parts-mismatch">[] {
  const { numerator, denominator } = reading;
  const [above, below] = [numerator?.number ?? null, denominator?.number ?? null];
  if (numerator === null || denominator === null || value.number === null || above === null || below === null || below === 0) return [];
  const multiplier = multiplierOf(rowUnit(context, reading));
  const expected = tidy((above / below) * multiplier);
  if (!Number.isFinite(expected) || agrees(value.number, expected, value.text)) return [];
  const facts = { value: value.number, expected, numerator: numerator.at, denominator: denominator.at, multiplier };
  return [ofReading("parts-mismatch", reading, value.at, facts)];
}

/** `%` is per hundred, `đơn/10.000 dân` per ten thousand; anything else is the plain quotient. */
function multiplierOf(unit: string): number {
  const read = readUnit(unit);
  return read?.base === "%" ? 100 : (read?.per?.scale ?? 1);
}

/** Equal but for rounding, or for a power of ten: the parts' own units are not written, so `nghìn dân` below may be meant. */
function agrees(value: number, expected: number, shown: string): boolean {
  if (expected === 0 || value === 0) return Math.abs(value - expected) <= roundingOf(shown);
  const power = Math.round(Math.log10(Math.abs(value / expected)));
  const adjusted = expected * 10 ** power;
  return Math.abs(value - adjusted) <= Math.max(TOLERANCE * Math.abs(adjusted), roundingOf(shown));
}

/** Half a unit of the last decimal that is shown. */
function roundingOf(shown: string): number {
  const decimals = /[.,](\d{1,15})\D*$/.exec(shown.slice(0, 60))?.[1]?.length ?? 0;
  return 0.5 * 10 ** -decimals;
}
