import { cellName } from "../../../workbook/address";
import type { CellInput } from "../../../workbook/plan";
import type { CellContent } from "../../../workbook/snapshot";
import { Fault } from "../fault";
import { encodeXstring, escapeXml } from "../xml/escape";

/** Excel calls a file with a longer text damaged. */
const MAX_TEXT = 32_767;

/**
 * One `c` element. Text is an inline string: the table of shared strings, with its counts, stays as it is, and no text can become a
 * formula. Empty text is a blank cell. `style` 0 is left out.
 * @throws Fault unsupported for a number or a text that no cell can hold
 */
export function cellXml(row: number, column: number, input: CellInput, style: number, prefix: string): string {
  const open = `<${prefix}c r="${cellName({ row, column })}"${style === 0 ? "" : ` s="${style}"`}`;
  if (input.kind === "formula") {
    const formula = `<${prefix}f>${escapeXml(input.formula)}</${prefix}f>`;
    const { type, value } = cachedValue(input.cached, prefix);
    return `${open}${type}>${formula}${value}</${prefix}c>`;
  }
  if (input.kind === "blank" || (input.kind === "text" && input.text === "")) return `${open}/>`;
  if (input.kind === "text") {
    if (input.text.length > MAX_TEXT) throw new Fault({ kind: "unsupported", what: `text of ${input.text.length} characters` });
    return `${open} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${xstring(input.text)}</${prefix}t></${prefix}is></${prefix}c>`;
  }
  const { type, value } = cachedValue(input, prefix);
  return `${open}${type}>${value}</${prefix}c>`;
}

function cachedValue(content: CellContent | undefined, prefix: string): { type: string; value: string } {
  const v = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  switch (content?.kind) {
    case "number":
      if (!Number.isFinite(content.number)) throw new Fault({ kind: "unsupported", what: `number ${content.number}` });
      return { type: "", value: v(String(content.number)) };
    case "boolean":
      return { type: ' t="b"', value: v(content.boolean ? "1" : "0") };
    case "error":
      return { type: ' t="e"', value: v(escapeXml(content.error)) };
    case "text":
      return { type: ' t="str"', value: v(xstring(content.text)) };
    default:
      return { type: "", value: "" };
  }
}

/** Text for an element; a carriage return would be read back as a line feed, so it is escaped as the format provides. */
function xstring(text: string): string {
  return escapeXml(encodeXstring(text));
}
