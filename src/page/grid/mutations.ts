import type { ICommandInfo, IExecutionOptions, ICellData, IObjectMatrixPrimitiveType, Nullable } from "@univerjs/core";
import {
  type IMoveRangeMutationParams,
  type ISetNumfmtMutationParams,
  type ISetRangeValuesMutationParams,
  MoveRangeMutation,
  SetNumfmtMutation,
  SetRangeValuesMutation,
} from "@univerjs/sheets";

/** Cells of one sheet that the grid has just written; rows and columns from 0. */
export interface TouchedCells {
  readonly unit: string;
  readonly sheet: string;
  readonly cells: readonly (readonly [number, number])[];
  /** Results of formulas, not the user's work. */
  readonly areResults: boolean;
}

type Matrix = IObjectMatrixPrimitiveType<Nullable<ICellData>> | undefined;

/** Which cells a mutation wrote; empty for everything that writes no cell. Looks, sizes and selections are not the file's. */
export function touchedBy({ id, params }: Readonly<ICommandInfo>, options?: IExecutionOptions): readonly TouchedCells[] {
  const areResults = options?.["fromFormula"] === true;
  if (id === SetRangeValuesMutation.id) {
    const { unitId: unit, subUnitId: sheet, cellValue } = params as ISetRangeValuesMutationParams;
    return [{ unit, sheet, areResults, cells: cellsOf(cellValue, hasContent) }];
  }
  if (id === MoveRangeMutation.id) {
    const { unitId: unit, from, to } = params as IMoveRangeMutationParams;
    return [from, to].map((side) => ({ unit, sheet: side.subUnitId, areResults, cells: cellsOf(side.value, () => true) }));
  }
  if (id === SetNumfmtMutation.id) {
    const { unitId: unit, subUnitId: sheet, values } = params as ISetNumfmtMutationParams;
    const cells = Object.values(values).flatMap(({ ranges }) => ranges.flatMap((range) => [...cellsIn(range)]));
    return [{ unit, sheet, areResults, cells }];
  }
  return [];
}

/** A mutation of looks alone names cells too. */
function hasContent(cell: Nullable<ICellData>): boolean {
  return !cell || "v" in cell || "f" in cell || "si" in cell || "p" in cell || hasPattern(cell);
}

function hasPattern({ s }: ICellData): boolean {
  return typeof s === "object" && s !== null && "n" in s;
}

function cellsOf(matrix: Matrix, wanted: (cell: Nullable<ICellData>) => boolean): readonly (readonly [number, number])[] {
  const cells: [number, number][] = [];
  for (const [row, columns] of Object.entries(matrix ?? {})) {
    for (const [column, cell] of Object.entries(columns as Record<string, Nullable<ICellData>>))
      if (wanted(cell)) cells.push([Number(row), Number(column)]);
  }
  return cells;
}

function* cellsIn({
  startRow,
  endRow,
  startColumn,
  endColumn,
}: {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}): Generator<[number, number]> {
  for (let row = startRow; row <= endRow; row++) for (let column = startColumn; column <= endColumn; column++) yield [row, column];
}
