import { type Area, intersects } from "../../../../src/workbook";
import type { ModelSheet } from "../model/book";
import { HostFault, HostObject } from "../wire";

/** Lists only: nothing of ours makes another kind. */
export function dataValidationObject(sheet: ModelSheet, areas: readonly Area[]): HostObject {
  const isHere = (places: readonly Area[]): boolean => places.some((place) => areas.some((area) => intersects(area, place)));
  const clear = (): void => void (sheet.validations = sheet.validations.filter((rule) => !isHere(rule.areas)));
  return new HostObject("DataValidation", {
    set: {
      Rule: (value) => {
        const source = (value as { readonly list?: { readonly source?: unknown } }).list?.source;
        if (typeof source !== "string") throw new HostFault("InvalidArgument", "a list with a source was expected", "DataValidation.rule");
        clear();
        sheet.validations.push({ areas, source, message: "" });
      },
      ErrorAlert: (value) => {
        const { message } = value as { readonly message: string };
        for (const rule of sheet.validations) if (isHere(rule.areas)) rule.message = message;
      },
    },
    call: { Clear: clear },
  });
}
