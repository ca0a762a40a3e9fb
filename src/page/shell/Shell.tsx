import { type CSSProperties, type ReactElement, useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { Language } from "../../app";
import type { ThemeName } from "../../taskpane";
import type { Grid } from "../grid/grid";
import { Bar, THEME_CHOICES } from "./Bar";
import type { Books, OpenTab } from "./books";
import { GridFrame } from "./GridFrame";
import { Failed, NoFile, Opening } from "./Middle";
import { Notices } from "./Notices";
import { PaneFrame } from "./PaneFrame";
import { usePreference } from "./preferences";
import { Splitter, USUAL_WIDTH } from "./Splitter";
import { Tabs } from "./Tabs";
import { pageText } from "./words";
import { useBookNotices } from "./use-book-notices";
import { useFocusKey } from "./use-focus";
import { type NewWorkbookOpener, openFiles, useDrop, usePastedRange } from "./use-incoming";
import { useMedia } from "./use-media";
import { useNotices } from "./use-notices";
import { useRecovery } from "./use-recovery";
import { useSave } from "./use-save";

const LANGUAGES = ["vi", "en"] as const satisfies readonly Language[];

export interface ShellProps {
  readonly books: Books;
  readonly onSample: () => void;
  readonly openNew: NewWorkbookOpener;
}

/** The page: a slim bar, the grid, the pane beside it. */
export function Shell({ books, onSample, openNew }: ShellProps): ReactElement {
  const [language, setLanguage] = usePreference<Language>("language", LANGUAGES, "vi");
  const [theme, setTheme] = usePreference("theme", THEME_CHOICES, "system");
  const text = pageText(language);
  const { tabs, current } = useSyncExternalStore(books.subscribe, books.getState);
  const { notices, tell, dismiss } = useNotices();
  const grid = useRef<Grid | null>(null);
  const narrow = useMedia("(max-width: 799px)");
  const systemDark = useMedia("(prefers-color-scheme: dark)");
  const dark = theme === "dark" || (theme === "system" && systemDark);
  const [paneShown, setPaneShown] = useState(true);
  const [gridShown, setGridShown] = useState(false);
  const [width, setWidth] = useState(USUAL_WIDTH);
  const over = useDrop(books);
  const tab = tabs.find(({ id }) => id === current);
  const save = useSave({ books, text, grid, tab: tab?.state === "open" ? tab : null, tell });
  usePastedRange(
    { books, text, openNew },
    useCallback(() => tell({ id: "paste", kind: "info", text: text.nothingPasted, actions: [] }), [tell, text]),
  );
  useRecovery(books, text, language, tell);
  useBookNotices({ books, text, language, grid, tell });
  useFocusKey(grid);
  usePageLook(language, theme === "system" ? null : theme, text.product);

  const close = (id: string): void => {
    const asked = books.openTab(id);
    if (!asked?.unsaved) return books.close(id);
    const actions = [
      { label: text.discard, act: () => books.close(id) },
      { label: text.keepOpen, act: () => undefined },
    ];
    tell({ id: `close-${id}`, kind: "warning", text: text.closeUnsaved(asked.name), actions });
  };
  const showsGrid = !narrow || gridShown;
  const showsPane = narrow ? !gridShown : paneShown;
  return (
    <div className="page" data-narrow={narrow} lang={language}>
      <header>
        <Bar
          {...{ text, language, theme, narrow, paneShown, gridShown }}
          canSave={tab?.state === "open"}
          onOpen={(files) => void openFiles(books, files)}
          onSave={save}
          onLanguage={setLanguage}
          onTheme={setTheme}
          onTogglePane={() => (narrow ? setGridShown(!gridShown) : setPaneShown(!paneShown))}
        />
        <Tabs {...{ text, tabs, current }} onShow={(id) => books.show(id)} onClose={close} />
      </header>
      <main className="main">
        <Notices text={text} notices={notices.filter(({ book }) => book === undefined || book === current)} onDismiss={dismiss} />
        <div className="work">
          <div className="work-grid" {...gridPlace(showsGrid && tab?.state === "open", narrow || !paneShown ? 0 : width)}>
            {tabs.length > 0 && (
              <GridFrame
                {...{ text, language, dark, grid }}
                tabs={tabs.filter((known): known is OpenTab => known.state === "open")}
                current={current}
                onTyped={(id, edits) => void books.typed(id, edits)}
                onResults={(id, results) => void books.calculated(id, results)}
              />
            )}
          </div>
          {tab?.state === "opening" && <Opening text={text} tab={tab} onStop={() => books.stop(tab.id)} />}
          {tab?.state === "failed" && <Failed text={text} tab={tab} language={language} />}
          {!tab && <NoFile text={text} onSample={onSample} />}
          {tab?.state === "open" && showsPane && !narrow && <Splitter label={text.width} width={width} onWidth={setWidth} />}
          {tab?.state === "open" && (
            <aside className="work-pane" aria-label={text.pane} data-shown={showsPane} style={narrow ? undefined : { width }}>
              <PaneFrame
                key={tab.id}
                text={text}
                language={language}
                theme={themeName(theme, dark)}
                session={tab.session}
                onSample={onSample}
                openNew={openNew}
              />
            </aside>
          )}
        </div>
      </main>
      {over && (
        <div className="drop" role="status">
          <p className="middle-title">{text.drop}</p>
          <p>{text.dropHint}</p>
        </div>
      )}
    </div>
  );
}

/** Out of sight the grid keeps its width: drawing it anew costs more than opening a file. The bar before the pane is a pixel wide. */
function gridPlace(shown: boolean, paneWidth: number): { readonly "data-shown": boolean; readonly style?: CSSProperties } {
  return shown || paneWidth === 0 ? { "data-shown": shown } : { "data-shown": false, style: { right: paneWidth + 1 } };
}

/** The system's high contrast is the pane's to see, so nothing is said where the system decides. */
function themeName(theme: (typeof THEME_CHOICES)[number], dark: boolean): ThemeName | undefined {
  return theme === "system" ? undefined : dark ? "dark" : "light";
}

function usePageLook(language: Language, theme: "light" | "dark" | null, title: string): void {
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = title;
    if (theme === null) delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = theme;
  }, [language, theme, title]);
}
