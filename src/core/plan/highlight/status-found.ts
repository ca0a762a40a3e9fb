import { cellAt, type Cell, type CellRef, type Sheet, type Snapshot } from "../../../workbook";
import { isStatusHeader, isStatusWord } from "./status-words";

/** A column of status words as it stands in a sheet. */
export interface StatusColumn {
  readonly header: CellRef;
  /** Cells below the header that hold one of the words, down to the next header in the same column. */
  readonly words: readonly { readonly at: CellRef; readonly text: string }[];
}

/** Every column of status words of a workbook, wherever its sheet, rows and columns have moved to. */
export function statusColumns({ sheets }: Snapshot): readonly StatusColumn[] {
  return sheets.flatMap((sheet) => headersOf(sheet).map((header) => ({ header, words: wordsBelow(sheet, header) })));
}

function headersOf(sheet: Sheet): readonly CellRef[] {
  return [...sheet.rows].flatMap(([row, cells]) =>
    [...cells].flatMap(([column, cell]) => (isStatusHeader(typed(cell)) ? [{ sheet: sheet.name, row, column }] : [])),
  );
}

function wordsBelow(sheet: Sheet, header: CellRef): StatusColumn["words"] {
  const words: { readonly at: CellRef; readonly text: string }[] = [];
  for (const row of sheet.rows.keys()) {
    if (row <= header.row) continue;
    const text = typed(cellAt(sheet, row, header.column));
    if (isStatusHeader(text)) break;
    if (isStatusWord(text)) words.push({ at: { ...header, row }, text });
  }
  return words;
}

/** `""` for anything but a typed text. */
function typed(cell: Cell | undefined): string {
  return cell?.content.kind === "text" && cell.formula === undefined ? cell.content.text : "";
}

/** The workbook as it would be without our status words: what is judged is the user's. The same object where there are none. */
export function withoutStatusWords(snapshot: Snapshot): Snapshot {
  const columns = statusColumns(snapshot);
  if (columns.length === 0) return snapshot;
  const gone = new Set(columns.flatMap(({ header, words }) => [header, ...words.map(({ at }) => at)]).map(keyOf));
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => withoutCells(sheet, gone)) };
}

function withoutCells(sheet: Sheet, gone: ReadonlySet<string>): Sheet {
  const rows = [...sheet.rows].flatMap(([row, cells]) => {
    const left = [...cells].filter(([column]) => !gone.has(keyOf({ sheet: sheet.name, row, column })));
    return left.length === 0 ? [] : [[row, left.length === cells.size ? cells : new Map(left)] as const];
  });
  return { ...sheet, rows: new Map(rows) };
}

export function keyOf({ sheet, row, column }: CellRef): string {
  return `${row}:${column}:${sheet}`;
}
