import { useCallback, useState } from "react";
import type { Notice } from "./notices";

/** The notices that are shown; a new one takes the place of the one with its id. */
export function useNotices(): { notices: readonly Notice[]; tell: (notice: Notice) => void; dismiss: (id: string) => void } {
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const tell = useCallback((notice: Notice) => setNotices((known) => [...known.filter(({ id }) => id !== notice.id), notice]), []);
  const dismiss = useCallback((id: string) => setNotices((known) => known.filter((notice) => notice.id !== id)), []);
  return { notices, tell, dismiss };
}
