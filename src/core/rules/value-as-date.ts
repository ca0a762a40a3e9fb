import { isDateFormat } from "../../language";
import type { Rule } from "./context";
import { valuedRows } from "./rows";
import { ofReading } from "./speaking";

export const valueAsDate: Rule<"value-as-date"> = {
  id: "value-as-date",
  judge: (context) =>
    valuedRows(context).flatMap(({ reading, value }) => {
      if (value.content?.kind !== "number" || !isDateFormat(value.style.numberFormat)) return [];
      return [ofReading("value-as-date", reading, value.at, { shown: value.text })];
    }),
};
