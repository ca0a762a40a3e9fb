import { type KeyboardEvent, type ReactElement, useEffect } from "react";
import type { Tab } from "./books";
import type { PageText } from "./text";

export interface TabsProps {
  readonly text: PageText;
  readonly tabs: readonly Tab[];
  readonly current: string | null;
  readonly onShow: (id: string) => void;
  readonly onClose: (id: string) => void;
}

/** The open files. One of them has the tab stop; arrows go on to the others, Delete closes. */
export function Tabs({ text, tabs, current, onShow, onClose }: TabsProps): ReactElement | null {
  // Narrow, the name of the file that is shown would be cut at the edge.
  useEffect(() => document.getElementById(`tab-${current ?? ""}`)?.scrollIntoView({ block: "nearest", inline: "nearest" }), [current]);
  if (tabs.length === 0) return null;
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const to = event.key === "ArrowRight" ? index + 1 : event.key === "ArrowLeft" ? index - 1 : null;
    const tab = tabs[index];
    if (event.key === "Delete" && tab) onClose(tab.id);
    if (to === null) return;
    const next = tabs[(to + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    onShow(next.id);
    document.getElementById(`tab-${next.id}`)?.focus();
  };
  return (
    <div className="tabs">
      <div role="tablist" aria-label={text.files} className="tablist">
        {tabs.map((tab, index) => (
          <button
            key={tab.id}
            id={`tab-${tab.id}`}
            type="button"
            role="tab"
            className="tab"
            aria-selected={tab.id === current}
            tabIndex={tab.id === current ? 0 : -1}
            onClick={() => onShow(tab.id)}
            onKeyDown={(event) => onKeyDown(event, index)}
            title={tab.name}
          >
            <span className="tab-name">{tab.name}</span>
            {isUnsaved(tab) && (
              <span className="dot" role="img" aria-label={text.unsaved} title={text.unsaved}>
                ●
              </span>
            )}
          </button>
        ))}
      </div>
      {current !== null && (
        <button
          type="button"
          className="button quiet"
          aria-label={text.closeFile(tabs.find(({ id }) => id === current)?.name ?? "")}
          onClick={() => onClose(current)}
        >
          ×
        </button>
      )}
    </div>
  );
}

function isUnsaved(tab: Tab): boolean {
  return tab.state === "open" && tab.unsaved;
}
