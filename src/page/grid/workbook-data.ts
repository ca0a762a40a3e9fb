import { type IResources, type IWorkbookData, type IWorksheetData, LocaleType } from "@univerjs/core";
import type { DrawnBook } from "../book/open-book";
import type { GridBook, GridSheet } from "../view/types";

const WORKBOOK_NAMES = "AllDefaultWorkbook";

/** What the grid is created from. Rules, notes and names travel as the JSON resources of their plugins. */
export function workbookData(id: string, name: string, { book, rows }: DrawnBook): IWorkbookData {
  return {
    id,
    name,
    appVersion: "",
    locale: LocaleType.VI_VN,
    styles: book.styles,
    defaultStyle: book.defaultStyle,
    sheetOrder: book.sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(
      book.sheets.map((sheet, index): [string, Partial<IWorksheetData>] => [sheet.id, { ...sheet.data, cellData: rows[index] ?? {} }]),
    ),
    resources: resourcesOf(book),
  };
}

function resourcesOf(book: GridBook): IResources {
  const bySheet = (pick: (sheet: GridSheet) => unknown): string =>
    JSON.stringify(Object.fromEntries(book.sheets.map((sheet) => [sheet.id, pick(sheet)])));
  const names = book.names.map(({ name, formula, sheet }, index) => {
    const id = `name${index}`;
    return [id, { id, name, formulaOrRefString: isReference(formula) ? formula : `=${formula}`, localSheetId: sheet ?? WORKBOOK_NAMES }];
  });
  return [
    { name: "SHEET_CONDITIONAL_FORMATTING_PLUGIN", data: bySheet((sheet) => sheet.conditionals) },
    { name: "SHEET_DATA_VALIDATION_PLUGIN", data: bySheet((sheet) => sheet.validations) },
    { name: "SHEET_NOTE_PLUGIN", data: bySheet((sheet) => sheet.notes) },
    { name: "SHEET_DEFINED_NAME_PLUGIN", data: JSON.stringify(Object.fromEntries(names)) },
  ];
}

/** The grid keeps references without `=`, other formulas with it. */
function isReference(formula: string): boolean {
  return /^(?:(?:'(?:[^']|'')*'|[^'!()+\-*/^&=<>,;"]+)!)?\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?$/i.test(formula);
}
