import { type MutableRefObject, useCallback, useEffect } from "react";
import type { Grid } from "../grid/grid";
import type { Books, OpenTab } from "./books";
import type { Notice } from "./notices";
import { nameParts, saveFile } from "./save";
import type { PageText } from "./text";
import { isInGrid, useLastPointer } from "./use-focus";

export interface SaveOptions {
  readonly books: Books;
  readonly text: PageText;
  readonly grid: MutableRefObject<Grid | null>;
  readonly tab: OpenTab | null;
  readonly tell: (notice: Notice) => void;
}

/** Saving by button and by Ctrl+S, and the browser's own question before unsaved work is left. */
export function useSave({ books, text, grid, tab, tell }: SaveOptions): () => void {
  const lastByPointer = useLastPointer();
  const save = useCallback(() => {
    if (tab) void saveTab(tab, { books, text, grid, tell }, lastByPointer());
  }, [books, text, grid, tab, tell, lastByPointer]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== "s") return;
      event.preventDefault();
      save();
    };
    const onLeave = (event: BeforeUnloadEvent): void => {
      if (books.hasUnsaved()) event.preventDefault();
    };
    window.addEventListener("keydown", onKeyDown, true);
    window.addEventListener("beforeunload", onLeave);
    return () => {
      window.removeEventListener("keydown", onKeyDown, true);
      window.removeEventListener("beforeunload", onLeave);
    };
  }, [books, save]);
  return save;
}

async function saveTab(tab: OpenTab, { books, text, grid, tell }: Omit<SaveOptions, "tab">, isPointed: boolean): Promise<void> {
  // Who works in the grid goes on there: Ctrl+Z after saving still takes back the last cell. Who pressed the button by keys stays at it.
  const goesOn = isPointed || isInGrid(document.activeElement);
  // What is still being typed into a cell is meant to be saved too.
  await grid.current?.finishTyping();
  const { stem, extension } = nameParts(tab.name);
  try {
    const name = await saveFile(text.editedName(stem, extension), () => tab.book.save());
    if (name === null) return;
    books.noteSaved(tab.id);
    tell({ id: "save", kind: "info", text: text.saved(name), actions: [] });
  } catch {
    tell({ id: "save", kind: "warning", text: text.saveFailed, actions: [] });
  } finally {
    if (goesOn) grid.current?.focus();
  }
}
