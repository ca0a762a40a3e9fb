import { type OwnedChart, type OwnedConditional, type OwnedSheet, type OwnedValidation, cellName, columnName, parseArea, quotedSheet } from "../../../../src/workbook"; // prettier-ignore
import { chartName } from "../../../../src/host/xlsx/write/owned-words";
import { extrasOf } from "../../../../src/host/xlsx/write/mark";
import type { OwnedMark } from "../../../../src/host/xlsx/write/memory-text";
import { rulesOfSheet } from "../objects/conditional-format";
import { type ModelBook, type ModelChart, type ModelSheet, modelCell, newId } from "./book";

/** What one of our sheets holds beside cells, read back from the open workbook in the words in which it was planned. */
export function extrasIn(book: ModelBook, sheet: ModelSheet): Pick<OwnedSheet, "charts" | "conditionals" | "validations" | "rowHeights"> {
  const charts = sheet.charts.map((chart) => chartOf(sheet, chart));
  const conditionals = rulesOfSheet(book, sheet).flatMap(({ areas, formula, color, fill }) =>
    areas.map((area): OwnedConditional => ({ area, formula: formula.slice(1), color, fill })),
  );
  const validations = sheet.validations.flatMap(({ areas, source, message }) =>
    areas.map((area) => ({ area, list: listOf(source), message })),
  );
  return {
    ...(charts.length > 0 ? { charts } : {}),
    ...(conditionals.length > 0 ? { conditionals } : {}),
    ...(validations.length > 0 ? { validations } : {}),
    ...(sheet.rowHeights.size > 0 ? { rowHeights: Object.fromEntries(sheet.rowHeights) } : {}),
  };
}

function listOf(source: string): OwnedValidation["list"] {
  const cut = source.lastIndexOf("!");
  const area = parseArea(source.slice(cut + 1));
  if (!area) throw new Error(`no area: ${source}`);
  return { sheet: source.slice(1, cut).replace(/^'|'$/g, "").replaceAll("''", "'"), area };
}

/** Assumed of real Excel: nothing; it would write the name of a series as a text, this host looks for the cell that bears it. */
function chartOf(sheet: ModelSheet, { type, title, at, series, minimum, maximum }: ModelChart): OwnedChart {
  const [first] = series;
  if (!at || !first?.categories) throw new Error("a chart without place or labels");
  return {
    kind: type === "BarClustered" ? "bar" : "radar",
    title,
    at,
    categories: first.categories,
    series: series.map(({ name, values, color }) => {
      if (!values) throw new Error(`series ${name} without values`);
      const row = Array.from({ length: values.top }, (_, index) => values.top - index).find((above) => {
        const content = modelCell(sheet, above, values.left)?.content;
        return content?.kind === "text" && content.text === name;
      });
      if (row === undefined) throw new Error(`no cell above ${cellName({ row: values.top, column: values.left })} bears ${name}`);
      return { name: { row, column: values.left }, values, color };
    }),
    ...(minimum === null || maximum === null ? {} : { axis: { min: minimum, max: maximum } }),
  };
}

/** The same for a sheet of a file that is opened: what our memory says of it. */
export function openExtras(book: ModelBook, sheet: ModelSheet, mark: OwnedMark | undefined): void {
  if (!mark) return;
  const { charts = [], conditionals = [], validations = [], rowHeights = {} } = extrasOf(mark);
  const rules = rulesOfSheet(book, sheet);
  const plain = { type: "Custom", stopIfTrue: true, xml: null, drawn: true };
  rules.splice(0, rules.length, ...conditionals.map(({ area, formula, color, fill }) => ({ ...plain, id: newId(book), areas: [area], formula: `=${formula}`, color, fill }))); // prettier-ignore
  for (const [row, height] of Object.entries(rowHeights)) sheet.rowHeights.set(Number(row), height);
  sheet.validations = validations.map(({ area, list, message }) => {
    const { top, left, bottom, right } = list.area;
    const source = `=${quotedSheet(list.sheet)}$${columnName(left)}$${top}:$${columnName(right)}$${bottom}`;
    return { areas: [area], source, message };
  });
  sheet.charts = charts.map((chart, index) => openedChart(newId(book), sheet, chart, index));
}

function openedChart(id: string, sheet: ModelSheet, { kind, title, at, categories, series, axis }: OwnedChart, index: number): ModelChart {
  return {
    ...{ id, name: chartName(index), type: kind === "bar" ? "BarClustered" : "RadarFilled", title, at },
    series: series.map(({ name, values, color }) => {
      const content = modelCell(sheet, name.row, name.column)?.content;
      return { name: content?.kind === "text" ? content.text : "", values, categories, color };
    }),
    ...{
      minimum: axis?.min ?? null,
      maximum: axis?.max ?? null,
      hasLegend: series.length > 1,
      numberFormat: "",
      isReversed: kind === "bar",
    },
  };
}
