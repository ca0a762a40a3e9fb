import type { CellLook, SheetLook } from "../../../../src/host/xlsx";
import type { Sheet, Snapshot } from "../../../../src/workbook";
import { type Format, type ModelCell, type ModelSheet, cellKey, emptySheet } from "./book";

/** A sheet of a file, as Excel would have it open. */
export function openedSheet(id: string, sheet: Sheet, look: SheetLook, snapshot: Snapshot, looks: readonly CellLook[]): ModelSheet {
  const plain = formatOf(looks[0]);
  const model: ModelSheet = {
    ...emptySheet(id, sheet.name, plain),
    visibility: sheet.visibility,
    isProtected: sheet.protected,
    merges: [...sheet.merges],
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
    filter: sheet.filter,
    frozenRows: look.frozen?.rows ?? 0,
    showGridlines: look.gridLines,
    isNew: false,
  };
  for (const [row, cells] of sheet.rows) {
    const line = new Map<number, ModelCell>();
    model.cells.set(row, line);
    for (const [column, cell] of cells) {
      const formula = cell.formula === undefined ? {} : { formula: cell.formula };
      line.set(column, { content: cell.content, ...formula });
      const style = snapshot.styles[cell.style];
      model.formats.set(cellKey(row, column), { ...plain, numberFormat: style?.numberFormat ?? "General", fontName: style?.font ?? "" });
    }
  }
  for (const [row, cells] of look.cells) {
    for (const [column, style] of cells) {
      const known = model.formats.get(cellKey(row, column));
      // The snapshot's words for format and font are the ones that the host under comparison gives.
      const words = known ? { numberFormat: known.numberFormat, fontName: known.fontName } : {};
      model.formats.set(cellKey(row, column), { ...formatOf(looks[style]), ...words });
    }
  }
  return model;
}

function formatOf(look: CellLook | undefined): Format {
  return {
    numberFormat: look?.numberFormat ?? "General",
    fontName: look?.font.name ?? "Calibri",
    fontSize: look?.font.size ?? 11,
    bold: look?.font.bold ?? false,
    italic: look?.font.italic ?? false,
    color: look?.font.color ?? "#000000",
    fill: look?.fill ?? "",
    border: look?.borders.left !== undefined && look.borders.top !== undefined,
    wrap: look?.wrap ?? false,
    horizontal: capital(look?.horizontal ?? "general"),
    vertical: capital(look?.vertical ?? "bottom"),
  };
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
