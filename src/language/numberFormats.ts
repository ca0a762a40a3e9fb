/** What a number format shows. */
interface FormatTraits {
  readonly date: boolean;
  readonly percent: boolean;
}

const FORMATS_REMEMBERED = 2000;
const traits = new Map<string, FormatTraits>();

/** Whether a number format shows a date (not a mere time): the tokens d, m, y outside quotes, brackets and escapes. `mm` beside hours or seconds is minutes. */
export function isDateFormat(numberFormat: string): boolean {
  return traitsOf(numberFormat).date;
}

/** Whether a number format shows percent: `0.00%`. Quotes and escapes are skipped. */
export function isPercentFormat(numberFormat: string): boolean {
  return traitsOf(numberFormat).percent;
}

/** Every cell asks, and a workbook has few formats. */
function traitsOf(format: string): FormatTraits {
  const before = traits.get(format);
  if (before) return before;
  // The first section is the one for positive numbers; the others seldom differ in kind.
  const tokens = bareTokens(format).toLowerCase();
  const found = { date: showsDate(tokens), percent: tokens.includes("%") };
  if (traits.size >= FORMATS_REMEMBERED) traits.clear();
  traits.set(format, found);
  return found;
}

/** The first section without literals: `"năm" yyyy` is ` yyyy`, `[Red]0.00` is `0.00`, `0\d` is `0`; an elapsed time `[h]` stays as `h`. */
function bareTokens(format: string): string {
  let out = "";
  for (let at = 0; at < format.length; at++) {
    const sign = format[at] ?? "";
    if (sign === ";") break;
    if (sign === '"') at = closing(format, '"', at + 1);
    else if (sign === "\\" || sign === "_" || sign === "*") at++;
    else if (sign === "[") {
      const end = closing(format, "]", at + 1);
      const inside = format.slice(at + 1, end);
      if (/^(?:h+|m+|s+)$/i.test(inside)) out += inside.startsWith("m") || inside.startsWith("M") ? "s" : inside;
      at = end;
    } else out += sign;
  }
  return out;
}

function closing(format: string, mark: string, from: number): number {
  const at = format.indexOf(mark, from);
  return at < 0 ? format.length : at;
}

function showsDate(tokens: string): boolean {
  const plain = tokens.replace(/general|am\/pm|a\/p/g, "");
  if (/[dy]/.test(plain)) return true;
  return plain.includes("m") && !/[hs]/.test(plain);
}
