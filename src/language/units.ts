/** A unit of measurement, taken apart: `tỷ đồng/1.000 lao động` is đồng × 1e9 per lao động × 1e3. */
export interface Unit {
  /** What is counted, folded: `dong`, `nguoi`, `%`, `diem`, `don`, `to chuc`…; `""` where only a "per" is said. */
  readonly base: string;
  /** 1e9 for tỷ, 1e6 for triệu, 1e3 for nghìn/ngàn, 1 otherwise. */
  readonly scale: number;
  readonly per: { readonly base: string; readonly scale: number } | null;
}

/** `null` for a blank or unreadable text. */
export declare function readUnit(text: string): Unit | null;

/** `same`; `scale`: alike but for powers of ten (`factor` × `a`'s number = `b`'s number); `different`: not the same kind of thing; `unknown`: cannot be told (a looser wording, a missing part). */
export declare function compareUnits(
  a: Unit,
  b: Unit,
): { readonly kind: "same" } | { readonly kind: "scale"; readonly factor: number } | { readonly kind: "different" } | { readonly kind: "unknown" };
