import type { ColumnRole } from "../reading";
import type { FigureColumn } from "./facts";
import { exactly, measured, quote } from "./format";
import type { Place } from "./text";
import { inVietnameseWords } from "./vietnamese-number";

export const COLUMNS: Readonly<Record<ColumnRole, string>> = {
  ordinal: "số thứ tự",
  code: "mã chỉ số",
  name: "tên chỉ số",
  unit: "đơn vị tính",
  previous: "giá trị năm trước",
  value: "giá trị",
  numerator: "tử số",
  denominator: "mẫu số",
  target: "mục tiêu",
  source: "nguồn số liệu",
  agency: "cơ quan",
  evidence: "minh chứng",
  note: "ghi chú",
};
export const FIGURES: Readonly<Record<FigureColumn, string>> = { value: "", previous: ", giá trị năm trước,", target: ", mục tiêu," };

export const number = (value: number): string => exactly(value, "vi");

/** `Ô F9 (2.2.1)`; without a cell the sheet or the file. */
export function cell({ cell, sheet, indicator }: Place): string {
  if (cell !== null) return indicator === null ? `Ô ${cell}` : `Ô ${cell} (${indicator})`;
  return sheet === null ? "Tệp này" : `Trang ${quote(sheet)}`;
}

export function indicatorOr(place: Place): string {
  return place.indicator ?? cell(place);
}

/** The first few of many. */
export function list(items: readonly string[]): string {
  return items.length <= 6 ? items.join(", ") : `${items.slice(0, 5).join(", ")} và ${items.length - 5} mục khác`;
}

export function read(value: number): string {
  const words = inVietnameseWords(value);
  return words === null ? number(value) : `${number(value)} (${words})`;
}

/** `lớn gấp 1.000 lần`, `nhỏ hơn 10 lần`. */
export function times(factor: number): string {
  return factor > 1 ? `lớn gấp khoảng ${number(factor)} lần` : `nhỏ hơn khoảng ${number(1 / factor)} lần`;
}

export function gap(value: number, unit: string): string {
  return unit.startsWith("%") ? `${number(value)} điểm phần trăm` : `là ${measured(value, unit, "vi")}`;
}
