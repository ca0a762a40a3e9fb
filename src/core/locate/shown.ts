import { isDateFormat, isPercentFormat, isoDay, serialDay } from "../../language";
import type { Cell, CellStyle } from "../../workbook";

/**
 * A cell as a person sees it, as far as its number format tells: `7,25`, `1,35%`, `29/12/2022`, `#DIV/0!`.
 * Vietnamese separators, whatever the machine's own. A formula without a result is `""`.
 */
export function shownText(cell: Cell, style: CellStyle, date1904: boolean): string {
  const { content } = cell;
  switch (content.kind) {
    case "text":
      return content.text;
    case "boolean":
      return content.boolean ? "TRUE" : "FALSE";
    case "error":
      return content.error;
    case "uncalculated":
      return "";
    case "number":
      return shownNumber(content.number, style.numberFormat, date1904);
  }
}

/** Decimals after the point in the first section of a number format: `#,##0.00` has 2; `null` for General and formats without digits. */
export function formatDecimals(numberFormat: string): number | null {
  const section = (numberFormat.split(";")[0] ?? "").replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  const digits = /[0#?][0#?,]*(?:\.([0#?]+))?/.exec(section);
  return digits ? (digits[1]?.length ?? 0) : null;
}

function shownNumber(number: number, format: string, date1904: boolean): string {
  if (isDateFormat(format)) {
    const day = serialDay(number, date1904);
    if (day) return isoDay(day).split("-").reverse().join("/");
  }
  const percent = isPercentFormat(format);
  const scaled = percent ? tidy(number * 100) : number;
  const decimals = formatDecimals(format);
  const grouped = /#,##0|0,0/.test(format);
  return plain(scaled, decimals, grouped) + (percent ? "%" : "");
}

/** Takes the noise of binary fractions off: 0.0135 × 100 is 1.35. */
export function tidy(number: number): number {
  return Number.isFinite(number) ? Number(number.toPrecision(15)) : number;
}

function plain(number: number, decimals: number | null, grouped: boolean): string {
  if (!Number.isFinite(number)) return "";
  const digits = decimals === null ? String(tidy(number)) : number.toFixed(Math.min(decimals, 20));
  if (/e/i.test(digits)) return digits.replace(".", ",");
  const [whole = "", fraction] = digits.split(".");
  const thousands = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ".") : whole;
  return fraction === undefined ? thousands : `${thousands},${fraction}`;
}
