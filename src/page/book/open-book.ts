import type { Choices, Judge } from "../../app/session";
import { type CellEdit, type CellRef, type HostError, type Result, type Sheet, type Snapshot, type WorkbookPort, ok } from "../../workbook";
import type { GridBook, GridRows } from "../view/types";
import { removeDraft } from "../keep/drafts";
import { Client } from "./client";
import type { Applied, ChangedCell, FormulaResult, Frame, KeptEdits, OpenStep } from "./protocol";
import { withNews } from "./snapshot-news";

export interface FileToOpen {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly kept: KeptEdits;
  /** Under which its unsaved work is kept. */
  readonly draft: string;
}

export interface Opening {
  readonly progress: (step: OpenStep, done: number, of: number) => void;
  readonly signal: AbortSignal;
}

/** The workbook as the grid shows it, ready to be drawn. */
export interface DrawnBook {
  readonly book: GridBook;
  /** Cells by the place of their sheet in `book.sheets`. */
  readonly rows: readonly GridRows[];
}

/** Who shows the cells: told of what a plan of the pane changed, and asked to bring a cell into view. */
export interface BookView {
  readonly apply: (applied: Applied) => void;
  readonly reveal: (at: CellRef) => void;
}

/** A workbook that is open in a worker, as the rest of the page sees it. */
export class OpenBook {
  private known: Snapshot | null = null;
  private frame: Frame | null = null;
  private readonly rows = new Map<string, Sheet["rows"]>();
  private view: BookView | null = null;
  /** What nobody showed yet. */
  private unseen: Applied[] = [];
  private unrevealed: CellRef | null = null;
  /** After each change; `isChanged`: the workbook differs from the file that was opened. */
  onChanged: (isChanged: boolean) => void = () => undefined;

  private end: () => void = () => undefined;
  /** Done when the workbook is closed. */
  readonly closed = new Promise<void>((resolve) => {
    this.end = resolve;
  });

  private constructor(
    readonly name: string,
    readonly draft: string,
    private readonly client: Client,
    readonly drawn: DrawnBook,
    public isChanged: boolean,
  ) {}

  /** Rejects with `Stopped` when the signal is set off. */
  static async open(file: FileToOpen, { progress, signal }: Opening): Promise<Result<OpenBook, HostError>> {
    const client = new Client();
    signal.addEventListener("abort", () => client.stop(), { once: true });
    const rows: GridRows[] = [];
    try {
      const opened = await client.call("open", file, (piece) => {
        if (piece.kind === "progress") progress(piece.step, piece.done, piece.of);
        else if (piece.kind === "grid-rows") rows[piece.sheet] = Object.assign(rows[piece.sheet] ?? {}, piece.rows);
      });
      if (opened.ok) return ok(new OpenBook(file.name, file.draft, client, { book: opened.value.book, rows }, opened.value.isChanged));
      client.stop();
      return opened;
    } catch (error) {
      client.stop();
      throw error;
    }
  }

  readonly port: WorkbookPort = {
    read: async () => ok(await this.read()),
    apply: async (plan) => {
      const applied = await this.changed(this.client.call("apply", plan));
      if (!applied.ok) return applied;
      if (this.view) this.view.apply(applied.value);
      else this.unseen.push(applied.value);
      return ok(undefined);
    },
    // A plan changes the worker's workbook whole or not at all.
    recover: () => Promise.resolve(ok(null)),
    reveal: (at) => {
      if (this.view) this.view.reveal(at);
      else this.unrevealed = at;
      return Promise.resolve(ok(undefined));
    },
  };

  /** Judges in the worker, which holds the same workbook. */
  readonly judge: Judge = async (snapshot, choices) => {
    const judged = await this.client.call("judge", choices);
    if (!judged.ok) return judged;
    const { frame, ...judgement } = judged.value;
    const { framework, profile } = (this.frame = frame ?? this.frame ?? missingFrame());
    return ok({ ...judgement, framework, profile, snapshot });
  };

  /** Lets the worker judge while the page is still loading what shows the judgement. */
  judgeAhead(choices: Choices): void {
    void this.client.call("prepare", choices).catch(() => undefined);
  }

  /** From now on `view` shows the workbook; what it did not hear of while it was on its way is told it now. */
  showIn(view: BookView): void {
    this.view = view;
    for (const applied of this.unseen) view.apply(applied);
    if (this.unrevealed) view.reveal(this.unrevealed);
    [this.unseen, this.unrevealed] = [[], null];
  }

  /** What the user did in the grid: all of it or nothing. */
  type(edits: readonly CellEdit[]): Promise<Result<Applied, HostError>> {
    return this.changed(this.client.call("type", edits));
  }

  cells(places: readonly CellRef[]): Promise<readonly ChangedCell[]> {
    return this.client.call("cells", places);
  }

  async takeResults(results: readonly FormulaResult[]): Promise<void> {
    await this.client.call("results", results);
  }

  save(): Promise<Uint8Array> {
    return this.client.call("save", null);
  }

  /** Unsaved work need not be kept any longer: it was saved, or given up. */
  async forget(): Promise<void> {
    await this.client.call("forget", null);
    // The worker may be stopped before it is done with the same.
    await removeDraft(this.draft).catch(() => undefined);
  }

  close(): void {
    this.client.stop();
    this.end();
  }

  private async changed(answer: Promise<Result<Applied, HostError>>): Promise<Result<Applied, HostError>> {
    const applied = await answer;
    if (applied.ok) {
      this.isChanged = applied.value.isChanged;
      this.onChanged(this.isChanged);
    }
    return applied;
  }

  private async read(): Promise<Snapshot> {
    const news = await this.client.call("read", null, (piece) => {
      if (piece.kind !== "rows") return;
      this.rows.set(piece.sheet, withNews(this.rows.get(piece.sheet), piece));
    });
    const empty: Sheet["rows"] = new Map();
    this.known = { ...news, sheets: news.sheets.map((sheet) => ({ ...sheet, rows: this.rows.get(sheet.name) ?? empty })) };
    return this.known;
  }
}

function missingFrame(): never {
  throw new Error("the first judgement came without framework and profile");
}
