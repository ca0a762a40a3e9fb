/** One record of a CSV text. */
export interface CsvRecord {
  /** The line, counted from 1, on which it begins. */
  readonly line: number;
  readonly fields: readonly string[];
}

/** A quoted field that is never closed, or text between a closing quote and the next separator. */
export type QuoteFault =
  { readonly kind: "open-quote"; readonly line: number } | { readonly kind: "text-after-quote"; readonly line: number };

const QUOTE = '"';

/**
 * Reads CSV by RFC 4180: quoted fields may hold separators, line breaks and doubled quotes; lines end with CRLF, LF or CR. Spaces around an
 * unquoted field are kept. Blank lines are left out. One pass, each character looked at once.
 */
export function readRecords(
  text: string,
  separator: "," | ";",
  take: (record: CsvRecord) => void,
  refuse: (fault: QuoteFault) => void,
): void {
  let [at, line] = [text.startsWith("\ufeff") ? 1 : 0, 1];
  while (at < text.length) {
    const first = line;
    const fields: string[] = [];
    let more = true;
    while (more) {
      const field = text[at] === QUOTE ? quoted(text, at, line, refuse) : plain(text, at, separator);
      fields.push(field.value);
      line += field.breaks;
      at = field.end;
      more = text[at] === separator;
      if (more) at++;
      else if (at < text.length && !isBreak(text[at])) {
        refuse({ kind: "text-after-quote", line });
        at = plain(text, at, separator).end;
        more = text[at] === separator;
        if (more) at++;
      }
    }
    if (at < text.length) {
      at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
      line++;
    }
    if (fields.length > 1 || fields[0] !== "") take({ line: first, fields });
  }
}

interface Field {
  readonly value: string;
  /** The place behind it. */
  readonly end: number;
  readonly breaks: number;
}

function plain(text: string, from: number, separator: string): Field {
  let end = from;
  while (end < text.length && text[end] !== separator && !isBreak(text[end])) end++;
  return { value: text.slice(from, end), end, breaks: 0 };
}

function quoted(text: string, from: number, line: number, refuse: (fault: QuoteFault) => void): Field {
  let [at, breaks] = [from + 1, 0];
  while (at < text.length) {
    const sign = text[at];
    if (sign === QUOTE && text[at + 1] !== QUOTE) return { value: unescaped(text.slice(from + 1, at)), end: at + 1, breaks };
    at += sign === QUOTE ? 2 : 1;
    if (sign === "\n" || (sign === "\r" && text[at] !== "\n")) breaks++;
  }
  refuse({ kind: "open-quote", line });
  return { value: unescaped(text.slice(from + 1)), end: text.length, breaks };
}

function unescaped(text: string): string {
  return text.replaceAll('""', '"');
}

function isBreak(sign: string | undefined): boolean {
  return sign === "\n" || sign === "\r";
}

/** The separator by which the first line is divided most often, outside of quotes; a comma if by none. */
export function separatorOf(text: string): "," | ";" {
  let [commas, semicolons, inside] = [0, 0, false];
  for (const sign of firstLines(text)) {
    if (sign === QUOTE) inside = !inside;
    else if (!inside && isBreak(sign) && commas + semicolons > 0) break;
    else if (!inside && sign === ",") commas++;
    else if (!inside && sign === ";") semicolons++;
  }
  return semicolons > commas ? ";" : ",";
}

/** No header is longer. */
const HEADER_LENGTH = 1_000_000;

function firstLines(text: string): string {
  return text.slice(0, HEADER_LENGTH);
}

/** A field as it is written, by RFC 4180: quoted where it must be. */
export function csvField(text: string): string {
  return /[",;\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
