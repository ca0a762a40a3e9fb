import { sharesCell, textFix } from "./code-cell";
import type { Rule } from "./context";
import { everyRow } from "./rows";
import { ofReading } from "./speaking";

/** Spaces around a code and a dot behind it are harmless; `writtenCode` has lost them. A component may add its own mark to the code. */
export const codeFormat: Rule<"code-format"> = {
  id: "code-format",
  judge: (context) =>
    everyRow(context).flatMap(({ reading }) => {
      const { code, writtenCode, indicator } = reading;
      if (reading.match !== "code" || code === null || writtenCode === null || writtenCode === indicator || reading.component !== null)
        return [];
      const fix = sharesCell(reading) ? null : textFix(code, indicator);
      return [ofReading("code-format", reading, code.at, { written: writtenCode, code: indicator }, { fix })];
    }),
};
