import type { ReactElement } from "react";
import type { Notice } from "./notices";
import type { PageText } from "./text";

export interface NoticesProps {
  readonly text: PageText;
  readonly notices: readonly Notice[];
  readonly onDismiss: (id: string) => void;
}

export function Notices({ text, notices, onDismiss }: NoticesProps): ReactElement {
  return (
    <div role="status" className="notices">
      {notices.map((notice) => (
        <p key={notice.id} className={`notice ${notice.kind}`}>
          <span className="notice-text">{notice.text}</span>
          {notice.actions.map(({ label, act }) => (
            <button
              key={label}
              type="button"
              className="button"
              onClick={() => {
                onDismiss(notice.id);
                act();
              }}
            >
              {label}
            </button>
          ))}
          {notice.actions.length === 0 && (
            <button type="button" className="button quiet" aria-label={text.dismiss} onClick={() => onDismiss(notice.id)}>
              ×
            </button>
          )}
        </p>
      ))}
    </div>
  );
}
