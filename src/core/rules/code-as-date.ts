import { textFix } from "./code-cell";
import type { Rule } from "./context";
import { everyRow } from "./rows";
import { ofReading } from "./speaking";

export const codeAsDate: Rule<"code-as-date"> = {
  id: "code-as-date",
  judge: (context) =>
    everyRow(context).flatMap(({ reading }) => {
      const { code, indicator } = reading;
      if (reading.match !== "code-as-date" || code === null) return [];
      // Without the text format Excel would make a date of it again.
      return [ofReading("code-as-date", reading, code.at, { shown: code.text, code: indicator }, { fix: textFix(code, indicator, "@") })];
    }),
};
