import { foldBare, isDateFormat } from "../../language";
import type { Catalog, WrittenCode } from "./catalog";
import type { Columns } from "./columns";
import type { Grid } from "./grid";

/** The code found in a row, and where. */
export interface RowCode {
  readonly column: number;
  readonly written: string;
  /** More than one only for a date, which can be read in two ways. */
  readonly codes: readonly string[];
  readonly asDate: boolean;
  /** The code stands in front of the name in one cell. */
  readonly rest: string;
}

export interface RowName {
  readonly column: number;
  /** Without code. */
  readonly text: string;
  /** `foldBare` of the text. */
  readonly key: string;
}

/** What a row says before it is known what it is. */
export interface RowFacts {
  readonly row: number;
  readonly code: RowCode | null;
  readonly name: RowName | null;
  /** The only text of the row, as of a heading merged over all columns, without the number in front of it. */
  readonly alone: RowName | null;
  /** Words beside the name, left of the value and in a column of no other role: a component may have a column of its own. */
  readonly aside: string;
  /** What the ordinal column shows. */
  readonly ordinal: string;
  readonly hasNumber: boolean;
  readonly filled: number;
  /** Holds words that stand below a table: a date line, a signature, a note. */
  readonly closing: boolean;
}
export function factsOf(grid: Grid, row: number, columns: Columns, left: number, right: number, catalog: Catalog): RowFacts {
  const cells = [...(grid.sheet.rows.get(row)?.keys() ?? [])].filter((column) => column >= left && column <= right);
  const texts = cells.filter((column) => grid.text(row, column).trim() !== "");
  const code = codeOf(grid, row, columns, texts, catalog);
  const name = nameOf(grid, row, columns, texts, code);
  const number = [columns.value, columns.previous, columns.target].some((match) => match && texts.includes(match.column));
  return {
    row,
    code,
    name,
    alone: aloneIn(grid, row, texts),
    aside: wordsWithoutRole(grid, row, columns, texts)
      .filter((column) => column !== name?.column && column !== code?.column)
      .map((column) => grid.text(row, column).trim())
      .join(" "),
    ordinal: columns.ordinal ? grid.text(row, columns.ordinal.column).trim() : "",
    hasNumber: number,
    filled: texts.length,
    closing: texts.some((column) => CLOSING.test(grid.key(row, column))),
  };
}

