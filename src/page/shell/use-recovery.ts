import { useEffect, useRef } from "react";
import type { Language } from "../../app";
import { type DraftNote, listDrafts, loadDraft, removeDraft } from "../keep/drafts";
import { openDrafts } from "../keep/locks";
import type { Books } from "./books";
import type { Notice } from "./notices";
import type { PageText } from "./text";

/** Offers what was left unsaved by a crash or a reload. Drafts of files that are open in another window are not offered. */
export function useRecovery(books: Books, text: PageText, language: Language, tell: (notice: Notice) => void): void {
  // Asked once for the page's books, and told in the language of the moment of the answer.
  const latest = useRef({ text, language, tell });
  useEffect(() => {
    latest.current = { text, language, tell };
  });
  useEffect(() => {
    const asked = new AbortController();
    void (async () => {
      const drafts = await listDrafts().catch(() => []);
      const open = await openDrafts();
      if (asked.signal.aborted) return;
      const now = latest.current;
      for (const draft of drafts) if (!open.has(draft.id)) now.tell(noticeOf(draft, books, now.text, now.language));
    })();
    return () => asked.abort();
  }, [books]);
}

function noticeOf(draft: DraftNote, books: Books, text: PageText, language: Language): Notice {
  const restore = async (): Promise<void> => {
    const kept = await loadDraft(draft.id);
    if (kept) await books.open(kept.name, kept.bytes, { draft: kept.id, edits: kept.edits });
  };
  return {
    id: `draft-${draft.id}`,
    kind: "warning",
    text: text.restore(draft.name, timeOf(draft.at, language)),
    actions: [
      { label: text.doRestore, act: () => void restore() },
      { label: text.dropDraft, act: () => void removeDraft(draft.id) },
    ],
  };
}

/** The hour alone where it was today, the day with it otherwise. */
function timeOf(at: number, language: Language): string {
  const date = new Date(at);
  const isToday = date.toDateString() === new Date().toDateString();
  const locale = language === "vi" ? "vi-VN" : "en-GB";
  const time = date.toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit" });
  return isToday ? time : `${time} ${date.toLocaleDateString(locale)}`;
}
