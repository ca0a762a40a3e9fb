import { readTarget, type TargetReading } from "../../language";

/** Up to three digits, one mark, three digits: thousands or decimals. */
const AMBIGUOUS = /(?<![\d.,])(\d{1,3})[.,](\d{3})(?![\d]|[.,]\d)/g;

/**
 * What a target with a number like `1,829` can ask for: first with thousands (`trên 1829`), then with decimals (`trên 1,829`). All numbers of
 * one phrase are read in the same way.
 */
export function bothReadings(text: string): readonly TargetReading[] {
  const plain = text.slice(0, 1000);
  // A fourth decimal says the same number and leaves one reading.
  return [plain.replace(AMBIGUOUS, "$1$2"), plain.replace(AMBIGUOUS, "$1,$20")].map(readTarget);
}
