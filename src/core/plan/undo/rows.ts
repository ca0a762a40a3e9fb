import type { Cell, Sheet } from "../../../workbook";
import { shortPrint } from "./print";

/** So many texts tell a row from the others; the longest say most. */
const TEXTS_OF_A_ROW = 3;

/** What a row is known by: its longest typed texts outside of the columns that an action wrote to. */
export function textsBeside(row: ReadonlyMap<number, Cell> | undefined, written: ReadonlySet<number>): readonly string[] {
  const texts = [...(row ?? [])].flatMap(([column, cell]) => (written.has(column) ? [] : (typedText(cell) ?? [])));
  texts.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return [...new Set(texts.slice(0, TEXTS_OF_A_ROW).map(shortPrint))];
}

function typedText({ content, formula }: Cell): string | null {
  return formula === undefined && content.kind === "text" && content.text.trim().length > 1 ? content.text : null;
}

/** Finds rows again by what stands in them. */
export class RowFinder {
  private index: Map<string, Set<number>> | null = null;

  constructor(private readonly sheet: Sheet) {}

  /** Where the row is now; `null`: nowhere, or nobody can say. A row without texts is where it was. */
  find(row: number, beside: readonly string[]): number | null {
    if (beside.length === 0) return row;
    const index = (this.index ??= indexOf(this.sheet));
    const counts = new Map<number, number>();
    for (const print of beside) for (const found of index.get(print) ?? []) counts.set(found, (counts.get(found) ?? 0) + 1);
    const most = Math.max(0, ...counts.values());
    if (most === 0) return null;
    if (counts.get(row) === most) return row;
    const best = [...counts].filter(([, count]) => count === most);
    return best.length === 1 ? (best[0]?.[0] ?? null) : null;
  }
}

function indexOf(sheet: Sheet): Map<string, Set<number>> {
  const index = new Map<string, Set<number>>();
  for (const [row, cells] of sheet.rows) {
    for (const cell of cells.values()) {
      const text = typedText(cell);
      if (text === null) continue;
      const print = shortPrint(text);
      const rows = index.get(print);
      if (rows) rows.add(row);
      else index.set(print, new Set([row]));
    }
  }
  return index;
}
