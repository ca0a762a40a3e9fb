import { type CellRef, type Edit, type Snapshot, cellAt, isOwnedSheet, sheetNamed } from "../../workbook";
import type { WorkbookLook } from "../open";
import { gridBook } from "../view/book";
import { gridCell } from "../view/cells";
import { gridConditionals } from "../view/conditionals";
import { gridRows } from "../view/sheet";
import type { GridRows } from "../view/types";
import type { Keeper } from "./keeper";
import type { Applied, ChangedCell, SheetConditionals } from "./protocol";

interface Shown {
  readonly keeper: Keeper;
  readonly valuesOnly: boolean;
}

/** What a plan changed, in the words of the grid. */
export function changesOf(edits: readonly Edit[], { keeper, valuesOnly }: Shown): Omit<Applied, "isChanged"> {
  const now = keeper.snapshot();
  const cells = edits.flatMap((edit) => (edit.kind === "cell" && !isOwnedSheet(edit.at.sheet) ? [edit.at] : []));
  const owned = edits.flatMap((edit) => (edit.kind === "sheet" ? [edit.sheet] : []));
  const there = owned.filter((name) => sheetNamed(now, name));
  return {
    cells: cellsNow(cells, { keeper, valuesOnly }),
    sheets: there.length > 0 ? ownedSheets(there, now, keeper.currentLook()) : [],
    removedSheets: owned.filter((name) => !sheetNamed(now, name)),
    conditionals: edits.some(({ kind }) => kind === "highlights") ? conditionalsNow(keeper.currentLook()) : [],
  };
}

/** Cells as they are now. */
export function cellsNow(places: readonly CellRef[], { keeper, valuesOnly }: Shown): readonly ChangedCell[] {
  const now = keeper.snapshot();
  return places.map((at) => {
    const sheet = sheetNamed(now, at.sheet);
    const cell = sheet && cellAt(sheet, at.row, at.column);
    return { ...at, data: gridCell(cell, null, !valuesOnly), numberFormat: keeper.formatAt(at) };
  });
}

function conditionalsNow(look: WorkbookLook): readonly SheetConditionals[] {
  return look.sheets
    .filter(({ name }) => !isOwnedSheet(name))
    .map((sheet) => ({ sheet: sheet.name, rules: gridConditionals(look, sheet, sheet.name) }));
}

function ownedSheets(names: readonly string[], now: Snapshot, look: WorkbookLook): Applied["sheets"] {
  const book = gridBook(now, look);
  return names.map((name) => {
    const index = now.sheets.findIndex((sheet) => sheet.name === name);
    const sheet = book.sheets[index];
    if (!sheet) throw new Error(`sheet ${name} is not drawn`);
    const rows: GridRows = {};
    for (const piece of gridRows({ snapshot: now, look, index, withFormulas: false }, Number.POSITIVE_INFINITY)) Object.assign(rows, piece);
    return { sheet, rows, styles: book.styles };
  });
}
