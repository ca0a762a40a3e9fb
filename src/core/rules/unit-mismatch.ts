import { compareUnits, readUnit } from "../../language";
import type { CheckContext, Rule } from "./context";
import { reportingRows, type TableReading } from "./rows";
import { ofReading, type Spoken } from "./speaking";
import { indicatorOf } from "./supply";

export const unitMismatch: Rule<"unit-mismatch"> = {
  id: "unit-mismatch",
  judge: (context) => reportingRows(context).flatMap((row) => inRow(context, row)),
};

/** Only a unit that a source states can be contradicted; against our own reading of one it is a note. Components may have units of their own. */
function inRow(context: CheckContext, { reading }: TableReading): readonly Spoken<"unit-mismatch">[] {
  const expected = indicatorOf(context, reading.indicator)?.unit ?? null;
  const written = reading.unit?.text.trim() ?? "";
  if (expected === null || reading.unit === null || written === "" || reading.component !== null) return [];
  const [from, to] = [readUnit(written), readUnit(expected.value)];
  const compared = from === null || to === null ? null : compareUnits(from, to);
  if (from === null || to === null || compared === null || compared.kind === "same" || compared.kind === "unknown") return [];
  const number = reading.value?.number ?? null;
  const facts = {
    written,
    expected: expected.value,
    kind: compared.kind,
    factor: compared.kind === "scale" ? compared.factor : null,
    writtenScale: from.scale,
    expectedScale: to.scale,
    value: reading.value === null || number === null ? null : { at: reading.value.at, number },
  };
  const stated = expected.mark === "seed" || expected.mark === "confirmed";
  return [ofReading("unit-mismatch", reading, reading.unit.at, facts, { severity: stated ? undefined : "note" })];
}
