/** What a target asks for. `text` is always kept beside it by the caller. Numbers are in the unit as written (`50%` is 50). */
export type TargetReading =
  | TargetBound
  /** `từ 7,0% - 7,5%`, `1,2% - 1,5% GRDP`: at least `low`. */
  | { readonly kind: "range"; readonly low: number; readonly high: number; readonly unit: string; readonly year: number | null }
  /** `khoảng 30% GRDP`: within a tolerance that the profile sets. */
  | { readonly kind: "about"; readonly number: number; readonly unit: string; readonly year: number | null }
  /** `tăng hai lần so với năm 2020`: `factor` times the value of the base year. `gấp đôi` and `tăng hai lần` are both 2. */
  | { readonly kind: "multiple"; readonly factor: number; readonly baseYear: number | null }
  /** `tăng trung bình 16% - 18%/năm`, `giảm 5% so với năm trước`: against last year's value; percent, negative for a decrease. */
  | {
      readonly kind: "growth";
      readonly low: number;
      readonly high: number;
      readonly unit: "percent" | "absolute";
      readonly baseYear: number | null;
    }
  /** `thứ hạng 13`, `nhóm 10 địa phương dẫn đầu`, `xếp thứ 4/63`: rank at most `rank`. */
  | { readonly kind: "rank"; readonly rank: number; readonly of: number | null; readonly year: number | null }
  /** `mỗi năm tăng ít nhất 01 bậc`. */
  | { readonly kind: "rank-gain"; readonly steps: number }
  /** `từ trung bình cả nước trở lên`: needs a number that is not in the workbook. */
  | { readonly kind: "national-average" }
  /** `giữ vững`, `duy trì`: at least last year's; with a number it is a bound. */
  | { readonly kind: "keep" }
  | { readonly kind: "increase" }
  | { readonly kind: "decrease" }
  /** Several milestones in one text: `thứ hạng 13 năm 2027, 11 năm 2029`. */
  | { readonly kind: "milestones"; readonly steps: readonly { readonly year: number; readonly target: TargetReading }[] }
  /** `1.234`: see numbers. */
  | { readonly kind: "ambiguous"; readonly readings: readonly [number, number]; readonly unit: string }
  | { readonly kind: "declared-missing" }
  | { readonly kind: "blank" }
  | { readonly kind: "unreadable" };

/** `trên 50%` is `>` 50; `tối thiểu 40%`, `≥ 0,4`, a bare number and `đạt trên 67,23 điểm` accordingly; `dưới 3%` is `<` 3. */
export interface TargetBound {
  readonly kind: "bound";
  readonly operator: ">" | ">=" | "<" | "<=" | "=";
  readonly number: number;
  /** Words and signs behind the number, as written: `%`, `% GRDP`, `người trên một vạn dân`. */
  readonly unit: string;
  readonly year: number | null;
}
