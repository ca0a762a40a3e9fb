import { compareUnits, isPercentFormat, readUnit, type NumberReading } from "../../language";
import { tidy } from "./comparison";

type OneNumber = Extract<NumberReading, { kind: "number" }>;

/**
 * A number typed as text, in the unit of its row: `1,2 tỷ` in a row of `triệu đồng` is 1200. `null` where the text names a unit that
 * cannot be turned into the row's by a power of ten.
 */
export function inRowUnit(typed: OneNumber, rowUnit: string): number | null {
  const own = typed.percent ? "%" : typed.unit.trim();
  if (own === "" || rowUnit.trim() === "") return typed.number;
  const [from, to] = [readUnit(own), readUnit(rowUnit)];
  if (from === null || to === null) return own === rowUnit.trim() ? typed.number : null;
  const compared = compareUnits(from, to);
  if (compared.kind === "same") return typed.number;
  if (compared.kind === "scale") return tidy(typed.number * compared.factor);
  if (compared.kind === "different") return null;
  // A bare `tỷ` names only a scale; a word with the same meaning but for what it is counted per (`đơn` for `đơn/10.000 dân`) changes nothing.
  if (from.base === "" && from.per === null) return tidy((typed.number * from.scale) / to.scale);
  return from.base === to.base && from.scale === to.scale && from.per === null ? typed.number : null;
}

/** The number as it is stored in a cell of this format: 52.9 (percent) is 0.529 under `0.0%`. */
export function stored(number: number, numberFormat: string): number {
  return isPercentFormat(numberFormat) ? tidy(number / 100) : number;
}
