/** A column from numbers and gaps. */
export function columnOf(values: readonly (number | null)[]): Float64Array {
  return Float64Array.from(values, (value) => value ?? NaN);
}

/** Whether two numbers agree to 1e-12 relative, or both are missing. */
export function agree(found: number | null, expected: number | null): boolean {
  if (found === null || expected === null) return found === expected;
  if (Number.isNaN(found) || Number.isNaN(expected)) return Number.isNaN(found) && Number.isNaN(expected);
  return Math.abs(found - expected) <= 1e-12 * Math.abs(expected);
}
