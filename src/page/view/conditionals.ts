import { withoutGuard } from "../../workbook";
import type { ConditionalLook, SheetLook, WorkbookLook } from "../open";
import { gridConditional } from "./rules";

/** The conditional formats of a sheet that the grid can draw, in order of precedence: the grid lets the first of its list win. */
export function gridConditionals(book: WorkbookLook, sheet: SheetLook, id: string): readonly object[] {
  return sheet.conditionals.flatMap((look, index) => gridConditional(switchedOn(look, book), `${id}c${index}`) ?? []);
}

/** The grid learns the workbook's names at opening only, or not at all: a mark of ours is drawn without asking its switch, where that is on. */
function switchedOn(look: ConditionalLook, { names }: WorkbookLook): ConditionalLook {
  if (look.rule.kind !== "formula") return look;
  const formula = withoutGuard(look.rule.formula, (asked) => {
    const found = names.filter(({ name }) => name.toUpperCase() === asked.toUpperCase());
    return found.length > 0 && found.every((name) => name.formula.trim().toUpperCase() === "TRUE");
  });
  return { ...look, rule: { kind: "formula", formula } };
}
