import { rulesOfSheet } from "../objects/conditional-format";
import { namesOfBook } from "../objects/named-item";
import type { ModelBook, ModelSheet } from "./book";

/** Remembers a workbook; what it gives makes the same book object what it was, as often as wanted. */
export function copyOf(book: ModelBook): () => void {
  const { name, active, selection, nextId } = book;
  const parts = [...book.parts];
  const names = [...namesOfBook(book)];
  const sheets = book.sheets.map((sheet) => ({ sheet: copyOfSheet(sheet), rules: rulesOfSheet(book, sheet).map((rule) => ({ ...rule })) }));
  return () => {
    Object.assign(book, { name, active, selection, nextId });
    fill(book.parts, parts);
    fill(namesOfBook(book), names);
    const fresh = sheets.map(({ sheet, rules }) => ({ sheet: copyOfSheet(sheet), rules }));
    book.sheets.splice(0, book.sheets.length, ...fresh.map(({ sheet }) => sheet));
    for (const { sheet, rules } of fresh) rulesOfSheet(book, sheet).push(...rules.map((rule) => ({ ...rule })));
  };
}

function fill(map: Map<string, string>, entries: readonly (readonly [string, string])[]): void {
  map.clear();
  for (const [key, value] of entries) map.set(key, value);
}

/** Cells, formats and areas are replaced, never changed; so they may be shared. */
function copyOfSheet(sheet: ModelSheet): ModelSheet {
  return {
    ...sheet,
    cells: new Map([...sheet.cells].map(([row, line]) => [row, new Map(line)])),
    formats: new Map(sheet.formats),
    merges: [...sheet.merges],
    columnWidths: new Map(sheet.columnWidths),
    rowHeights: new Map(sheet.rowHeights),
    links: new Map(sheet.links),
    charts: sheet.charts.map((chart) => ({ ...chart, series: chart.series.map((series) => ({ ...series })) })),
    validations: sheet.validations.map((rule) => ({ ...rule })),
  };
}
