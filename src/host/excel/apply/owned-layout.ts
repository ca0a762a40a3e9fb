import { type Area, areaName } from "../../../workbook/address";
import type { OwnedSheet } from "../../../workbook/plan";

/** Of the width of a column in a file, which counts characters of the default font with its padding. */
export const POINTS_PER_CHARACTER = 5.25;
/** Addresses of one `getRanges`: Excel takes no longer text than 8,192 characters. */
const ADDRESSES_AT_ONCE = 200;
const INCH = 72;

/** The areas as texts for `getRanges`, as few as Excel takes. */
export function areasAtOnce(areas: readonly Area[]): string[] {
  const texts: string[] = [];
  for (let from = 0; from < areas.length; from += ADDRESSES_AT_ONCE) {
    texts.push(areas.slice(from, from + ADDRESSES_AT_ONCE).map(areaName).join(",")); // prettier-ignore
  }
  return texts;
}

export function writeWidths(sheet: Excel.Worksheet, widths: readonly number[]): void {
  widths.forEach((width, index) => {
    sheet.getRangeByIndexes(0, index, 1, 1).format.columnWidth = width * POINTS_PER_CHARACTER;
  });
}

/** Rows that had a height of ours and have none any more fit their text again. */
export function writeHeights(sheet: Excel.Worksheet, heights: Readonly<Record<number, number>>, before: readonly number[]): void {
  for (const row of before)
    if (!(row in heights))
      sheet
        .getRangeByIndexes(row - 1, 0, 1, 1)
        .getEntireRow()
        .format.autofitRows();
  for (const [row, height] of Object.entries(heights)) sheet.getRangeByIndexes(Number(row) - 1, 0, 1, 1).format.rowHeight = height;
}

export function writeLayout(layout: Excel.PageLayout, { landscape, repeatRows }: OwnedSheet): void {
  layout.orientation = landscape ? "Landscape" : "Portrait";
  layout.paperSize = "A4";
  layout.zoom = { horizontalFitToPages: 1 };
  layout.leftMargin = layout.rightMargin = 0.5 * INCH;
  layout.topMargin = layout.bottomMargin = 0.6 * INCH;
  layout.headerMargin = layout.footerMargin = 0.3 * INCH;
  if (repeatRows) layout.setPrintTitleRows(`$${repeatRows.from}:$${repeatRows.to}`);
}