const CLOSING =
  /^(ghi chu|nguon|luu y|nguoi (lap|tong hop|bao cao|ki)|thu truong|(pho )?giam doc|(pho )?chu tich|(pho )?truong (phong|ban)|ke toan|tm\.|kt\.|tl\.|noi nhan|xac nhan cua|\(ki|ki ten|\*|[^,;]{2,30},ngay\b)/;

function codeOf(grid: Grid, row: number, columns: Columns, texts: readonly number[], catalog: Catalog): RowCode | null {
  const [code, ordinal, name] = [columns.code?.column, columns.ordinal?.column, columns.name?.column];
  const leftmost = texts.filter((column) => column < (columns.value?.column ?? columns.name?.column ?? Number.POSITIVE_INFINITY));
  const order = [code, ordinal, name, ...leftmost].filter(
    (column, index, all): column is number => column !== undefined && all.indexOf(column) === index,
  );
  for (const column of order) {
    if (column === columns.unit?.column || column === columns.previous?.column || column === columns.target?.column) continue;
    const own = column === code ? "code" : column === ordinal ? "ordinal" : null;
    const found = codeInCell(grid, row, column, own, catalog);
    if (found) return found;
  }
  return null;
}

/** `own`: the column is the one for codes, or the one for row numbers, where a plain `4` is the fourth row and not the fourth pillar. */
function codeInCell(grid: Grid, row: number, column: number, own: "code" | "ordinal" | null, catalog: Catalog): RowCode | null {
  const cell = grid.cell(row, column);
  if (!cell) return null;
  const reading = grid.reading(row, column);
  const known = (written: string): boolean =>
    catalog.node(written) !== null && (own === "code" || !catalog.dotted || written.includes("."));
  if (cell.content.kind === "number") {
    if (!own) return null;
    if (isDateFormat(reading.style.numberFormat)) {
      const codes = catalog.codesOfDate(cell.content.number, grid.date1904);
      return codes.length > 0 ? { column, written: reading.text, codes, asDate: true, rest: "" } : null;
    }
    const written = String(cell.content.number);
    return known(written) ? { column, written, codes: [written], asDate: false, rest: "" } : null;
  }
  const text = grid.text(row, column);
  const plain = text.trim().replace(/[.\s]+$/, "");
  if (own && known(plain)) return { column, written: plain, codes: [plain], asDate: false, rest: "" };
  const dated = own === null ? [] : codesOfWrittenDate(plain, catalog);
  if (dated.length > 0) return { column, written: plain, codes: dated, asDate: true, rest: "" };
  const code = catalog.codeIn(text);
  return code && acceptable(code, own, catalog)
    ? { column, written: code.written, codes: [code.canonical], asDate: false, rest: code.rest }
    : null;
}

const DAY_FIRST = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$|^(0\d|\d\d)([/-])(0\d|\d\d)\6(\d\d)$/;
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** A date that is text: what Excel made of a code, copied from elsewhere. `2/1/2004` and `02-01-04` can be 2.1.4 and 1.2.4. */
function codesOfWrittenDate(text: string, catalog: Catalog): readonly string[] {
  const [day, iso] = [DAY_FIRST.exec(text), YEAR_FIRST.exec(text)];
  const parts = day ? [day[1] ?? day[5], day[3] ?? day[7], day[4] ?? day[8]] : iso ? [iso[3], iso[2], iso[1]] : [];
  const [first, second, year] = parts.map(Number);
  if (first === undefined || second === undefined || year === undefined) return [];
  const codes = new Set([`${first}.${second}.${year % 100}`, `${second}.${first}.${year % 100}`]);
  return [...codes].filter((code) => catalog.node(code)?.indicator);
}

/**
 * "12-15" or "1,5" somewhere in a row is no code: outside the code's own column only what the framework knows, or three dotted numbers
 * before a name. Row numbers have dots as well (the third row under II is 2.3).
 */
function acceptable(code: WrittenCode, own: "code" | "ordinal" | null, catalog: Catalog): boolean {
  if (!catalog.dotted) return own !== null && catalog.node(code.canonical) !== null;
  const numbers = code.canonical.split(".").length;
  if (own === "code") return numbers >= 3 || code.written.includes(".");
  if (own === "ordinal") return numbers >= 3 || (code.written.includes(".") && catalog.node(code.canonical) !== null);
  return catalog.node(code.canonical) !== null
    ? code.written.includes(".") || numbers >= 3
    : numbers === 3 && /^\d{1,2}\.\d{1,2}\.\d{1,2}$/.test(code.written) && code.rest !== "";
}

function nameOf(grid: Grid, row: number, columns: Columns, texts: readonly number[], code: RowCode | null): RowName | null {
  const own = columns.name?.column;
  if (own !== undefined) {
    const text = code?.column === own ? code.rest : grid.text(row, own).trim();
    if (text !== "" && !isBareNumber(text)) return named(own, text);
  }
  if (code && code.rest !== "") return named(code.column, code.rest);
  const others = wordsWithoutRole(grid, row, columns, texts);
  const longest = others
    .map((column) => ({ column, text: grid.text(row, column).trim() }))
    .sort((a, b) => b.text.length - a.text.length)[0];
  return longest && longest.text.length >= 4 ? named(longest.column, longest.text) : null;
}

/** Texts left of the value, in columns that are none of ours (or the name's own). */
function wordsWithoutRole(grid: Grid, row: number, columns: Columns, texts: readonly number[]): readonly number[] {
  const known = new Set(
    Object.entries(columns)
      .filter(([role]) => role !== "name")
      .flatMap(([, match]) => [match.column, ...match.more]),
  );
  const limit = columns.value?.column ?? Number.POSITIVE_INFINITY;
  return texts.filter((column) => column < limit && !known.has(column) && grid.cell(row, column)?.content.kind === "text");
}

/** `9. Sở Tư pháp`, `II) Sở Y tế`. */
const NUMBERED = /^\s*(?:\d{1,2}|[IVXLC]{1,6}|\p{L})\s*[.)\-–:]\s*/u;

function aloneIn(grid: Grid, row: number, [only, ...more]: readonly number[]): RowName | null {
  if (only === undefined || more.length > 0) return null;
  const text = grid.text(row, only).slice(0, 300).replace(NUMBERED, "").trim();
  return text === "" ? null : named(only, text);
}

function named(column: number, text: string): RowName {
  return { column, text, key: foldBare(text.slice(0, 200)) };
}

function isBareNumber(text: string): boolean {
  return /^[\d.,\s%]+$/.test(text);
}
