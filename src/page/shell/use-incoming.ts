import { useEffect, useState } from "react";
import type { NewSheetEdit } from "../../workbook";
import type { Books } from "./books";
import { clipboardTable } from "./clipboard-table";
import type { PageText } from "./text";

/** Opens a workbook of these sheets in a tab of its own. */
export type NewWorkbookOpener = (file: string, edits: readonly NewSheetEdit[]) => Promise<void>;

interface PasteTarget {
  readonly books: Books;
  readonly text: PageText;
  readonly openNew: NewWorkbookOpener;
}

/** Opens files one after the other; each gets its own tab. */
export async function openFiles(books: Books, files: readonly File[]): Promise<void> {
  for (const file of files) {
    // A file that has vanished since it was picked is told like an empty one.
    const bytes = await file.arrayBuffer().catch(() => new ArrayBuffer(0));
    void books.open(file.name, new Uint8Array(bytes));
  }
}

/** Files that are dropped anywhere on the page. `true` while one is held over it. */
export function useDrop(books: Books): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
    const onDrag = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(event.type !== "dragleave" || event.relatedTarget !== null);
    };
    const onDrop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(false);
      void openFiles(books, [...(event.dataTransfer?.files ?? [])]);
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    // Before the grid, which would take the file for a picture.
    const listeners = [["dragenter", onDrag], ["dragover", onDrag], ["dragleave", onLeave], ["drop", onDrop]] as const; // prettier-ignore
    for (const [type, listener] of listeners) window.addEventListener(type, listener, true);
    return () => {
      for (const [type, listener] of listeners) window.removeEventListener(type, listener, true);
    };
  }, [books]);
  return over;
}

/** A range that is pasted outside of the grid and of any field becomes a workbook of its own. */
export function usePastedRange({ books, text, openNew }: PasteTarget, onNothing: () => void): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      if (!(event.target instanceof Element) || isTakenBy(event.target)) return;
      const files = [...(event.clipboardData?.files ?? [])].filter(({ name }) => /\.xls[xmb]?$/i.test(name));
      if (files.length > 0) return void openFiles(books, files);
      const rows = clipboardTable(event.clipboardData?.getData("text/html") ?? "", event.clipboardData?.getData("text/plain") ?? "");
      if (rows.length === 0) return onNothing();
      void import(/* webpackChunkName: "pasted" */ "../book/pasted-sheet").then(({ pastedSheet }) =>
        openNew(text.pastedName, [pastedSheet(text.pastedSheet, rows)]),
      );
    };
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, [books, text, openNew, onNothing]);
}

function isTakenBy(target: Element): boolean {
  return target.closest(".grid, input, textarea, select, [contenteditable=true]") !== null;
}
