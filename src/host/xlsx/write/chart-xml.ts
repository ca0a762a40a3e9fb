import { type Area, type CellAddress, cellName, columnName, quotedSheet } from "../../../workbook/address";
import type { OwnedCell, OwnedChart, OwnedSeries } from "../../../workbook/plan";
import type { CellContent } from "../../../workbook/snapshot";
import { escapeXml } from "../xml/escape";
import type { Dialect } from "./dialect";
import { rgb } from "./looks";
import { axisFormat } from "./owned-words";

/** What a chart part needs beside the chart: the sheet it is on, and what stands in its cells. */
export interface ChartContext {
  readonly sheet: string;
  readonly cells: ReadonlyMap<string, OwnedCell>;
  readonly dialect: Dialect;
  /** The name of a font that has the letters of Vietnamese, escaped. */
  readonly font: string;
}

const CATEGORY_AXIS = 111_111_111;
const VALUE_AXIS = 222_222_222;
const GREY = "D9D9D9";

/**
 * A chart part (ISO 29500-1, 21.2). Names, labels and values are references to the cells, together with what stands in them now: viewers
 * that calculate nothing draw those. A value that is no number is a gap.
 */
export function chartXml(chart: OwnedChart, context: ChartContext): string {
  const { drawing, relations } = context.dialect;
  const legend =
    chart.series.length < 2 ? "" : `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textLook(context.font, 900)}</c:legend>`;
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="${drawing}/chart" xmlns:a="${drawing}/main" xmlns:r="${relations}">`,
    '<c:roundedCorners val="0"/><c:chart>',
    titleXml(chart.title, context.font),
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>',
    chart.kind === "bar" ? barXml(chart, context) : radarXml(chart, context),
    axesXml(chart, context.font),
    `</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>`,
    `<c:spPr>${solid("FFFFFF")}<a:ln w="9525">${solid(GREY)}</a:ln></c:spPr>${textLook(context.font, 900)}</c:chartSpace>`,
  ].join("");
}

function titleXml(title: string, font: string): string {
  const look = `sz="1200" b="1"`;
  const run = `<a:r><a:rPr lang="vi-VN" ${look}>${fonts(font)}</a:rPr><a:t>${escapeXml(title)}</a:t></a:r>`;
  const rich = `<c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr ${look}>${fonts(font)}</a:defRPr></a:pPr>${run}</a:p></c:rich>`;
  return `<c:title><c:tx>${rich}</c:tx><c:overlay val="0"/></c:title>`;
}

function barXml(chart: OwnedChart, context: ChartContext): string {
  const series = chart.series.map((one, index) =>
    seriesXml(chart, one, index, context, `<c:spPr>${solid(rgb(one.color))}</c:spPr><c:invertIfNegative val="0"/>`),
  );
  const head = '<c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>';
  return `<c:barChart>${head}${series.join("")}<c:gapWidth val="60"/>${axisIds()}</c:barChart>`;
}

/** Fills are see-through, or the last series would hide the others. */
function radarXml(chart: OwnedChart, context: ChartContext): string {
  const series = chart.series.map((one, index) => {
    const color = rgb(one.color);
    const fill = `<a:solidFill><a:srgbClr val="${color}"><a:alpha val="30000"/></a:srgbClr></a:solidFill>`;
    return seriesXml(chart, one, index, context, `<c:spPr>${fill}<a:ln w="28575">${solid(color)}</a:ln></c:spPr>`);
  });
  return `<c:radarChart><c:radarStyle val="filled"/><c:varyColors val="0"/>${series.join("")}${axisIds()}</c:radarChart>`;
}

const axisIds = (): string => `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;

function seriesXml(chart: OwnedChart, { name, values }: OwnedSeries, index: number, context: ChartContext, look: string): string {
  const { sheet, cells } = context;
  const at = { top: name.row, bottom: name.row, left: name.column, right: name.column };
  const text = `<c:tx><c:strRef><c:f>${reference(sheet, at)}</c:f>${textCache([name], cells)}</c:strRef></c:tx>`;
  const labels = `<c:cat><c:strRef><c:f>${reference(sheet, chart.categories)}</c:f>${textCache(places(chart.categories), cells)}</c:strRef></c:cat>`;
  const numbers = `<c:val><c:numRef><c:f>${reference(sheet, values)}</c:f>${numberCache(places(values), cells)}</c:numRef></c:val>`;
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${text}${look}${labels}${numbers}</c:ser>`;
}

/** Bars read from above, as the table beside them does; that turns the axis of values round, which `crosses` sets right. */
function axesXml({ kind, axis }: OwnedChart, font: string): string {
  const isBar = kind === "bar";
  const category = [
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${isBar ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/>`,
    `<c:axPos val="${isBar ? "l" : "b"}"/>${isBar ? "" : gridlines()}<c:numFmt formatCode="General" sourceLinked="0"/>`,
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line()}${textLook(font, 900)}`,
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`,
  ];
  const bounds = axis ? `<c:max val="${axis.max}"/><c:min val="${axis.min}"/>` : "";
  const value = [
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${bounds}</c:scaling><c:delete val="0"/>`,
    `<c:axPos val="${isBar ? "b" : "l"}"/>${gridlines()}<c:numFmt formatCode="${axisFormat(axis)}" sourceLinked="0"/>`,
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${line()}${textLook(font, 800)}`,
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${isBar ? "max" : "autoZero"}"/><c:crossBetween val="between"/></c:valAx>`,
  ];
  return [...category, ...value].join("");
}

