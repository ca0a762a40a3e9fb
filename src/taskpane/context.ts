import { createContext, useContext, useSyncExternalStore } from "react";
import type { Session, SessionState } from "../app/session";
import type { Language, PaneText } from "./text";

/** Where the pane stands. */
export type Host = "excel" | "page";

export interface PaneContextValue {
  readonly session: Session;
  readonly language: Language;
  readonly text: PaneText;
  readonly host: Host;
}

export const PaneContext = createContext<PaneContextValue | null>(null);

export function usePane(): PaneContextValue {
  const value = useContext(PaneContext);
  if (value === null) throw new Error("A part of the pane stands outside of it.");
  return value;
}

export function useSessionState(session: Session): SessionState {
  return useSyncExternalStore(session.subscribe, session.getState, session.getState);
}
