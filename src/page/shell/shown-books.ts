import type { OpenBook } from "../book/open-book";
import type { Grid } from "../grid/grid";
import { turn } from "../turn";
import type { OpenTab } from "./books";

type View = Parameters<OpenBook["showIn"]>[0];

export interface ShownBooksOptions {
  readonly grid: Grid;
  /** A workbook is in front; `null`: none is. */
  readonly onShown: (id: string | null) => void;
  /** A cell of the workbook in front was brought into view. */
  readonly onRevealed: () => void;
}

/** Keeps the workbooks of the grid those of the tabs. Each step has a turn of its own: together they would hold the page up. */
export class ShownBooks {
  private tabs: readonly OpenTab[] = [];
  private current: string | null = null;
  private readonly opened = new Set<string>();
  private shown: string | null = null;
  private isWorking = false;
  private isStopped = false;

  constructor(private readonly options: ShownBooksOptions) {}

  sync(tabs: readonly OpenTab[], current: string | null): void {
    this.tabs = tabs;
    this.current = current;
    if (!this.isWorking) void this.work();
  }

  stop(): void {
    this.isStopped = true;
  }

  private async work(): Promise<void> {
    this.isWorking = true;
    try {
      for (let step = this.next(); step !== null; step = this.next()) {
        await turn();
        if (this.isStopped) return;
        step();
      }
    } finally {
      this.isWorking = false;
    }
  }

  /** What is to be done before grid and tabs are the same; looked up anew after each step, since tabs come and go meanwhile. */
  private next(): (() => void) | null {
    const { tabs, current, opened } = this;
    const gone = [...opened].find((id) => !tabs.some((tab) => tab.id === id));
    if (gone !== undefined) return () => this.close(gone);
    const fresh = tabs.find(({ id }) => !opened.has(id));
    if (fresh) return () => this.open(fresh);
    return current !== null && current !== this.shown && opened.has(current) ? () => this.show(current) : null;
  }

  private close(id: string): void {
    this.opened.delete(id);
    this.options.grid.close(id);
    if (this.shown === id) this.setShown(null);
  }

  private open(tab: OpenTab): void {
    // Closed in the meantime.
    if (!this.tabs.some(({ id }) => id === tab.id)) return;
    const { id, name, book } = tab;
    this.opened.add(id);
    const start = performance.now();
    this.options.grid.open(id, name, book.drawn);
    performance.measure("pii:grid-open", { start });
    book.showIn(this.viewOf(id));
  }

  private viewOf(id: string): View {
    const { grid, onRevealed } = this.options;
    return { apply: (applied) => grid.apply(id, applied), reveal: (at) => void grid.reveal(id, at).then(onRevealed) };
  }

  private show(id: string): void {
    this.options.grid.show(id);
    this.setShown(id);
  }

  private setShown(id: string | null): void {
    this.shown = id;
    this.options.onShown(id);
  }
}
