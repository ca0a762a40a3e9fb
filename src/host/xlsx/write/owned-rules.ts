import { areaName, columnName, quotedSheet } from "../../../workbook/address";
import type { OwnedConditional, OwnedValidation } from "../../../workbook/plan";
import { encodeXstring, escapeAttribute, escapeXml } from "../xml/escape";
import { shortMessage } from "./owned-words";

/** One element a condition; `firstPriority` and up are free. The first condition that holds hides the others. */
export function conditionalsXml(
  conditionals: readonly OwnedConditional[],
  firstPriority: number,
  lookIndex: (look: OwnedConditional) => number,
): string {
  return conditionals
    .map((conditional, index) => {
      const attributes = `type="expression" dxfId="${lookIndex(conditional)}" priority="${firstPriority + index}" stopIfTrue="1"`;
      const rule = `<cfRule ${attributes}><formula>${escapeXml(conditional.formula)}</formula></cfRule>`;
      return `<conditionalFormatting sqref="${areaName(conditional.area)}">${rule}</conditionalFormatting>`;
    })
    .join("");
}

/** The rules themselves, without the list around them. */
export function validationsXml(validations: readonly OwnedValidation[]): string[] {
  return validations.map(({ area, list, message }) => {
    const { top, left, bottom, right } = list.area;
    const place = `${quotedSheet(list.sheet)}$${columnName(left)}$${top}:$${columnName(right)}$${bottom}`;
    const text = escapeAttribute(encodeXstring(shortMessage(message)));
    const attributes = `type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" error="${text}" sqref="${areaName(area)}"`;
    return `<dataValidation ${attributes}><formula1>${escapeXml(place)}</formula1></dataValidation>`;
  });
}
