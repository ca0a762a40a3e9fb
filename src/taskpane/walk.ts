import { useDeferredValue, useMemo, useState } from "react";
import type { Session, SessionState } from "../app/session";
import { groupsOf, NO_FILTER, type Filter, type Group } from "./findingView";
import type { Language } from "./text";

/** The findings in the order in which they are shown, and the way through them. */
export interface Walk {
  readonly filter: Filter;
  readonly setFilter: (filter: Filter) => void;
  readonly groups: readonly Group[];
  readonly shown: number;
  /** Place of the selected finding among those shown, from 1; `null`: none of them is selected. */
  readonly position: number | null;
  /** Selects the next (1) or previous (-1) finding and reveals its cell; goes round at the ends. */
  readonly step: (by: 1 | -1) => void;
}

export function useWalk(session: Session, state: SessionState, language: Language): Walk {
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const calm = useDeferredValue(filter);
  const findings = state.judgement?.findings;
  const groups = useMemo(() => groupsOf(findings ?? [], calm, language), [findings, calm, language]);
  const items = useMemo(() => groups.flatMap((group) => group.items), [groups]);
  const index = items.findIndex(({ key }) => key === state.selected);
  const step = (by: 1 | -1): void => {
    const wanted = index < 0 ? (by === 1 ? 0 : items.length - 1) : (index + by + items.length) % items.length;
    const item = items[wanted];
    if (!item) return;
    session.select(item.key);
    if (item.finding.at) void session.reveal(item.finding.at);
  };
  return { filter, setFilter, groups, shown: items.length, position: index < 0 ? null : index + 1, step };
}