const gridlines = (): string => `<c:majorGridlines><c:spPr><a:ln w="6350">${solid(GREY)}</a:ln></c:spPr></c:majorGridlines>`;
const line = (): string => `<c:spPr><a:ln w="9525">${solid("A6A6A6")}</a:ln></c:spPr>`;
const solid = (color: string): string => `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
const fonts = (font: string): string => `<a:latin typeface="${font}"/><a:ea typeface="${font}"/><a:cs typeface="${font}"/>`;

/** `size` in hundredths of a point. */
function textLook(font: string, size: number): string {
  return `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}">${fonts(font)}</a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;
}

function reference(sheet: string, { top, left, bottom, right }: Area): string {
  const first = `$${columnName(left)}$${top}`;
  const last = `$${columnName(right)}$${bottom}`;
  return escapeXml(`${quotedSheet(sheet)}${first === last ? first : `${first}:${last}`}`);
}

function places({ top, left, bottom, right }: Area): CellAddress[] {
  const found: CellAddress[] = [];
  for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) found.push({ row, column });
  return found;
}

/** What a cell shows: its content, or the known result of its formula. */
function shown(cell: OwnedCell | undefined): CellContent | null {
  if (!cell || cell.input.kind === "blank") return null;
  return cell.input.kind === "formula" ? (cell.input.cached ?? null) : cell.input;
}

function textCache(at: readonly CellAddress[], cells: ReadonlyMap<string, OwnedCell>): string {
  return cache("strCache", "", at, (place) => {
    const content = shown(cells.get(cellName(place)));
    if (content?.kind === "number") return String(content.number);
    return content?.kind === "text" && content.text !== ""
      ? escapeXml(content.text.replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD]/g, ""))
      : null;
  });
}

function numberCache(at: readonly CellAddress[], cells: ReadonlyMap<string, OwnedCell>): string {
  return cache("numCache", "<c:formatCode>General</c:formatCode>", at, (place) => {
    const content = shown(cells.get(cellName(place)));
    return content?.kind === "number" ? String(content.number) : null;
  });
}

function cache(name: string, head: string, at: readonly CellAddress[], of: (place: CellAddress) => string | null): string {
  const points = at.map((place, index) => {
    const value = of(place);
    return value === null ? "" : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`;
  });
  return `<c:${name}>${head}<c:ptCount val="${at.length}"/>${points.join("")}</c:${name}>`;
}
