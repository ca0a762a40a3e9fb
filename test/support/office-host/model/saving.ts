import type { XlsxWorkbook } from "../../../../src/host/xlsx";
import { decodeXstring } from "../../../../src/host/xlsx/xml/escape";
import {
  areaName,
  isOwnedSheet,
  parseCell,
  type CellContent,
  type CellInput,
  type Edit,
  type OwnedCell,
  type OwnedSheet,
  type OwnedStyle,
  type Sheet,
} from "../../../../src/workbook";
import { cellKey, formatAt, type Format, type ModelBook, type ModelSheet } from "./book";
import { extrasIn } from "./extras";

/** Writes what became of the workbook into its file: cells of the user's sheets, our own sheets, and our part. */
export function saved(file: XlsxWorkbook, book: ModelBook, isTouched: (sheet: ModelSheet) => boolean): Uint8Array {
  const before = file.read();
  const edits: Edit[] = [];
  for (const sheet of before.sheets) {
    const now = book.sheets.find(({ name }) => name === sheet.name);
    if (!now || now.isNew) {
      if (isOwnedSheet(sheet.name)) edits.push({ kind: "sheet", sheet: sheet.name, content: null });
      else edits.push({ kind: "take-back", sheet: sheet.name, content: contentOf(sheet) });
    }
  }
  for (const sheet of book.sheets) {
    if (isOwnedSheet(sheet.name) && !isTouched(sheet)) continue;
    else if (isOwnedSheet(sheet.name)) edits.push({ kind: "sheet", sheet: sheet.name, content: ownedContent(book, sheet) });
    else if (sheet.isNew) edits.push({ kind: "new-sheet", sheet: sheet.name, content: ownedContent(book, sheet) });
    else edits.push(...cellEdits(file, sheet));
  }
  const memory = memoryEntries(book);
  for (const key of Object.keys(before.memory)) if (!(key in memory)) edits.push({ kind: "memory", key, value: null });
  for (const [key, value] of Object.entries(memory)) edits.push({ kind: "memory", key, value });
  const applied = file.apply({ edits });
  if (!applied.ok) throw new Error(`saving: ${JSON.stringify(applied.error)}`);
  return file.save();
}

function cellEdits(file: XlsxWorkbook, sheet: ModelSheet): Edit[] {
  const snapshot = file.read();
  const rows = snapshot.sheets.find(({ name }) => name === sheet.name)?.rows;
  const places = new Set(
    [...(rows ?? []), ...sheet.cells].flatMap(([row, cells]) => [...cells.keys()].map((column) => cellKey(row, column))),
  );
  return [...places].flatMap((place): Edit[] => {
    const [row = 1, column = 1] = place.split(":").map(Number);
    const old = rows?.get(row)?.get(column);
    const now = sheet.cells.get(row)?.get(column);
    const { numberFormat } = formatAt(sheet, row, column);
    const sameFormat = !old || !now || snapshot.styles[old.style]?.numberFormat === numberFormat;
    if (sameFormat && old?.formula === now?.formula && JSON.stringify(old?.content) === JSON.stringify(now?.content)) return [];
    const at = { sheet: sheet.name, row, column };
    return [{ kind: "cell", at, input: inputOf(now), decidedBy: "typed", ...(now ? { numberFormat } : {}) }];
  });
}

function inputOf(cell: { readonly content: CellContent; readonly formula?: string } | undefined): CellInput {
  if (!cell) return { kind: "blank" };
  if (cell.formula !== undefined) return { kind: "formula", formula: cell.formula, cached: cell.content };
  const { content } = cell;
  if (content.kind === "error" || content.kind === "uncalculated") throw new Error(`${content.kind} is not written`);
  return content;
}

/** A sheet as its cells stand: enough to take it back. */
function contentOf({ rows }: Sheet): OwnedSheet {
  const cells = [...rows].flatMap(([row, line]) => [...line].map(([column, cell]) => ({ row, column, input: inputOf(cell) })));
  return { columnWidths: [], cells, merges: [], landscape: false };
}

/** One of our sheets read back from what stands in the workbook. */
function ownedContent(book: ModelBook, sheet: ModelSheet): OwnedSheet {
  const cells: OwnedCell[] = [];
  const places = new Set(sheet.formats.keys());
  for (const [row, line] of sheet.cells) for (const column of line.keys()) places.add(cellKey(row, column));
  for (const place of places) {
    const [row = 1, column = 1] = place.split(":").map(Number);
    const link = sheet.links.get(place);
    const target = link === undefined ? null : linkTarget(link);
    const input = inputOf(sheet.cells.get(row)?.get(column));
    cells.push({
      row,
      column,
      input,
      style: styleOf(formatAt(sheet, row, column), sheet.defaultFormat),
      ...(target ? { link: target } : {}),
    });
  }
  const last = Math.max(0, ...sheet.columnWidths.keys());
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(sheet.titleRows ?? "");
  return {
    columnWidths: Array.from({ length: last }, (_, index) => (sheet.columnWidths.get(index + 1) ?? 48) / POINTS_PER_CHARACTER),
    cells,
    merges: sheet.merges.map(areaName),
    ...(sheet.frozenRows > 0 ? { freezeRows: sheet.frozenRows } : {}),
    ...(rows ? { repeatRows: { from: Number(rows[1]), to: Number(rows[2]) } } : {}),
    landscape: sheet.landscape,
    ...extrasIn(book, sheet),
  };
}

/** Of the default font (Calibri 11: 7 pixels a character and 5 of padding are left out here). */
export const POINTS_PER_CHARACTER = 5.25;

function linkTarget(link: string): OwnedCell["link"] {
  const cut = link.lastIndexOf("!");
  const cell = parseCell(link.slice(cut + 1));
  return cell ? { sheet: link.slice(0, cut).replace(/^'|'$/g, "").replaceAll("''", "'"), ...cell } : undefined;
}

function styleOf(format: Format, plain: Format): OwnedStyle {
  return {
    ...(format.bold ? { bold: true } : {}),
    ...(format.italic ? { italic: true } : {}),
    ...(format.fontSize === plain.fontSize ? {} : { size: format.fontSize }),
    ...(format.color === plain.color ? {} : { color: format.color }),
    ...(format.fill === "" ? {} : { fill: format.fill }),
    ...(format.border ? { border: true } : {}),
    ...(format.wrap ? { wrap: true } : {}),
    ...(format.horizontal === "General" ? {} : { align: format.horizontal.toLowerCase() as "left" | "center" | "right" }),
    ...(format.numberFormat === "General" ? {} : { numberFormat: format.numberFormat }),
  };
}

function memoryEntries(book: ModelBook): Record<string, string> {
  const xml = [...book.parts.values()].find((part) => part.includes("urn:pii-addin:memory:1"));
  if (xml === undefined) return {};
  const entries = new DOMParser().parseFromString(xml, "application/xml").getElementsByTagName("entry");
  return Object.fromEntries(
    [...entries].map((entry) => [decodeXstring(entry.getAttribute("key") ?? ""), decodeXstring(entry.textContent)]),
  );
}
