import { type Area, parseCell } from "../../../../src/workbook";
import { type ModelChart, type ModelSheet, newId } from "../model/book";
import { type Argument, HostFault, HostObject, type Json, numberOf, textOf } from "../wire";
import type { HostContext } from "./context";
import { areaBehind } from "./range";

/** Charts as they are stored; nothing is drawn. Assumed of real Excel: a chart made from one column or row of cells has one series. */
export function chartsObject({ book }: HostContext, sheet: ModelSheet): HostObject {
  const find = (key: Json): ModelChart | undefined => sheet.charts.find(({ id, name }) => id === key || name === key);
  return new HostObject("ChartCollection", {
    get: { Count: () => sheet.charts.length },
    items: () => sheet.charts.map((chart) => chartObject(sheet, chart)),
    item: (key) => {
      const chart = find(key);
      return chart ? chartObject(sheet, chart) : null;
    },
    call: {
      GetItem: (key) => {
        const chart = find(key as Json);
        if (!chart) throw new HostFault("ItemNotFound", "no such chart", "ChartCollection.getItem");
        return chartObject(sheet, chart);
      },
      GetItemOrNullObject: (key) => {
        const chart = find(key as Json);
        return chart ? chartObject(sheet, chart) : null;
      },
      Add: (type, source) => {
        if (sheet.isProtected) throw new HostFault("AccessDenied", "The sheet is protected.", "ChartCollection.add");
        const chart = newChart(newId(book), `Chart ${sheet.charts.length + 1}`, textOf(type), rangeArgument(source));
        sheet.charts.push(chart);
        return chartObject(sheet, chart);
      },
    },
  });
}

function newChart(id: string, name: string, type: string, values: Area): ModelChart {
  const series = [{ name: "Series1", values, categories: null, color: "" }];
  const look = { minimum: null, maximum: null, hasLegend: true, numberFormat: "General", isReversed: false };
  return { id, name, type, title: "", at: null, series, ...look };
}

function rangeArgument(value: Argument | undefined): Area {
  const area = areaBehind(value);
  if (!area) throw new HostFault("InvalidArgument", "a range was expected", "Chart");
  return area;
}

function chartObject(sheet: ModelSheet, chart: ModelChart): HostObject {
  return new HostObject("Chart", {
    identity: () => ({ Id: chart.id, Name: chart.name }),
    get: { Id: () => chart.id, Name: () => chart.name },
    set: { Name: (name) => void (chart.name = textOf(name)) },
    nav: {
      Title: () =>
        new HostObject("ChartTitle", { get: { Text: () => chart.title }, set: { Text: (text) => void (chart.title = textOf(text)) } }),
      Legend: () =>
        new HostObject("ChartLegend", { set: { Visible: (value) => void (chart.hasLegend = value === true), Position: () => undefined } }),
      Series: () => seriesObject(chart),
      Axes: () => axesObject(chart),
    },
    call: {
      Delete: () => void (sheet.charts = sheet.charts.filter((other) => other !== chart)),
      SetPosition: (from, to) => {
        const [first, last] = [parseCell(textOf(from)), parseCell(textOf(to))];
        if (!first || !last) throw new HostFault("InvalidArgument", "a cell was expected", "Chart.setPosition");
        chart.at = { top: first.row, left: first.column, bottom: last.row, right: last.column };
      },
    },
  });
}

function seriesObject(chart: ModelChart): HostObject {
  const object = (series: ModelChart["series"][number]): HostObject =>
    new HostObject("ChartSeries", {
      get: { Name: () => series.name },
      set: { Name: (name) => void (series.name = textOf(name)) },
      nav: {
        Format: () =>
          new HostObject("ChartSeriesFormat", {
            nav: {
              Fill: () => new HostObject("ChartFill", { call: { SetSolidColor: (color) => void (series.color = textOf(color)) } }),
              Line: () => new HostObject("ChartLineFormat", { set: { Color: (color) => void textOf(color) } }),
            },
          }),
      },
      call: {
        SetValues: (range) => void (series.values = rangeArgument(range)),
        SetXAxisValues: (range) => void (series.categories = rangeArgument(range)),
      },
    });
  return new HostObject("ChartSeriesCollection", {
    items: () => chart.series.map(object),
    call: {
      GetItemAt: (index) => {
        const series = chart.series[numberOf(index)];
        if (!series) throw new HostFault("ItemNotFound", "no such series", "ChartSeriesCollection.getItemAt");
        return object(series);
      },
      Add: (name) => {
        const series = { name: textOf(name), values: null, categories: null, color: "" };
        chart.series.push(series);
        return object(series);
      },
    },
  });
}

function axesObject(chart: ModelChart): HostObject {
  const value = new HostObject("ChartAxis", {
    set: {
      Minimum: (number) => void (chart.minimum = numberOf(number)),
      Maximum: (number) => void (chart.maximum = numberOf(number)),
      NumberFormat: (format) => void (chart.numberFormat = textOf(format)),
    },
  });
  const category = new HostObject("ChartAxis", {
    set: { ReversePlotOrder: (reversed) => void (chart.isReversed = reversed === true), Position: (place) => void textOf(place) },
  });
  return new HostObject("ChartAxes", { nav: { ValueAxis: () => value, CategoryAxis: () => category } });
}
