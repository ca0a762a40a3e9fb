import { createContext, useContext, useSyncExternalStore } from "react";
import type { MadeForm } from "../app";
import type { Session, SessionState } from "../app/session";
import type { EnvironmentFacts } from "./environment/facts";
import type { Language, PaneText } from "./text";

/** Where the pane stands. */
export type Host = "excel" | "page";

/** Puts a form where the user can fill it; `name`: of the file, without its ending. `false`: it could not be done. */
export type FormListener = (form: MadeForm, name: string) => Promise<boolean>;

/** Says what the pane runs in. */
export type EnvironmentReader = () => Promise<EnvironmentFacts>;

export interface PaneContextValue {
  readonly session: Session;
  readonly language: Language;
  readonly text: PaneText;
  readonly host: Host;
  /** `null`: where the pane stands no form can be made. */
  readonly onForm: FormListener | null;
  /** `null`: there is nothing to say of where the pane stands. */
  readonly environment: EnvironmentReader | null;
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
