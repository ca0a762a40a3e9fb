import type { OwnedChart } from "../../../workbook/plan";

/** Excel shows no more of a message, and calls a file with more than 255 characters damaged. */
const MAX_MESSAGE = 225;

/** The name of our n-th chart (from 0) on a sheet: a chart of another name is the user's. */
export function chartName(index: number): string {
  return `PII ${index + 1}`;
}

export function isChartName(name: string): boolean {
  return /^PII \d{1,4}$/.test(name);
}

/** Whole numbers on long scales, one decimal on short ones; what stands for the decimal point is the reader's own sign. */
export function axisFormat(axis: OwnedChart["axis"]): string {
  return axis && axis.max - axis.min >= 10 ? "#,##0" : "#,##0.0";
}

/** A message of a list, cut to what Excel takes. */
export function shortMessage(message: string): string {
  return message.length <= MAX_MESSAGE ? message : `${message.slice(0, MAX_MESSAGE - 1)}…`;
}
