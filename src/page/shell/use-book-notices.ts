import { type MutableRefObject, useEffect, useRef } from "react";
import type { Language } from "../../app";
import { hostSentence } from "../../app/sentences";
import { cellName, isOwnedSheet } from "../../workbook";
import type { Grid } from "../grid/grid";
import type { Books, Refusal } from "./books";
import type { Notice } from "./notices";
import type { PageText } from "./text";

export interface BookNoticesOptions {
  readonly books: Books;
  readonly text: PageText;
  readonly language: Language;
  readonly grid: MutableRefObject<Grid | null>;
  readonly tell: (notice: Notice) => void;
}

/** Says what a workbook does not take, and what of it is not shown. */
export function useBookNotices(options: BookNoticesOptions): void {
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const { books } = options;
  useEffect(() => {
    books.listen({
      refused: ({ name }, refusal) => {
        const { tell, text, language } = latest.current;
        tell({ id: "refused", kind: "warning", text: refusalSentence(refusal, name, text, language), actions: [] });
      },
      restore: (id, cells) => latest.current.grid.current?.restore(id, cells),
    });
    const told = new Set<string>();
    return books.subscribe(() => {
      for (const tab of books.getState().tabs) {
        if (tab.state !== "open" || told.has(tab.id)) continue;
        told.add(tab.id);
        const { valuesOnly, cells, formulas } = tab.book.drawn.book;
        const { tell, text } = latest.current;
        if (valuesOnly) tell({ id: `values-${tab.id}`, book: tab.id, kind: "info", text: text.valuesOnly(cells, formulas), actions: [] });
      }
    });
  }, [books]);
}

/** The same refusals in the words of someone who has just typed into a cell. */
function refusalSentence({ error, first }: Refusal, file: string, text: PageText, language: Language): string {
  const { sheet } = first.at;
  const cell = cellName(first.at);
  if (isOwnedSheet(sheet)) return text.ownSheet(sheet);
  if (error.kind === "sheet-protected") return text.protectedSheet(error.sheet);
  if (error.kind === "cell-occupied") return text.arrayCell(cellName(error.at));
  return error.kind === "unsupported" ? text.cannotWrite(cell) : hostSentence(error, file, language);
}
