import type { Language } from "../../app";
import { hostSentence } from "../../app/sentences";
import type { Session } from "../../app/session";
import type { CellEdit, HostError } from "../../workbook";
import { Stopped } from "../book/client";
import { holdDraft } from "../keep/locks";
import { OpenBook } from "../book/open-book";
import type { ChangedCell, FormulaResult, KeptEdits, OpenStep } from "../book/protocol";

/** A file on its way into the page, open in it, or refused. */
export type Tab = OpeningTab | OpenTab | FailedTab;

interface AnyTab {
  readonly id: string;
  readonly name: string;
}

export interface OpeningTab extends AnyTab {
  readonly state: "opening";
  readonly step: OpenStep;
  readonly done: number;
  readonly of: number;
}

export interface OpenTab extends AnyTab {
  readonly state: "open";
  readonly book: OpenBook;
  readonly session: Session;
  readonly unsaved: boolean;
  /** Saved since it was opened: taking edits back leaves it different from what was saved. */
  readonly saved: boolean;
}

export interface FailedTab extends AnyTab {
  readonly state: "failed";
  readonly why: { readonly kind: "host"; readonly error: HostError } | { readonly kind: "bug"; readonly id: string };
}

/** What could not be written to the file, and where. */
export interface Refusal {
  readonly error: HostError;
  readonly first: CellEdit;
}

export interface BooksState {
  readonly tabs: readonly Tab[];
  readonly current: string | null;
}

export interface BooksWatch {
  readonly refused: (tab: OpenTab, refusal: Refusal) => void;
  /** Cells that have to be put back in the grid. */
  readonly restore: (id: string, cells: readonly ChangedCell[]) => void;
}

const loadPane = () => import(/* webpackChunkName: "pane" */ "../pane");

/** How long typing must pause before the workbook is checked again: a cell comes as a whole, a pasted block at once, and the check takes no longer than this. */
const PAUSE_MS = 50;

/** The open files of the page. */
export class Books {
  private state: BooksState = { tabs: [], current: null };
  private readonly listeners = new Set<() => void>();
  private readonly stops = new Map<string, AbortController>();
  private count = 0;
  private watch: BooksWatch = { refused: () => undefined, restore: () => undefined };

  /** Who tells the user of refusals and puts cells back; one at a time. */
  listen(watch: BooksWatch): void {
    this.watch = watch;
  }

  getState = (): BooksState => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Opens a file in a tab of its own and checks it. */
  async open(name: string, bytes: Uint8Array, kept: { readonly draft: string; readonly edits: KeptEdits } | null = null): Promise<void> {
    const id = `book${++this.count}`;
    const stop = new AbortController();
    this.stops.set(id, stop);
    this.set({ tabs: [...this.state.tabs, { id, name, state: "opening", step: "reading", done: 0, of: 1 }], current: id });
    const progress = (step: OpenStep, done: number, of: number): void => this.replace({ id, name, state: "opening", step, done, of });
    const file = { name, bytes, kept: kept?.edits ?? [], draft: kept?.draft ?? crypto.randomUUID() };
    try {
      const opened = await OpenBook.open(file, { progress, signal: stop.signal });
      if (opened.ok) await this.take(id, name, opened.value);
      else this.replace({ id, name, state: "failed", why: { kind: "host", error: opened.error } });
    } catch (error) {
      if (error instanceof Stopped) this.remove(id);
      else this.replace({ id, name, state: "failed", why: { kind: "bug", id: (await loadPane()).bugId(error) } });
    }
  }

  /** Stops the opening of a file. */
  stop(id: string): void {
    this.stops.get(id)?.abort();
  }

  show(id: string): void {
    this.set({ current: id });
  }

  /** Closes a tab; its unsaved work is given up. */
  close(id: string): void {
    const tab = this.tab(id);
    if (tab?.state === "opening") {
      this.stop(id);
      return;
    }
    if (tab?.state === "open") {
      tab.session.dispose();
      void tab.book.forget().finally(() => tab.book.close());
    }
    this.remove(id);
  }

  /** The user wrote cells in the grid. What the file does not take is put back in the grid and said. */
  async typed(id: string, edits: readonly CellEdit[]): Promise<void> {
    const tab = this.openTab(id);
    const first = edits[0];
    if (!tab || !first) return;
    const applied = await tab.book.type(edits);
    if (applied.ok) {
      tab.session.noteEdited();
      return;
    }
    this.watch.refused(tab, { error: applied.error, first });
    this.watch.restore(id, await tab.book.cells(edits.map(({ at }) => at)));
  }

  /** The grid calculated formulas anew. */
  async calculated(id: string, results: readonly FormulaResult[]): Promise<void> {
    const tab = this.openTab(id);
    if (!tab?.book.isChanged) return;
    await tab.book.takeResults(results);
    tab.session.noteEdited();
  }

  /** The file was saved as it is now. */
  noteSaved(id: string): void {
    const tab = this.openTab(id);
    if (!tab) return;
    this.replace({ ...tab, unsaved: false, saved: true });
    void tab.book.forget();
  }

  hasUnsaved(): boolean {
    return this.state.tabs.some((tab) => tab.state === "open" && tab.unsaved);
  }

  openTab(id: string | null): OpenTab | null {
    const tab = this.tab(id);
    return tab?.state === "open" ? tab : null;
  }

  private async take(id: string, name: string, book: OpenBook): Promise<void> {
    book.judgeAhead({ today: today() });
    const { createSession } = await loadPane();
    holdDraft(book.draft, book.closed);
    const session = createSession({ port: book.port, judge: book.judge, today, now: () => Date.now(), pauseMs: PAUSE_MS });
    book.onChanged = (isChanged) => {
      const tab = this.openTab(id);
      if (tab) this.replace({ ...tab, unsaved: isChanged || tab.saved });
    };
    this.replace({ id, name, state: "open", book, session, unsaved: book.isChanged, saved: false });
    void session.check();
  }

  private tab(id: string | null): Tab | undefined {
    return this.state.tabs.find((tab) => tab.id === id);
  }

  private replace(tab: Tab): void {
    this.set({ tabs: this.state.tabs.map((known) => (known.id === tab.id ? tab : known)) });
  }

  private remove(id: string): void {
    const index = this.state.tabs.findIndex((tab) => tab.id === id);
    const tabs = this.state.tabs.filter((tab) => tab.id !== id);
    const next = tabs[Math.min(index, tabs.length - 1)]?.id ?? null;
    this.set({ tabs, current: this.state.current === id ? next : this.state.current });
  }

  private set(change: Partial<BooksState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of [...this.listeners]) listener();
  }
}

function today(): { year: number; month: number; day: number } {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

/** Why a tab has no workbook, in one sentence. */
export function failureSentence({ why, name }: FailedTab, language: Language, bug: (id: string) => string): string {
  return why.kind === "host" ? hostSentence(why.error, name, language) : bug(why.id);
}
