import type { ReactElement } from "react";
import type { Language } from "../../app";
import { type FailedTab, type OpeningTab, failureSentence } from "./books";
import type { PageText } from "./text";

/** What stands in the middle while a file is being opened. */
export function Opening({
  text,
  tab,
  onStop,
}: {
  readonly text: PageText;
  readonly tab: OpeningTab;
  readonly onStop: () => void;
}): ReactElement {
  const label = text.step(tab.step, tab.done, tab.of);
  return (
    <div className="middle">
      <p className="middle-title">{tab.name}</p>
      <p role="status">{label}</p>
      <progress aria-label={label} {...(tab.step === "drawing" ? { max: tab.of, value: tab.done } : {})} />
      <button type="button" className="button" onClick={onStop}>
        {text.stop}
      </button>
    </div>
  );
}

export interface FailedProps {
  readonly text: PageText;
  readonly tab: FailedTab;
  readonly language: Language;
}

/** Why a file could not be opened, in the one sentence that also says what to do. */
export function Failed({ text, tab, language }: FailedProps): ReactElement {
  return (
    <div className="middle" role="alert">
      <p className="middle-title">{text.failedTitle}</p>
      <p>{failureSentence(tab, language, text.bug)}</p>
    </div>
  );
}

export function NoFile({ text, onSample }: { readonly text: PageText; readonly onSample: () => void }): ReactElement {
  return (
    <div className="middle">
      <p className="middle-title">{text.emptyTitle}</p>
      <p>{text.emptyText}</p>
      <button type="button" className="button primary" onClick={onSample}>
        {text.sample}
      </button>
    </div>
  );
}
