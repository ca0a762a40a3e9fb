import { cellName } from "../../../workbook/address";
import type { OwnedChart, OwnedSeries, OwnedSheet } from "../../../workbook/plan";
import { axisFormat, chartName, isChartName } from "../../xlsx/write/owned-words";
import { rangeOf } from "../read/blocks";

/** Of the charts of a sheet those that are ours. */
export function ownCharts(names: readonly string[]): string[] {
  return names.filter(isChartName);
}

export function deleteCharts(sheet: Excel.Worksheet, names: readonly string[]): void {
  for (const name of names) sheet.charts.getItem(name).delete();
}

/** The charts of a content, as charts of Excel: they follow the cells. Names of series are texts, since Excel has no way to say which cell bears them. */
export function writeCharts(sheet: Excel.Worksheet, { charts = [], cells }: OwnedSheet): void {
  const shown = new Map(cells.map((cell) => [cellName(cell), cell.input]));
  const nameOf = ({ name }: OwnedSeries): string => {
    const input = shown.get(cellName(name));
    const content = input?.kind === "formula" ? input.cached : input;
    return content?.kind === "text" ? content.text : content?.kind === "number" ? String(content.number) : "";
  };
  charts.forEach((chart, index) => addChart(sheet, chart, chartName(index), nameOf));
}

function addChart(sheet: Excel.Worksheet, chart: OwnedChart, name: string, nameOf: (series: OwnedSeries) => string): void {
  const [first] = chart.series;
  if (!first) return;
  const { values, isRow } = { values: first.values, isRow: first.values.top === first.values.bottom };
  const added = sheet.charts.add(chart.kind === "bar" ? "BarClustered" : "RadarFilled", rangeOf(sheet, values), isRow ? "Rows" : "Columns");
  added.name = name;
  added.title.text = chart.title;
  const { top, left, bottom, right } = chart.at;
  added.setPosition(cellName({ row: top, column: left }), cellName({ row: bottom, column: right }));
  chart.series.forEach((one, index) => {
    const series = index === 0 ? added.series.getItemAt(0) : added.series.add(nameOf(one));
    if (index === 0) series.name = nameOf(one);
    series.setValues(rangeOf(sheet, one.values));
    series.setXAxisValues(rangeOf(sheet, chart.categories));
    series.format.fill.setSolidColor(one.color);
    if (chart.kind === "radar") series.format.line.color = one.color;
  });
  added.legend.visible = chart.series.length > 1;
  added.legend.position = "Bottom";
  writeAxes(added.axes, chart);
}

/** Bars read from above, as the table beside them does; the axis of values stays below. */
function writeAxes(axes: Excel.ChartAxes, { kind, axis }: OwnedChart): void {
  axes.valueAxis.numberFormat = axisFormat(axis);
  if (axis) {
    axes.valueAxis.minimum = axis.min;
    axes.valueAxis.maximum = axis.max;
  }
  if (kind !== "bar") return;
  axes.categoryAxis.reversePlotOrder = true;
  axes.categoryAxis.position = "Maximum";
}
