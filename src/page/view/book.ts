import type { Snapshot } from "../../workbook";
import type { WorkbookLook } from "../open";
import { shownFormula } from "./formulas";
import { type SheetSource, gridSheet, sheetId, styleId } from "./sheet";
import { gridStyle } from "./styles";
import type { GridBook, GridName } from "./types";

/** Beyond these the grid would take too long to calculate or to draw: values only. */
export const MAX_FORMULAS = 10_000;
export const MAX_CELLS = 200_000;

/** A workbook for the grid, without its cells. */
export function gridBook(snapshot: Snapshot, look: WorkbookLook): GridBook {
  const { cells, formulas } = countCells(snapshot);
  const valuesOnly = formulas > MAX_FORMULAS || cells > MAX_CELLS;
  const first = look.styles[0];
  return {
    styles: Object.fromEntries(look.styles.map((style, index) => [styleId(index), gridStyle(style)])),
    defaultStyle: first ? gridStyle(first) : {},
    sheets: snapshot.sheets.map((_, index) => gridSheet({ snapshot, look, index, withFormulas: !valuesOnly })),
    names: valuesOnly ? [] : namesOf(snapshot, look),
    valuesOnly,
    cells,
    formulas,
  };
}

export function sourceOf(snapshot: Snapshot, look: WorkbookLook, index: number, book: Pick<GridBook, "valuesOnly">): SheetSource {
  return { snapshot, look, index, withFormulas: !book.valuesOnly };
}

function countCells(snapshot: Snapshot): { cells: number; formulas: number } {
  let cells = 0;
  let formulas = 0;
  for (const sheet of snapshot.sheets) {
    for (const row of sheet.rows.values()) {
      cells += row.size;
      for (const cell of row.values()) if (cell.formula !== undefined) formulas++;
    }
  }
  return { cells, formulas };
}

function namesOf(snapshot: Snapshot, look: WorkbookLook): GridName[] {
  return look.names.flatMap(({ name, formula, sheet }) => {
    const index = sheet === null ? null : snapshot.sheets.findIndex((candidate) => candidate.name === sheet);
    if (index === -1 || formula.includes("#REF!") || formula.includes("[")) return [];
    return [{ name, formula: shownFormula(formula), sheet: index === null ? null : sheetId(index) }];
  });
}
