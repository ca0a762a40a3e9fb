import type { ColumnRole } from "../reading";
import type { FigureColumn } from "./facts";
import { exactly, measured, quote } from "./format";
import type { Place } from "./text";

export const COLUMNS: Readonly<Record<ColumnRole, string>> = {
  ordinal: "running number",
  code: "indicator code",
  name: "indicator name",
  unit: "unit",
  previous: "last year's value",
  value: "value",
  numerator: "numerator",
  denominator: "denominator",
  target: "target",
  source: "data source",
  agency: "agency",
  evidence: "evidence",
  note: "note",
};
export const FIGURES: Readonly<Record<FigureColumn, string>> = { value: "", previous: ", last year's value,", target: ", the target," };
export const SCALES: Readonly<Record<number, string>> = { 1000: " (thousand)", 1000000: " (million)", 1000000000: " (billion)" };

export const number = (value: number): string => exactly(value, "en");

/** `Cell F9 (2.2.1)`; without a cell the sheet or the file. */
export function cell({ cell, sheet, indicator }: Place): string {
  if (cell !== null) return indicator === null ? `Cell ${cell}` : `Cell ${cell} (${indicator})`;
  return sheet === null ? "This file" : `Sheet ${quote(sheet)}`;
}

export function indicatorOr(place: Place): string {
  return place.indicator ?? cell(place);
}

/** The first few of many. */
export function list(items: readonly string[]): string {
  return items.length <= 6 ? items.join(", ") : `${items.slice(0, 5).join(", ")} and ${items.length - 5} more`;
}

export function times(factor: number): string {
  return factor > 1 ? `about ${number(factor)} times` : `about one ${number(1 / factor)}th of`;
}

export function gap(value: number, unit: string): string {
  return unit.startsWith("%") ? `${number(value)} percentage points` : measured(value, unit, "en");
}
