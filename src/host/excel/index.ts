import { type WorkbookPort } from "../../workbook/port";
import { applyPlan } from "./apply/apply";
import { readWorkbook } from "./read/snapshot";
import { inExcel } from "./refusal";
import { revealCell } from "./reveal";

export { hasApi } from "./support";
export { watchEdits } from "./watch";

/** The workbook that is open in Excel. Every method begins anew: nothing is remembered between them but what the workbook itself holds. */
export function excelPort(): WorkbookPort {
  return { read: () => inExcel(readWorkbook), apply: applyPlan, reveal: (at) => inExcel((context) => revealCell(context, at)) };
}
