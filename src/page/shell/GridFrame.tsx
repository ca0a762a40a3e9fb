import { type MutableRefObject, type ReactElement, useEffect, useRef, useState } from "react";
import type { Language } from "../../app";
import type { CellEdit } from "../../workbook";
import type { FormulaResult } from "../book/protocol";
import type { Grid } from "../grid/grid";
import { loadGrid } from "../grid/load";
import type { OpenTab } from "./books";
import { ShownBooks } from "./shown-books";
import type { PageText } from "./text";
import { useLastPointer } from "./use-focus";

export interface GridFrameProps {
  readonly text: PageText;
  readonly language: Language;
  readonly dark: boolean;
  readonly tabs: readonly OpenTab[];
  readonly current: string | null;
  /** The grid, as soon as it is there: for what the page wants of it beside showing. */
  readonly grid: MutableRefObject<Grid | null>;
  readonly onTyped: (id: string, edits: readonly CellEdit[]) => void;
  readonly onResults: (id: string, results: readonly FormulaResult[]) => void;
}

/** Where the grid stands. It is large, so it is fetched when the first workbook is being opened; the shell is there before. */
export function GridFrame(props: GridFrameProps): ReactElement {
  const container = useRef<HTMLDivElement>(null);
  const [loaded, setLoaded] = useState<Grid | null>(null);
  const [failed, setFailed] = useState(false);
  useGridLife(props, useVerdictFirst(props.tabs), container, setLoaded, setFailed);
  const shown = useShownBooks(props, loaded);
  const { text, language, dark, current } = props;
  useEffect(() => loaded?.setLanguage(language), [loaded, language]);
  useEffect(() => loaded?.setDark(dark), [loaded, dark]);
  const state = failed ? "failed" : shown !== null && shown === current ? "ready" : "loading";
  return (
    <section className="grid-frame" aria-label={text.gridLabel}>
      <div ref={container} className="grid" data-grid={state} />
      {state === "loading" && shown === null && <p className="grid-note">{text.gridLoading}</p>}
      {failed && (
        <p className="grid-note" role="alert">
          {text.chunkFailed}{" "}
          <button type="button" className="button" onClick={() => location.reload()}>
            {text.reload}
          </button>
        </p>
      )}
    </section>
  );
}

/** The grid keeps the page busy for a while when it comes: the first verdict goes before it, if it is not long in coming. */
const PATIENCE_MS = 1_000;

function useVerdictFirst([tab]: readonly OpenTab[]): boolean {
  const [isTime, setTime] = useState(false);
  const session = tab?.session;
  useEffect(() => {
    const timer = setTimeout(() => setTime(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    const look = (): void => {
      const phase = session?.getState().phase;
      if (phase === "done" || phase === "failed") setTime(true);
    };
    look();
    return session?.subscribe(look);
  }, [session]);
  return isTime;
}

function useGridLife(
  props: GridFrameProps,
  isTime: boolean,
  container: { readonly current: HTMLElement | null },
  setLoaded: (grid: Grid | null) => void,
  setFailed: (failed: boolean) => void,
): void {
  const first = useRef(props);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    if (!isTime) return;
    let gone = false;
    const { grid, language, dark } = first.current;
    loadGrid().then(
      (LoadedGrid) => {
        if (gone || !container.current) return;
        grid.current = new LoadedGrid({
          container: container.current,
          language,
          dark,
          onTyped: (id, edits) => latest.current.onTyped(id, edits),
          onResults: (id, results) => latest.current.onResults(id, results),
        });
        setLoaded(grid.current);
      },
      () => setFailed(true),
    );
    return () => {
      gone = true;
      grid.current?.dispose();
      grid.current = null;
      setLoaded(null);
    };
  }, [isTime, container, setLoaded, setFailed]);
}

/** Hands newly opened books to the grid, takes closed ones away, shows the current one. Gives the one that is shown. */
function useShownBooks({ tabs, current }: GridFrameProps, grid: Grid | null): string | null {
  const lastByPointer = useLastPointer();
  const [shown, setShown] = useState<string | null>(null);
  const books = useRef<ShownBooks | null>(null);
  useEffect(() => {
    if (!grid) return;
    // Who clicks a finding goes on to mend the cell; who walks through the findings by keys stays among them.
    const onRevealed = (): void => {
      if (lastByPointer()) grid.focus();
    };
    const own = (books.current = new ShownBooks({ grid, onShown: setShown, onRevealed }));
    return () => own.stop();
  }, [grid, lastByPointer]);
  useEffect(() => books.current?.sync(tabs, current), [grid, tabs, current]);
  return shown;
}
