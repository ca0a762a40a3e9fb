import { type MutableRefObject, type ReactElement, useEffect, useRef, useState } from "react";
import type { Language } from "../../app";
import type { CellEdit } from "../../workbook";
import type { FormulaResult } from "../book/protocol";
import type { Grid } from "../grid/grid";
import type { OpenTab } from "./books";
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
  const [state, setState] = useState<"loading" | "ready" | "failed">("loading");
  useGridLife(props, useVerdictFirst(props.tabs), container, setState);
  useShownBooks(props, state === "ready");
  const { text, grid, language, dark } = props;
  useEffect(() => grid.current?.setLanguage(language), [grid, language, state]);
  useEffect(() => grid.current?.setDark(dark), [grid, dark, state]);
  return (
    <section className="grid-frame" aria-label={text.gridLabel}>
      <div ref={container} className="grid" data-grid={state} />
      {state === "loading" && <p className="grid-note">{text.gridLoading}</p>}
      {state === "failed" && (
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

type State = "loading" | "ready" | "failed";

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
  setState: (state: State) => void,
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
    import(/* webpackChunkName: "grid" */ "../grid/grid").then(
      ({ Grid: LoadedGrid }) => {
        if (gone || !container.current) return;
        grid.current = new LoadedGrid({
          container: container.current,
          language,
          dark,
          onTyped: (id, edits) => latest.current.onTyped(id, edits),
          onResults: (id, results) => latest.current.onResults(id, results),
        });
        setState("ready");
      },
      () => setState("failed"),
    );
    return () => {
      gone = true;
      grid.current?.dispose();
      grid.current = null;
    };
  }, [isTime, container, setState]);
}

/** Hands newly opened books to the grid, takes closed ones away, shows the current one. */
function useShownBooks({ tabs, current, grid }: GridFrameProps, ready: boolean): void {
  const lastByPointer = useLastPointer();
  const known = useRef(new Set<string>());
  useEffect(() => {
    const shown = grid.current;
    if (!ready || !shown) return;
    for (const id of known.current) {
      if (tabs.some((tab) => tab.id === id)) continue;
      shown.close(id);
      known.current.delete(id);
    }
    for (const { id, name, book } of tabs) {
      if (known.current.has(id)) continue;
      known.current.add(id);
      book.showIn({
        apply: (applied) => shown.apply(id, applied),
        reveal: (at) =>
          void shown.reveal(id, at).then(() => {
            // Who clicks a finding goes on to mend the cell; who walks through the findings by keys stays among them.
            if (lastByPointer()) shown.focus();
          }),
      });
      const start = performance.now();
      shown.open(id, name, book.drawn);
      performance.measure("pii:grid-open", { start });
    }
    if (current !== null && known.current.has(current)) shown.show(current);
  }, [tabs, current, grid, ready, lastByPointer]);
}
