import type { Cell, CellStyle, Sheet, Snapshot, Span } from "../../../workbook/snapshot";
import { type ReadBlock, readCells, type SheetCells } from "./blocks";
import { BookNumbers } from "./books";
import { contentOf, formulaOf } from "./content";
import { type Outline, readOutline, type SheetOutline } from "./outline";

/**
 * Reads the open workbook in three round trips, whatever the number of sheets (more only where the cells do not fit into one answer).
 *
 * It is the snapshot that `host/xlsx` reads from the same file, but for what Excel does not tell an add-in: notes (ExcelApi 1.18) and fonts inside
 * a text are absent; merged areas need ExcelApi 1.13; hidden rows and columns are told within the used area only; a table's own filter is
 * not told; formulas bear no `_xlfn.`, and Excel has always calculated them, so none is `uncalculated`.
 */
export async function readWorkbook(context: Excel.RequestContext): Promise<Snapshot> {
  const outline = await readOutline(context);
  const cells = await readCells(context, outline.sheets);
  return snapshotOf(outline, cells);
}

function snapshotOf({ file, date1904, memory, sheets }: Outline, cells: readonly SheetCells[]): Snapshot {
  const looks = new Looks();
  const books = new BookNumbers();
  const read = sheets.map((outline, index) => sheetOf(outline, cells[index], looks, books));
  const snapshot = { file, date1904, styles: looks.list, sheets: read, memory: memory.entries };
  return books.names.length === 0 ? snapshot : { ...snapshot, externalBooks: books.names };
}

/** The distinct looks of cells, entry 0 the default one. */
class Looks {
  readonly list: CellStyle[] = [{ numberFormat: "General", font: "" }];
  private readonly known = new Map<string, number>();

  indexOf(numberFormat: string, font: string): number {
    const key = `${numberFormat}\n${font}`;
    const index = this.known.get(key) ?? this.list.push({ numberFormat, font }) - 1;
    this.known.set(key, index);
    return index;
  }
}

function sheetOf(outline: SheetOutline, cells: SheetCells | undefined, looks: Looks, books: BookNumbers): Sheet {
  const rows = new Map<number, Map<number, Cell>>();
  for (const block of cells?.blocks ?? []) addBlock(rows, block, outline.font ?? "", looks, books);
  const { used } = outline;
  return {
    name: outline.name,
    visibility: outline.visibility,
    rows,
    merges: cells?.merges ?? [],
    hiddenRows: used ? hiddenSpans(cells?.hiddenRows ?? null, outline.rowHidden, used.top, used.bottom) : [],
    hiddenColumns: used ? hiddenSpans(cells?.hiddenColumns ?? null, outline.columnHidden, used.left, used.right) : [],
    filter: outline.filter,
    protected: outline.protected,
    notes: {},
  };
}

function addBlock(rows: Map<number, Map<number, Cell>>, block: ReadBlock, font: string, looks: Looks, books: BookNumbers): void {
  const { area, values, formulas, types, formats, fonts } = block;
  values.forEach((line, y) => {
    const cells = new Map<number, Cell>();
    line.forEach((value, x) => {
      const formula = formulaOf(formulas[y]?.[x], value);
      const content = contentOf(value, types[y]?.[x] ?? "");
      if (formula === null && content === null) return;
      const style = looks.indexOf(formats[y]?.[x] ?? "General", fonts ? (fonts[y]?.[x] ?? "") : font);
      const cell = { content: content ?? { kind: "text" as const, text: "" }, style };
      cells.set(area.left + x, formula === null ? cell : { ...cell, formula: books.numbered(formula) });
    });
    if (cells.size > 0) rows.set(area.top + y, cells);
  });
}

function hiddenSpans(flags: readonly boolean[] | null, all: boolean | null, from: number, to: number): Span[] {
  if (flags === null) return all === true ? [{ from, to }] : [];
  const spans: Span[] = [];
  flags.forEach((hidden, index) => {
    const place = from + index;
    const last = spans.at(-1);
    if (!hidden) return;
    if (last?.to === place - 1) spans[spans.length - 1] = { from: last.from, to: place };
    else spans.push({ from: place, to: place });
  });
  return spans;
}
