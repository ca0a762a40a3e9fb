import { ICommandService, type Injector, type Workbook } from "@univerjs/core";
import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  type IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
import type { SheetConditionals } from "../book/protocol";
import { FROM_PAGE } from "./commands";

/** Conditional formats of the sheets as they are in the file now, past the undo of the grid; a sheet that shows them already is left alone. */
export function showConditionals(injector: Injector, workbook: Workbook, conditionals: readonly SheetConditionals[]): void {
  const commands = injector.get(ICommandService);
  const model = injector.get(ConditionalFormattingRuleModel);
  const unitId = workbook.getUnitId();
  for (const { sheet: name, rules } of conditionals) {
    const subUnitId = workbook.getSheetBySheetName(name)?.getSheetId();
    if (subUnitId === undefined) continue;
    const shown = [...(model.getSubunitRules(unitId, subUnitId) ?? [])];
    if (shown.length === rules.length && shown.every((rule, index) => textOf(rule) === textOf(rules[index]))) continue;
    for (const { cfId } of shown) commands.syncExecuteCommand(DeleteConditionalRuleMutation.id, { unitId, subUnitId, cfId }, FROM_PAGE);
    // Each goes before those that are there. Ids are new ones: the grid keeps results under them.
    for (const rule of [...rules].reverse()) {
      const added = { ...(rule as IConditionFormattingRule), cfId: model.createCfId(unitId, subUnitId) };
      commands.syncExecuteCommand(AddConditionalRuleMutation.id, { unitId, subUnitId, rule: added }, FROM_PAGE);
    }
  }
}

/** A rule whatever its id. */
function textOf(rule: object | undefined): string {
  return JSON.stringify({ ...rule, cfId: "" });
}
