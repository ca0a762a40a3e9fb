import type { Reading } from "../reading";
import { sharesCell, textFix } from "./code-cell";
import type { Rule } from "./context";
import { everyRow } from "./rows";
import { ofReading } from "./speaking";

/** A component may add a mark of its own: `3.2.1a`, `3.2.1.2`. */
function isSound(written: string, { indicator, component }: Reading): boolean {
  return written === indicator || (component !== null && written.startsWith(indicator));
}

/** Spaces around a code and a dot behind it are harmless; `writtenCode` has lost them. */
export const codeFormat: Rule<"code-format"> = {
  id: "code-format",
  judge: (context) =>
    everyRow(context).flatMap(({ reading }) => {
      const { code, writtenCode, indicator } = reading;
      if (reading.match !== "code" || code === null || writtenCode === null || isSound(writtenCode, reading)) return [];
      const fix = sharesCell(reading) ? null : textFix(code, indicator);
      return [ofReading("code-format", reading, code.at, { written: writtenCode, code: indicator }, { fix })];
    }),
};
