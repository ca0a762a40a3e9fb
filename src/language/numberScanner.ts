/** A run of digits and separators that is a number. `exclusive` of `end`. Where one separator may divide thousands or decimals, `larger` differs from `smaller`. */
export interface ScannedNumber {
  readonly end: number;
  /** The reading with a thousands mark; the only reading where the number is not ambiguous. */
  readonly larger: number;
  /** The reading with a decimal mark. */
  readonly smaller: number;
}

const isDigit = (sign: string | undefined): boolean => sign !== undefined && sign >= "0" && sign <= "9";

interface Groups {
  /** Runs of digits. */
  readonly digits: readonly string[];
  /** Marks between them: `.`, `,`, `'` or a space. */
  readonly marks: readonly string[];
  readonly end: number;
}

/**
 * Reads the unsigned number that begins at `start`; `null` if none does, if its marks make no sense (`1,234,56`, `12.34.56`), or if it is beyond a double.
 * Any space between digits must already be a plain one. A space divides thousands only: `1 234,5`.
 */
export function scanNumber(text: string, start: number): ScannedNumber | null {
  if (!isDigit(text[start])) return null;
  const groups = scanGroups(text, start);
  const power = scanExponent(text, groups.end);
  const read = power ? readScientific(groups, power.text) : readGroups(groups);
  if (!read || !Number.isFinite(read[0])) return null;
  return { end: power ? power.end : groups.end, larger: read[0], smaller: read[1] };
}

function scanGroups(text: string, start: number): Groups {
  const digits: string[] = [];
  const marks: string[] = [];
  for (let at = start; ;) {
    const from = at;
    while (isDigit(text[at])) at++;
    digits.push(text.slice(from, at));
    const mark = text[at] ?? "";
    if (!isMark(mark, text, at, marks, at - from)) return { digits, marks, end: at };
    marks.push(mark);
    at++;
  }
}

function isMark(mark: string, text: string, at: number, before: readonly string[], lastLength: number): boolean {
  if (mark === "." || mark === ",") return isDigit(text[at + 1]);
  if (mark !== " " && mark !== "'") return false;
  const three = isDigit(text[at + 1]) && isDigit(text[at + 2]) && isDigit(text[at + 3]) && !isDigit(text[at + 4]);
  return three && lastLength <= 3 && before.every((other) => other === mark);
}

function scanExponent(text: string, at: number): { readonly text: string; readonly end: number } | null {
  if (text[at] !== "e" && text[at] !== "E") return null;
  let end = at + 1;
  if (text[end] === "+" || text[end] === "-") end++;
  const from = end;
  while (isDigit(text[end])) end++;
  return end > from ? { text: text.slice(at + 1, end), end } : null;
}

/** Powers of ten are written by machines: their one mark is a decimal mark. */
function readScientific({ digits, marks }: Groups, power: string): readonly [number, number] | null {
  if (marks.length > 1 || marks[0] === " " || marks[0] === "'") return null;
  const number = Number(`${digits.join(".")}e${power}`);
  return [number, number];
}

function readGroups({ digits, marks }: Groups): readonly [number, number] | null {
  const whole = Number(digits.join(""));
  const last = marks.at(-1);
  if (last === undefined) return [whole, whole];
  const decimal = Number(`${digits.slice(0, -1).join("")}.${digits.at(-1) ?? ""}`);
  if (marks.length === 1) {
    const thousands = dividesThousands(digits);
    if (last === " " || last === "'") return thousands ? [whole, whole] : null;
    return thousands ? [whole, decimal] : [decimal, decimal];
  }
  const others = new Set(marks.slice(0, -1));
  if (others.size > 1) return null;
  if (others.has(last)) return dividesThousands(digits) ? [whole, whole] : null;
  return last !== " " && last !== "'" && dividesThousands(digits.slice(0, -1)) ? [decimal, decimal] : null;
}

/** One to three digits, not beginning with 0, and then groups of exactly three. */
function dividesThousands([first = "", ...rest]: readonly string[]): boolean {
  return first.length <= 3 && !first.startsWith("0") && rest.every((group) => group.length === 3);
}
