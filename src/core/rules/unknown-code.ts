import { nodeByCode } from "../../framework";
import type { Reading, Table } from "../reading";
import { sharesCell, textFix } from "./code-cell";
import type { CheckContext, Rule } from "./context";
import { canonicalName, likeliestIndicator } from "./node-names";
import { ofPlace, ofReading, type Spoken } from "./speaking";

type Finding = Spoken<"unknown-code">;

/** A name this like is worth suggesting. */
const LIKELY = 0.7;
/** Numbers with at least one mark between: what looks like a code, not like a running number. */
const CODE_SHAPE = /^[\p{L}\d]{1,4}(?:[.,\-/ ]{1,2}[\p{L}\d]{1,3}){1,4}$/u;

export const unknownCode: Rule<"unknown-code"> = {
  id: "unknown-code",
  judge: (context) => context.located.tables.flatMap((table) => [...unknownRows(context, table), ...wrongCodes(context, table)]),
};

function unknownRows(context: CheckContext, table: Table): readonly Finding[] {
  return table.unknownRows.flatMap(({ code, name }) => {
    if (code === null) return [];
    const likely = likeliestIndicator(context.framework, name?.text ?? "");
    const suggested = likely !== null && likely.likeness >= LIKELY ? { code: likely.node.code, name: likely.node.name.vi } : null;
    const facts = { written: code.text, name: name?.text ?? "", likely: suggested };
    return [ofPlace("unknown-code", table.sheet, code.at, facts)];
  });
}

/** The name is known, the code beside it is not. */
function wrongCodes(context: CheckContext, table: Table): readonly Finding[] {
  return table.readings.flatMap((reading) => {
    const { code, writtenCode, indicator } = reading;
    if (reading.match !== "name" || code === null || writtenCode === null || !isForeignCode(context, table, reading)) return [];
    const facts = {
      written: writtenCode,
      name: reading.writtenName,
      likely: { code: indicator, name: canonicalName(context.framework, indicator) },
    };
    return [ofReading("unknown-code", reading, code.at, facts, { fix: sharesCell(reading) ? null : textFix(code, indicator) })];
  });
}

/** Running numbers and the letters of components (`a`, `3.2.1.a`) are no codes of indicators. */
function isForeignCode(context: CheckContext, table: Table, reading: Reading): boolean {
  const written = reading.writtenCode ?? "";
  if (reading.component !== null || nodeByCode(context.framework, written) !== null) return false;
  const inCodeColumn = reading.code?.at.column === table.columns.code?.column;
  return CODE_SHAPE.test(written) || (inCodeColumn && /\d/.test(written) && !/^\d+$/.test(written));
}
