import { type IDisposable, type IInterceptor, InterceptorEffectEnum, toDisposable } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";

/** The place in the order of what marks numbers stored as text; no other has it. */
const FORCE_STRING_MARK = 10;

/**
 * The grid's interceptors without the mark of numbers stored as text, which is switched off: to find out what it would mark, it reads every text
 * as a date, a time and a number at each drawing and once for each open workbook, a third of the time of drawing, and only then looks at the switch.
 */
export class LeanInterceptors extends SheetInterceptorService {
  override intercept<Point extends IInterceptor<unknown, unknown>>(name: Point, interceptor: Point): IDisposable {
    const isMark =
      (name as unknown) === INTERCEPTOR_POINT.CELL_CONTENT &&
      interceptor.priority === FORCE_STRING_MARK &&
      (interceptor as { readonly effect?: InterceptorEffectEnum }).effect === InterceptorEffectEnum.Style;
    return isMark ? toDisposable(() => undefined) : super.intercept(name, interceptor);
  }
}
