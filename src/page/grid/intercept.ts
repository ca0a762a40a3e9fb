import { CellValueType, type Injector, InterceptorEffectEnum, LocaleService, LocaleType, isDefaultFormat } from "@univerjs/core";
import { AFTER_CELL_EDIT, INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { typedFormula } from "../view/formulas";
import { typedCell } from "./typed";

/** Before the grid's own formatting, whose priority is 11. */
const BEFORE_FORMATS = 12;

/** Reads typed numbers as Vietnamese write them, and shows numbers without a format with a decimal comma where the language is Vietnamese. */
export function interceptCells(injector: Injector): void {
  const interceptors = injector.get(SheetInterceptorService);
  const locale = injector.get(LocaleService);
  interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: BEFORE_FORMATS,
    handler: (cell, _, next) => {
      if (cell?.f) return next({ ...cell, f: typedFormula(cell.f) });
      const written = cell?.p || typeof cell?.v !== "string" ? null : typedCell(cell.v);
      return next(written && cell ? { ...cell, ...written } : cell);
    },
  });
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: BEFORE_FORMATS,
    effect: InterceptorEffectEnum.Value,
    handler: (cell, location, next) => {
      if (typeof cell?.v !== "number" || cell.t !== CellValueType.NUMBER || locale.getCurrentLocale() !== LocaleType.VI_VN)
        return next(cell);
      if (!isDefaultFormat(location.workbook.getStyles().getStyleByCell(cell)?.n?.pattern)) return next(cell);
      return next({ ...cell, v: shownNumber(cell.v) });
    },
  });
}

/** As Excel shows a number under General: eleven digits at most, and no noise of binary fractions. */
function shownNumber(number: number): string {
  return String(Number(number.toPrecision(11))).replace(".", ",");
}
