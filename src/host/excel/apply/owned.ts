import { type Area, cellName, contains, parseArea, quotedSheet } from "../../../workbook/address";
import { boundingArea, rectangles } from "../../../workbook/areas";
import type { OwnedCell, OwnedSheet } from "../../../workbook/plan";
import { rangeOf } from "../read/blocks";
import { entered } from "./enter";
import { deleteCharts, writeCharts } from "./owned-charts";
import { areasAtOnce, writeHeights, writeLayout, writeWidths } from "./owned-layout";
import { withMergedBlanks, writeStyles } from "./owned-looks";
import { writeConditionals, writeValidations } from "./owned-rules";

/** What a sheet holds of us that is to go before it is written anew. */
export interface Old {
  /** The cells that we wrote; `null`: all of the sheet. */
  readonly extent: readonly Area[] | null;
  /** Names of the charts that are ours. */
  readonly charts: readonly string[];
  /** Where conditions and lists of ours are. */
  readonly conditionals: readonly Area[];
  readonly validations: readonly Area[];
  /** Rows that have a height of ours. */
  readonly rows: readonly number[];
}

/**
 * Writes one of our sheets into an empty sheet, or over what we wrote there before: what lies beside `old.extent` is not touched. Puts it all into the
 * batch, with no round trip of its own.
 */
export function writeOwned(sheet: Excel.Worksheet, content: OwnedSheet, old: Old | null): void {
  if (old) clear(sheet, old);
  const merges = content.merges.flatMap((name) => parseArea(name) ?? []);
  const cells = [...new Map(content.cells.map((cell) => [cellName(cell), cell])).values()];
  writeWidths(sheet, content.columnWidths);
  writeHeights(sheet, content.rowHeights ?? {}, old?.rows ?? []);
  for (const table of tablesOf(cells, old)) writeValues(sheet, table);
  for (const { row, column, link } of cells) {
    if (!link) continue;
    const place = rangeOf(sheet, { top: row, left: column, bottom: row, right: column });
    place.hyperlink = { documentReference: `${quotedSheet(link.sheet)}${cellName(link)}` };
  }
  // After the links, which bring a look of their own.
  writeStyles(sheet, withMergedBlanks(cells, merges));
  for (const merge of merges) rangeOf(sheet, merge).merge(false);
  writeConditionals(sheet, content.conditionals ?? []);
  writeValidations(sheet, content.validations ?? []);
  if ((content.freezeRows ?? 0) > 0) sheet.freezePanes.freezeRows(content.freezeRows);
  sheet.showGridlines = false;
  writeLayout(sheet.pageLayout, content);
  writeCharts(sheet, content);
}

function clear(sheet: Excel.Worksheet, { extent, charts, conditionals, validations }: Old): void {
  deleteCharts(sheet, charts);
  sheet.freezePanes.unfreeze();
  // Whether clearing everything clears these too is not documented; and they may lie beside the cells.
  for (const area of conditionals) rangeOf(sheet, area).conditionalFormats.clearAll();
  for (const area of validations) rangeOf(sheet, area).dataValidation.clear();
  if (extent === null) {
    sheet.getRange().clear("All");
    sheet.getRange().unmerge();
    return;
  }
  for (const area of extent) rangeOf(sheet, area).unmerge();
  for (const addresses of areasAtOnce(extent)) {
    sheet.getRanges(addresses).clear("All");
  }
}

/**
 * The cells in groups, each of which is written as one table. On an empty sheet, and where nobody else writes, that is one; beside the user's cells it is
 * one for each rectangle, since a table also empties what lies between its cells.
 */
function tablesOf(cells: readonly OwnedCell[], old: Old | null): OwnedCell[][] {
  if (!old || old.extent === null) return [[...cells]];
  return rectangles(cells).map((area) => cells.filter((cell) => contains(area, cell)));
}

/** All values in one table; what lies between the cells stays empty. */
function writeValues(sheet: Excel.Worksheet, cells: readonly OwnedCell[]): void {
  const area = boundingArea(cells.map(({ row, column }) => ({ top: row, bottom: row, left: column, right: column })));
  if (!area) return;
  const table = Array.from({ length: area.bottom - area.top + 1 }, () =>
    Array.from({ length: area.right - area.left + 1 }, (): string | number | boolean => ""),
  );
  const formats = table.map((row) => row.map(() => "General"));
  for (const { row, column, input, style } of cells) {
    const [y, x] = [row - area.top, column - area.left];
    const [line, formatLine] = [table[y], formats[y]];
    if (!line || !formatLine) continue;
    line[x] = entered(input);
    formatLine[x] = style?.numberFormat ?? "General";
  }
  const range = rangeOf(sheet, area);
  range.formulas = table;
  range.numberFormat = formats;
}
