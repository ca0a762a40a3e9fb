import type { WorkbookPort } from "../../workbook/port";
import { readWorkbook } from "./read/snapshot";
import { inExcel } from "./refusal";
import { revealCell } from "./reveal";

export { readEnvironment } from "./environment";
export { hasApi } from "./support";
export { watchEdits } from "./watch";

/** The workbook that is open in Excel. Every method begins anew: nothing is remembered between them but what the workbook itself holds. */
export function excelPort(): WorkbookPort {
  return {
    read: () => inExcel(readWorkbook),
    // Writing is the larger half and never comes first: a chunk of its own.
    apply: async (plan) => (await import(/* webpackChunkName: "writing" */ "./apply/apply")).applyPlan(plan),
    recover: async () => (await import(/* webpackChunkName: "writing" */ "./journal/recover")).recover(),
    reveal: (at) => inExcel((context) => revealCell(context, at)),
  };
}
