import { type Area, areaName, cellName, parseArea, quotedSheet } from "../../../workbook/address";
import type { OwnedCell, OwnedConditional, OwnedSheet, OwnedStyle } from "../../../workbook/plan";
import { escapeAttribute } from "../xml/escape";
import type { Dialect } from "./dialect";
import { type Kept, NOTHING_KEPT } from "./kept";
import { conditionalsXml, validationsXml } from "./owned-rules";
import { type StyleIndex, dataXml, rowsOf } from "./owned-rows";

export interface OwnedXmlContext {
  readonly dialect: Dialect;
  /** Give the index of a style, or of a conditional one, in styles.xml. */
  readonly styleIndex: StyleIndex;
  readonly lookIndex: (look: OwnedConditional) => number;
  /** The relation to the sheet's drawing, where it has one. */
  readonly drawing: string | null;
  /** What the user put beside ours. */
  readonly kept?: Kept;
}

/** The sequence of CT_Worksheet. */
const ORDER = [
  "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios",
  "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations",
  "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches",
  "ignoredErrors", "smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "picture", "oleObjects", "controls", "webPublishItems",
  "tableParts", "extLst",
]; // prettier-ignore

/** A whole worksheet part: elements in the sequence of CT_Worksheet, A4, as many pages long as needed and one wide. */
export function ownedSheetXml(sheet: OwnedSheet, context: OwnedXmlContext): string {
  const kept = context.kept ?? NOTHING_KEPT;
  const own = Object.entries(ownElements(sheet, context, kept));
  const elements = [...own.map(([name, xml]) => ({ name, xml })), ...kept.others].filter(({ xml }) => xml !== "");
  elements.sort((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name));
  const { main, relations } = context.dialect;
  const spaces = `xmlns="${main}" xmlns:r="${relations}"${kept.namespaces}`;
  const body = elements.map(({ xml }) => xml).join("");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet ${spaces}>${body}</worksheet>`;
}

function ownElements(sheet: OwnedSheet, context: OwnedXmlContext, kept: Kept): Record<string, string> {
  const merges = sheet.merges.flatMap((name) => parseArea(name) ?? []);
  const cells = withMergedBlanks(sheet.cells, merges);
  return {
    sheetPr: '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    dimension: `<dimension ref="${extent(cells, kept)}"/>`,
    sheetViews: `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${paneXml(sheet.freezeRows ?? 0)}</sheetView></sheetViews>`,
    sheetFormatPr: '<sheetFormatPr defaultRowHeight="15"/>',
    cols: listXml("cols", [...sheet.columnWidths.map(columnXml), ...kept.columns(sheet.columnWidths.length)], false),
    sheetData: dataXml(rowsOf(cells, sheet.rowHeights ?? {}), context.styleIndex, kept),
    mergeCells: listXml("mergeCells", [...merges.map(mergeXml), ...kept.merges]),
    conditionalFormatting: conditionalsXml(sheet.conditionals ?? [], kept.nextPriority, context.lookIndex) + kept.conditionals,
    dataValidations: listXml("dataValidations", [...validationsXml(sheet.validations ?? []), ...kept.validations]),
    hyperlinks: listXml("hyperlinks", [...sheet.cells.flatMap(linkXml), ...kept.links], false),
    pageMargins: '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    pageSetup: `<pageSetup paperSize="9" orientation="${sheet.landscape ? "landscape" : "portrait"}" fitToHeight="0"/>`,
    drawing: context.drawing === null ? "" : `<drawing r:id="${context.drawing}"/>`,
  };
}

function listXml(name: string, items: readonly string[], counted = true): string {
  return items.length === 0 ? "" : `<${name}${counted ? ` count="${items.length}"` : ""}>${items.join("")}</${name}>`;
}

const mergeXml = (area: Area): string => `<mergeCell ref="${areaName(area)}"/>`;

/** Rows 1 to `rows` stay in view. */
function paneXml(rows: number): string {
  return rows < 1 ? "" : `<pane ySplit="${rows}" topLeftCell="A${rows + 1}" activePane="bottomLeft" state="frozen"/>`;
}

function columnXml(width: number, index: number): string {
  return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
}

/** Of cells given twice the last counts; cells covered by a merged area get the style of its head, or its border would show on one side only. */
function withMergedBlanks(cells: readonly OwnedCell[], merges: readonly Area[]): OwnedCell[] {
  const byName = new Map<string, OwnedCell>(cells.map((cell) => [cellName(cell), cell]));
  for (const merge of merges) {
    const style = byName.get(cellName({ row: merge.top, column: merge.left }))?.style;
    if (!hasFrame(style)) continue;
    for (let row = merge.top; row <= merge.bottom; row++) {
      for (let column = merge.left; column <= merge.right; column++) {
        const name = cellName({ row, column });
        if (!byName.has(name)) byName.set(name, { row, column, input: { kind: "blank" }, style });
      }
    }
  }
  return [...byName.values()];
}

function hasFrame(style: OwnedStyle | undefined): style is OwnedStyle {
  return style?.border === true || style?.fill !== undefined;
}

function linkXml({ row, column, link }: OwnedCell): string[] {
  if (!link) return [];
  const location = escapeAttribute(`${quotedSheet(link.sheet)}${cellName(link)}`);
  return [`<hyperlink ref="${cellName({ row, column })}" location="${location}"/>`];
}

function extent(cells: readonly OwnedCell[], kept: Kept): string {
  const places = [...cells, ...kept.places];
  if (places.length === 0) return "A1";
  const bounds = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  for (const { row, column } of places) {
    bounds.top = Math.min(bounds.top, row);
    bounds.left = Math.min(bounds.left, column);
    bounds.bottom = Math.max(bounds.bottom, row);
    bounds.right = Math.max(bounds.right, column);
  }
  return areaName(bounds);
}
