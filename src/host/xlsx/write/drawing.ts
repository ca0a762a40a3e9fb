import type { OwnedChart, OwnedSheet } from "../../../workbook/plan";
import { cellName } from "../../../workbook/address";
import type { Package } from "../package/package";
import { relationOfType, relationsOf } from "../package/relations";
import { relationsPart } from "../package/names";
import { escapeAttribute } from "../xml/escape";
import { type XmlElement, XmlText } from "../xml/tree";
import { chartXml } from "./chart-xml";
import { addContentType } from "./content-types";
import type { Dialect } from "./dialect";
import { chartName } from "./owned-words";
import { addRelation, removeTarget } from "./relations";

const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** How our charts are named: a chart of another name on our sheet is the user's. */
const OUR_NAME = /<[^<>]{0,20}cNvPr\s[^<>]{0,400}?name="PII \d{1,4}"/;

export interface DrawingContext {
  readonly file: Package;
  readonly dialect: Dialect;
  /** The font of the workbook, escaped. */
  readonly font: () => string;
}

/**
 * Draws the charts of one of our sheets; those that were there of us go, what else the user put on the sheet stays. Gives the id of the relation from the
 * sheet to its drawing, or `null` where the sheet has none. The sheet's part must exist.
 */
export function writeCharts(context: DrawingContext, sheetPart: string, sheet: string, content: OwnedSheet): string | null {
  const { file, dialect } = context;
  const charts = content.charts ?? [];
  const old = file.has(relationsPart(sheetPart)) ? relationOfType(relationsOf(file, sheetPart), "drawing") : undefined;
  const rest = old && file.has(old.target) ? dropOurs(file, old.target) : 0;
  if (charts.length === 0 && rest === 0) {
    if (old) removeTarget(file, sheetPart, old.target);
    return null;
  }
  const part = old?.target ?? createDrawing(context, sheetPart);
  const anchors = charts.map((chart, index) => anchorXml(chart, index, addChart(context, part, sheet, content, chart), dialect));
  const text = new XmlText(part, file.text(part));
  if (anchors.length > 0) text.append(text.root, anchors.join(""));
  file.setText(part, text.toString());
  return old?.id ?? addRelation(file, sheetPart, `${dialect.relations}/drawing`, part);
}

/** Takes our charts out of a drawing; gives how many things are left in it. */
function dropOurs(file: Package, part: string): number {
  const text = new XmlText(part, file.text(part));
  const ours = text.root.children.filter((anchor) => OUR_NAME.test(text.raw(anchor)));
  for (const anchor of ours) text.remove(anchor);
  file.setText(part, text.toString());
  const relations = ours.length === 0 ? null : relationsOf(file, part);
  for (const id of ours.flatMap((anchor) => chartIds(anchor))) {
    const target = relations?.get(id);
    if (target && !target.external && file.has(target.target)) removeTarget(file, part, target.target);
  }
  return text.root.children.length - ours.length;
}

function chartIds(element: XmlElement): string[] {
  const own = element.name.endsWith("chart") ? Object.entries(element.attributes).filter(([name]) => name.endsWith(":id")) : [];
  return [...own.map(([, id]) => id), ...element.children.flatMap(chartIds)];
}

function createDrawing({ file, dialect }: DrawingContext, sheetPart: string): string {
  const part = freePart(file, sheetPart, "drawings/drawing");
  file.setText(part, `${HEAD}<xdr:wsDr xmlns:xdr="${dialect.drawing}/spreadsheetDrawing" xmlns:a="${dialect.drawing}/main"></xdr:wsDr>`);
  addContentType(file, part, DRAWING_TYPE);
  return part;
}

function addChart({ file, dialect, font }: DrawingContext, part: string, sheet: string, content: OwnedSheet, chart: OwnedChart): string {
  const target = freePart(file, part, "charts/chart");
  const cells = new Map(content.cells.map((cell) => [cellName(cell), cell]));
  file.setText(target, chartXml(chart, { sheet, cells, dialect, font: font() }));
  addContentType(file, target, CHART_TYPE);
  return addRelation(file, part, `${dialect.relations}/chart`, target);
}

/** `source` stands in a folder beside the one of the new part: `xl/worksheets/…`, `xl/drawings/…`. */
function freePart(file: Package, source: string, name: string): string {
  const folder = source.split("/").slice(0, -2).map((step) => `${step}/`).join(""); // prettier-ignore
  let number = 1;
  while (file.has(`${folder}${name}${number}.xml`)) number++;
  return `${folder}${name}${number}.xml`;
}

/** Covers the cells of `at`; moves with them, and keeps its size when columns change theirs. */
function anchorXml({ at, title }: OwnedChart, index: number, id: string, { drawing, relations }: Dialect): string {
  const space = `xmlns:xdr="${drawing}/spreadsheetDrawing" xmlns:a="${drawing}/main"`;
  const corner = (name: string, row: number, column: number): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const label = `id="${index + 1001}" name="${chartName(index)}" descr="${escapeAttribute(title)}"`;
  return [
    `<xdr:twoCellAnchor ${space} editAs="oneCell">${corner("from", at.top - 1, at.left - 1)}${corner("to", at.bottom, at.right)}`,
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr ${label}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${drawing}/chart"><c:chart xmlns:c="${drawing}/chart" xmlns:r="${relations}" r:id="${id}"/></a:graphicData></a:graphic>`,
    "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>",
  ].join("");
}
