/** What a text in a number cell can mean. Every reading is kept; nothing is guessed. */
export type NumberReading =
  /** Exactly one meaning. `percent`: a `%` sign stood there and `number` is still in percent (`52,9 %` is 52.9). `unit`: words behind the number, as written. */
  | { readonly kind: "number"; readonly number: number; readonly percent: boolean; readonly unit: string }
  /** `1.234` or `1,234`: the separator may divide thousands or decimals. Larger reading first. */
  | { readonly kind: "ambiguous"; readonly readings: readonly [number, number]; readonly percent: boolean; readonly unit: string }
  /** `-`, `…`, `x`, `N/A`, `chưa có`, `đang cập nhật`: said to be missing. */
  | { readonly kind: "declared-missing" }
  | { readonly kind: "blank" }
  | { readonly kind: "text" };

/** Reads a number as a Vietnamese clerk types it: `12,4` `12.4` `1.234,5` `1,234.5` `1 234,5` `52,9 %` `(1,2)` (negative) `1,2 tỷ` `≈ 3`. Never throws. */
export declare function readNumber(text: string): NumberReading;
