import type { ICellData } from "@univerjs/core";
import type { Cell, CellContent } from "../../workbook";
import { isCalculable, shownFormula } from "./formulas";

const STRING = 1;
const NUMBER = 2;
const BOOLEAN = 3;

/** Content and formula of one cell for the grid; `style` is the id of its look. */
export function gridCell(cell: Cell | undefined, style: string | null, withFormula: boolean): ICellData {
  const data: ICellData = style === null ? {} : { s: style };
  if (!cell) return data;
  Object.assign(data, gridValue(cell.content));
  if (cell.formula !== undefined && withFormula && isCalculable(cell.formula)) data.f = `=${shownFormula(cell.formula)}`;
  return data;
}

function gridValue(content: CellContent): ICellData {
  switch (content.kind) {
    case "text":
      return { v: content.text, t: STRING };
    case "number":
      return { v: content.number, t: NUMBER };
    case "boolean":
      return { v: content.boolean ? 1 : 0, t: BOOLEAN };
    case "error":
      return { v: content.error, t: STRING };
    case "uncalculated":
      return {};
  }
}
