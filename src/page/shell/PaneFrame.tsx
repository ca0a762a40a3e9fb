import { type ReactElement, Suspense, lazy, useCallback } from "react";
import type { Language } from "../../app";
import type { Session } from "../../app/session";
import type { FormListener, ThemeName } from "../../taskpane";
import type { PageText } from "./text";
import type { NewWorkbookOpener } from "./use-incoming";

const LazyApp = lazy(async () => ({ default: (await import(/* webpackChunkName: "pane" */ "../pane")).App }));

export interface PaneFrameProps {
  readonly text: PageText;
  readonly language: Language;
  readonly theme: ThemeName | undefined;
  readonly session: Session;
  readonly onSample: () => void;
  readonly openNew: NewWorkbookOpener;
}

/** The pane of the add-in, over the workbook of the page. */
export function PaneFrame({ text, language, theme, session, onSample, openNew }: PaneFrameProps): ReactElement {
  const onForm = useCallback<FormListener>((form, name) => openNew(`${name}.xlsx`, form.edits).then(() => true), [openNew]);
  return (
    <Suspense fallback={<p className="pane-note">{text.paneLoading}</p>}>
      <LazyApp
        session={session}
        language={language}
        host="page"
        onSample={onSample}
        onForm={onForm}
        {...(theme === undefined ? {} : { theme })}
      />
    </Suspense>
  );
}
