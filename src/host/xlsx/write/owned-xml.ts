import { type Area, areaName, cellName, columnName, contains, parseArea, quotedSheet } from "../../../workbook/address";
import type { OwnedCell, OwnedSheet, OwnedStyle } from "../../../workbook/plan";
import { escapeAttribute } from "../xml/escape";
import { cellXml } from "./cell-xml";
import type { Dialect } from "./dialect";

/** Gives the index of a style in styles.xml. */
export type StyleIndex = (style: OwnedStyle) => number;

/** A whole worksheet part: elements in the sequence of CT_Worksheet, A4, as many pages long as needed and one wide. */
export function ownedSheetXml(sheet: OwnedSheet, dialect: Dialect, styleIndex: StyleIndex): string {
  const merges = sheet.merges.flatMap((name) => parseArea(name) ?? []);
  const cells = withMergedBlanks(sheet.cells, merges);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${dialect.main}" xmlns:r="${dialect.relations}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="${extent(cells)}"/>`,
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${paneXml(sheet.freezeRows ?? 0)}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(sheet.columnWidths),
    dataXml(cells, styleIndex),
    merges.length === 0 ? "" : `<mergeCells count="${merges.length}">${merges.map(mergeXml).join("")}</mergeCells>`,
    linksXml(sheet.cells),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${sheet.landscape ? "landscape" : "portrait"}" fitToHeight="0"/>`,
    "</worksheet>",
  ].join("");
}

const mergeXml = (area: Area): string => `<mergeCell ref="${areaName(area)}"/>`;

/** Rows 1 to `rows` stay in view. */
function paneXml(rows: number): string {
  return rows < 1 ? "" : `<pane ySplit="${rows}" topLeftCell="A${rows + 1}" activePane="bottomLeft" state="frozen"/>`;
}

function columnsXml(widths: readonly number[]): string {
  const columns = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`);
  return columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`;
}

function dataXml(cells: readonly OwnedCell[], styleIndex: StyleIndex): string {
  const rows = new Map<number, OwnedCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  const lines = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, line]) => {
      const inOrder = line.sort((a, b) => a.column - b.column);
      return `<row r="${row}">${inOrder.map((cell) => ownedCellXml(cell, styleIndex)).join("")}</row>`;
    });
  return `<sheetData>${lines.join("")}</sheetData>`;
}

function ownedCellXml({ row, column, input, style }: OwnedCell, styleIndex: StyleIndex): string {
  return cellXml(row, column, input, style ? styleIndex(style) : 0, "");
}

/** Of cells given twice the last counts; cells covered by a merged area get the style of its head, or its border would show on one side only. */
function withMergedBlanks(cells: readonly OwnedCell[], merges: readonly Area[]): OwnedCell[] {
  const byName = new Map<string, OwnedCell>(cells.map((cell) => [cellName(cell), cell]));
  for (const merge of merges) {
    const head = byName.get(cellName({ row: merge.top, column: merge.left }));
    if (!head?.style?.border && !head?.style?.fill) continue;
    for (let row = merge.top; row <= merge.bottom; row++) {
      for (let column = merge.left; column <= merge.right; column++) {
        const name = cellName({ row, column });
        if (!byName.has(name)) byName.set(name, { row, column, input: { kind: "blank" }, style: head.style });
      }
    }
  }
  return [...byName.values()];
}

function linksXml(cells: readonly OwnedCell[]): string {
  const links = cells.flatMap(({ row, column, link }) => {
    if (!link) return [];
    const location = escapeAttribute(`${quotedSheet(link.sheet)}${cellName(link)}`);
    return [`<hyperlink ref="${cellName({ row, column })}" location="${location}"/>`];
  });
  return links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`;
}

function extent(cells: readonly OwnedCell[]): string {
  const area = cells.reduce<Area | null>((sum, { row, column }) => {
    if (!sum) return { top: row, left: column, bottom: row, right: column };
    if (contains(sum, { row, column })) return sum;
    return {
      top: Math.min(sum.top, row),
      left: Math.min(sum.left, column),
      bottom: Math.max(sum.bottom, row),
      right: Math.max(sum.right, column),
    };
  }, null);
  return area ? areaName(area) : `${columnName(1)}1`;
}
