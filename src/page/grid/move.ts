import { type ICellData, ICommandService, IUniverInstanceService, type Injector, UniverInstanceType, type Workbook } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { SetRangeValuesCommand, SheetsSelectionsService } from "@univerjs/sheets";
import { FROM_PAGE } from "./commands";

type Cells = Record<number, Record<number, ICellData>>;

/** Where cells were cut; rows and columns from 0. */
export interface CutCells {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly range: { readonly rows: readonly number[]; readonly cols: readonly number[] };
}

const BLANK: ICellData = { v: null, f: null, si: null, p: null };

/** Writes what was cut at the selected cell and clears the place it came from, as one step of undo on one sheet. Formulas move as they are; looks stay. */
export async function moveCells(injector: Injector, cut: CutCells): Promise<void> {
  const { unitId, subUnitId, range } = cut;
  const instances = injector.get(IUniverInstanceService);
  const target = instances.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  const primary = injector.get(SheetsSelectionsService).getCurrentLastSelection()?.primary;
  if (!target || !primary) return;
  const { actualRow: top, actualColumn: left } = primary;
  const cleared: Cells = {};
  const moved: Cells = {};
  range.rows.forEach((row, down) => {
    range.cols.forEach((column, along) => {
      (cleared[row] ??= {})[column] = BLANK;
      (moved[top + down] ??= {})[left + along] = movedCell(injector, cut, row, column);
    });
  });
  const to = { unitId: target.getUnitId(), subUnitId: target.getActiveSheet().getSheetId() };
  const write = (place: typeof to, value: Cells): Promise<boolean> =>
    injector.get(ICommandService).executeCommand(SetRangeValuesCommand.id, { ...place, range: boundsOf(value), value }, FROM_PAGE);
  if (to.unitId === unitId && to.subUnitId === subUnitId) await write(to, overlaid(cleared, moved));
  else if (await write(to, moved)) await write({ unitId, subUnitId }, cleared);
}

function movedCell(injector: Injector, { unitId, subUnitId }: CutCells, row: number, column: number): ICellData {
  const workbook = injector.get(IUniverInstanceService).getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
  const cell = workbook?.getSheetBySheetId(subUnitId)?.getCellRaw(row, column);
  if (!workbook || !cell) return BLANK;
  const hasFormula = Boolean(cell.f) || Boolean(cell.si);
  const formula = hasFormula ? injector.get(FormulaDataModel).getFormulaStringByCell(row, column, subUnitId, unitId) : null;
  const { v = null, t = null, p = null } = cell;
  return { v, t, p, f: formula ?? null, si: null };
}

function overlaid(below: Cells, above: Cells): Cells {
  const rows = new Set([...Object.keys(below), ...Object.keys(above)].map(Number));
  return Object.fromEntries([...rows].map((row) => [row, { ...below[row], ...above[row] }]));
}

function boundsOf(cells: Cells): { startRow: number; endRow: number; startColumn: number; endColumn: number } {
  const rows = Object.keys(cells).map(Number);
  const columns = Object.values(cells).flatMap((row) => Object.keys(row).map(Number));
  const ends = (numbers: readonly number[]): [number, number] =>
    numbers.reduce(([a, b], n) => [Math.min(a, n), Math.max(b, n)], [Infinity, 0]);
  const [[startRow, endRow], [startColumn, endColumn]] = [ends(rows), ends(columns)];
  return { startRow, endRow, startColumn, endColumn };
}
