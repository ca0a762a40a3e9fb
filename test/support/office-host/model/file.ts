import { openWorkbook, type XlsxWorkbook } from "../../../../src/host/xlsx";
import { isOwnedSheet } from "../../../../src/workbook";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readMemoryParts } from "../../../../src/host/excel/memory";
import { MEMORY_NAMESPACE } from "../../../../src/host/xlsx/write/memory-text";
import { rulesOfSheet } from "../objects/conditional-format";
import { type ModelBook, type ModelSheet, newId } from "./book";
import { openExtras } from "./extras";
import { openedSheet } from "./opened-sheet";
import { POINTS_PER_CHARACTER, saved } from "./saving";

/** A real .xlsx as Excel would have it open, with the file behind it. */
export interface OpenedBook {
  readonly book: ModelBook;
  /** The workbook as it stands now, written into the file that was opened. */
  readonly save: () => Uint8Array;
}

/** Opens a file; a file that cannot be opened fails the test. */
export function openBook(name: string, bytes: Uint8Array): OpenedBook {
  const file = opened(name, bytes);
  const book = bookOf(file, bytes);
  const marks = readMemoryParts([...book.parts.values()]).sheets;
  for (const sheet of book.sheets) openExtras(book, sheet, marks[sheet.name]);
  const owned = new Map(book.sheets.map((sheet) => [sheet.id, contentText(book, sheet)]));
  const isTouched = (sheet: ModelSheet): boolean => owned.get(sheet.id) !== contentText(book, sheet);
  return {
    book,
    save: () => {
      const memory = memoryPart(book);
      // Everything on our sheets is written as ours; afterwards the file says again what of it is.
      const file = opened(
        name,
        withMemory(bytes, (xml) => xml.replace(/ extent="[^"]*"/g, "")),
      );
      const written = saved(file, book, isTouched);
      return memory === undefined ? written : withMemory(written, () => memory);
    },
  };
}

function bookOf(file: XlsxWorkbook, bytes: Uint8Array): ModelBook {
  const snapshot = file.read();
  const look = file.look();
  const titles = titleRows(bytes);
  const book: ModelBook = {
    name: snapshot.file,
    date1904: snapshot.date1904,
    sheets: [],
    parts: new Map(customParts(bytes).map((xml, index) => [`{PART-${index + 1}}`, xml])),
    externalBooks: snapshot.externalBooks ?? [],
    active: "",
    selection: null,
    nextId: 1,
  };
  snapshot.sheets.forEach((sheet, index) => {
    const itsLook = look.sheets[index];
    if (!itsLook) return;
    const model = openedSheet(newId(book), sheet, itsLook, snapshot, look.styles);
    for (const { from, to, width } of itsLook.columns) {
      for (let column = from; width !== null && column <= Math.min(to, from + 99); column++)
        model.columnWidths.set(column, width * POINTS_PER_CHARACTER);
    }
    model.titleRows = titles.get(index) ?? null;
    book.sheets.push(model);
  });
  book.active = book.sheets[0]?.id ?? "";
  return book;
}

function memoryPart(book: ModelBook): string | undefined {
  return [...book.parts.values()].find((part) => part.includes(`<memory xmlns="${MEMORY_NAMESPACE}"`));
}

function withMemory(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const name = Object.keys(parts).find(
    (part) => /^customXml\/item\d+\.xml$/.test(part) && strFromU8(parts[part]!).includes(`<memory xmlns="${MEMORY_NAMESPACE}"`),
  );
  if (name === undefined) return bytes;
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name]!))) }, { level: 1 });
}

function opened(name: string, bytes: Uint8Array): XlsxWorkbook {
  const file = openWorkbook({ name, bytes });
  if (!file.ok) throw new Error(`${name}: ${JSON.stringify(file.error)}`);
  return file.value;
}

/** Rows repeated on each page, by the number of the sheet. Of the page set-up nothing else is read: opened sheets count as portrait. */
function titleRows(bytes: Uint8Array): ReadonlyMap<number, string> {
  const parts = unzipSync(bytes, { filter: ({ name }) => name === "xl/workbook.xml" });
  const xml = new TextDecoder().decode(parts["xl/workbook.xml"]);
  const names = xml.matchAll(/<definedName name="_xlnm\.Print_Titles" localSheetId="(\d+)">[^<]*?(\$\d+:\$\d+)<\/definedName>/g);
  return new Map([...names].map((match) => [Number(match[1]), match[2] ?? ""]));
}

function customParts(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes, { filter: ({ name }) => /^customXml\/item\d+\.xml$/.test(name) });
  return Object.keys(parts).sort().map((name) => new TextDecoder().decode(parts[name])); // prettier-ignore
}

/** Equal as long as nothing of the sheet was changed. */
function contentText(book: ModelBook, sheet: ModelSheet): string {
  if (!isOwnedSheet(sheet.name)) return "";
  const { cells, formats, links, columnWidths, rowHeights, merges, charts, validations, frozenRows, landscape, titleRows } = sheet;
  const maps = [[...cells].map(([row, line]) => [row, [...line]]), [...formats], [...links], [...columnWidths], [...rowHeights]];
  return JSON.stringify([maps, merges, charts, validations, rulesOfSheet(book, sheet), frozenRows, landscape, titleRows]);
}
