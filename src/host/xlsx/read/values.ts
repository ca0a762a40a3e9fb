import type { CellContent, CellError } from "../../../workbook/snapshot";
import { damaged } from "../fault";
import { decodeXstring } from "../xml/escape";
import { serialOfIso } from "./dates";
import type { StringItem } from "./strings";

const ERRORS: ReadonlySet<string> = new Set<CellError>([
  "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!",
]); // prettier-ignore

function isCellError(text: string): text is CellError {
  return ERRORS.has(text);
}

const TRUE: CellContent = { kind: "boolean", boolean: true };
const FALSE: CellContent = { kind: "boolean", boolean: false };
export const UNCALCULATED: CellContent = { kind: "uncalculated" };

/** What the tokens of one `c` element said. */
export interface RawCell {
  readonly type: string;
  /** Text of `v`; `null` where there is none. */
  readonly value: string | null;
  readonly inline: StringItem | null;
}

export interface ValueContext {
  readonly part: string;
  readonly strings: readonly StringItem[];
  readonly date1904: boolean;
}

/** The value of a cell, or `null` where it has none (its formula, if any, is then uncalculated). */
export function readValue(raw: RawCell, context: ValueContext): CellContent | null {
  if (raw.inline) return raw.inline.content;
  if (raw.value === null) return null;
  if (raw.type === "str") return { kind: "text", text: decodeXstring(raw.value) };
  const value = raw.value.trim();
  if (value === "") return null;
  switch (raw.type) {
    case "s":
      return stringAt(value, context).content;
    case "b":
      return value === "1" || value === "true" ? TRUE : FALSE;
    case "e":
      // Errors of later versions (#FIELD!, #BLOCKED! …) are for older readers, as for us, a #VALUE!.
      return { kind: "error", error: isCellError(value) ? value : "#VALUE!" };
    case "d": {
      const serial = serialOfIso(value, context.date1904);
      return serial === null ? { kind: "text", text: value } : { kind: "number", number: serial };
    }
    default: {
      const number = Number(value);
      return Number.isFinite(number) ? { kind: "number", number } : { kind: "text", text: value };
    }
  }
}

/** @throws Fault damaged on an index outside the table */
export function stringAt(value: string, context: ValueContext): StringItem {
  const item = context.strings[Number(value)];
  if (!item) throw damaged(context.part, `shared string ${value.slice(0, 20)} absent`);
  return item;
}
