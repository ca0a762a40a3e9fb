import type { CellReading, Reading } from "../reading";
import type { CheckContext } from "./context";
import type { FigureColumn } from "./facts";
import { reportingRows } from "./rows";

export interface FigureCell {
  readonly reading: Reading;
  readonly column: FigureColumn;
  readonly cell: CellReading;
}

/** The cells of this year's value, last year's and the target, of all reporting rows. */
export function figureCells(context: CheckContext): readonly FigureCell[] {
  return reportingRows(context).flatMap(({ reading }) =>
    (["value", "previous", "target"] as const).flatMap((column) => {
      const cell = reading[column];
      return cell === null ? [] : [{ reading, column, cell }];
    }),
  );
}
