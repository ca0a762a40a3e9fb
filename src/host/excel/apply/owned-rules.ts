import { columnName, quotedSheet } from "../../../workbook/address";
import type { OwnedConditional, OwnedValidation } from "../../../workbook/plan";
import { shortMessage } from "../../xlsx/write/owned-words";
import { rangeOf } from "../read/blocks";

/** Excel puts each new rule before the others; so the first one comes last. */
export function writeConditionals(sheet: Excel.Worksheet, conditionals: readonly OwnedConditional[]): void {
  for (const { area, formula, color, fill } of [...conditionals].reverse()) {
    const added = rangeOf(sheet, area).conditionalFormats.add("Custom");
    added.custom.rule.formula = `=${formula}`;
    added.custom.format.font.color = color;
    added.custom.format.fill.color = fill;
    added.stopIfTrue = true;
  }
}

export function writeValidations(sheet: Excel.Worksheet, validations: readonly OwnedValidation[]): void {
  for (const { area, list, message } of validations) {
    const { top, left, bottom, right } = list.area;
    const source = `=${quotedSheet(list.sheet)}$${columnName(left)}$${top}:$${columnName(right)}$${bottom}`;
    const { dataValidation } = rangeOf(sheet, area);
    dataValidation.rule = { list: { inCellDropDown: true, source } };
    dataValidation.errorAlert = { message: shortMessage(message), showAlert: true, style: "Stop", title: "" };
  }
}
