import { FluentProvider } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { BugListener, Session } from "../app/session";
import { Boundary } from "./Boundary";
import type { EnvironmentReader, FormListener, Host } from "./context";
import { paneText } from "./dictionary";
import { Pane } from "./Pane";
import type { Language } from "./text";
import { THEMES, useThemeName, type ThemeName } from "./theme";

export interface AppProps {
  readonly session: Session;
  readonly language: Language;
  /** Without it the pane offers no choice of language (the page's bar does). */
  readonly onLanguage?: (language: Language) => void;
  readonly host: Host;
  /** What the host looks like; without it the system's preference counts. */
  readonly theme?: ThemeName;
  /** Opens a sample workbook; without it none is offered. */
  readonly onSample?: () => void;
  /** Puts a form where the user can fill it; without it none is offered. */
  readonly onForm?: FormListener;
  /** Says what the pane runs in; without it nothing is said. */
  readonly environment?: EnvironmentReader;
  readonly onBug?: BugListener;
}

const keys = new WeakMap<Session, number>();
let sessions = 0;

/** Another workbook is another pane: filter, open rows and a caught bug belong to the one before. */
function keyOf(session: Session): number {
  const key = keys.get(session) ?? ++sessions;
  keys.set(session, key);
  return key;
}

/** The pane with everything around it: theme, and the net that catches bugs. */
export function App({ theme, onBug, ...pane }: AppProps): ReactElement {
  const name = useThemeName(theme);
  return (
    <FluentProvider theme={THEMES[name]} style={{ height: "100%" }} data-theme={name}>
      <Boundary key={keyOf(pane.session)} text={paneText(pane.language)} onBug={onBug}>
        <Pane {...pane} />
      </Boundary>
    </FluentProvider>
  );
}
