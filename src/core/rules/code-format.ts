import { readNumber } from "../../language";
import type { CellReading, Reading, Table } from "../reading";
import { codeColumn, sharesCell, textFix } from "./code-cell";
import type { Rule } from "./context";
import { everyRow } from "./rows";
import { ofReading, type Spoken } from "./speaking";

/** A component may add a mark of its own: `3.2.1a`, `3.2.1.2`. */
function isSound(written: string, { indicator, component }: Reading): boolean {
  return written === indicator || (component !== null && written.startsWith(indicator));
}

/** Known by its name alone, with a sign in the column of codes that is no code at all: `632`, `CS 6.3.2`, `ABC`, or the code of a heading. */
function isDamaged(table: Table, reading: Reading): reading is Reading & { readonly code: CellReading } {
  const { match, code, writtenCode, indicator } = reading;
  if (match !== "name" || code === null || code.at.column !== codeColumn(table) || code.formula !== null) return false;
  const text = code.text.trim();
  const isHeading = writtenCode !== null && indicator.startsWith(`${writtenCode}.`);
  return isHeading || (writtenCode === null && text !== "" && readNumber(text).kind !== "declared-missing");
}

function damaged(reading: Reading & { readonly code: CellReading }): Spoken<"code-format"> {
  const { code, indicator } = reading;
  return ofReading("code-format", reading, code.at, { written: code.text, code: indicator }, { fix: textFix(code, indicator, "@") });
}

/** Spaces around a code and a dot behind it are harmless; `writtenCode` has lost them. */
export const codeFormat: Rule<"code-format"> = {
  id: "code-format",
  judge: (context) =>
    everyRow(context).flatMap(({ table, reading }) => {
      const { code, writtenCode, indicator } = reading;
      if (isDamaged(table, reading)) return [damaged(reading)];
      if (reading.match !== "code" || code === null || writtenCode === null || isSound(writtenCode, reading)) return [];
      const fix = sharesCell(reading) ? null : textFix(code, indicator);
      return [ofReading("code-format", reading, code.at, { written: writtenCode, code: indicator }, { fix })];
    }),
};
