import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import type { Session } from "../app/session";
import { PaneContext, useSessionState, type EnvironmentReader, type FormListener, type Host } from "./context";
import { paneText } from "./dictionary";
import { Body } from "./Body";
import { FirstRun, firstRunSeen, forgetFirstRun } from "./FirstRun";
import { Header } from "./Header";
import { isTyping } from "./keys";
import { DoneBar } from "./submit";
import type { Language } from "./text";
import { Verdict } from "./Verdict";
import { useWalk, type Walk } from "./walk";

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minHeight: "320px",
    minWidth: 0,
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowX: "hidden",
  },
});

export interface PaneProps {
  readonly session: Session;
  readonly language: Language;
  readonly onLanguage?: (language: Language) => void;
  readonly host: Host;
  readonly onSample?: () => void;
  readonly onForm?: FormListener;
  readonly environment?: EnvironmentReader;
}

/** The face of one session: whose workbook, the verdict, the next step, and what is behind them. */
export function Pane({ session, language, onLanguage, host, onSample, onForm, environment }: PaneProps): ReactElement {
  const styles = useStyles();
  // In Excel the pane is all there is; on the page it stands beside the grid.
  const Frame = host === "excel" ? "main" : "section";
  const state = useSessionState(session);
  const text = paneText(language);
  const [guided, setGuided] = useState(() => !firstRunSeen());
  const context = useMemo(
    () => ({ session, language, text, host, onForm: onForm ?? null, environment: environment ?? null }),
    [session, language, text, host, onForm, environment],
  );
  const walk = useWalk(session, state, language);
  const element = useRef<HTMLElement>(null);
  useScrollToSelected(element, state.selected);

  useStepKeys(walk.step);

  const onKeyDown = (event: KeyboardEvent): void => {
    const turn = turnOf(event);
    if (turn !== null) {
      event.preventDefault();
      void session[turn]();
      return;
    }
    const step = stepOf(event);
    if (step === null) return;
    event.preventDefault();
    if (step !== 0) walk.step(step);
    else {
      focusSelectedRow(element.current);
      session.select(null);
    }
  };

  return (
    <PaneContext.Provider value={context}>
      <Frame ref={element} className={styles.pane} lang={language} aria-label={text.app.name} onKeyDown={onKeyDown}>
        <Header
          state={state}
          onLanguage={onLanguage}
          onGuide={() => {
            forgetFirstRun();
            setGuided(true);
          }}
        />
        {guided && <FirstRun onDone={() => setGuided(false)} onSample={onSample} />}
        <Verdict state={state} />
        {(state.done !== null || state.recovery !== null) && <DoneBar state={state} />}
        <Body state={state} walk={walk} onSample={onSample} />
      </Frame>
    </PaneContext.Provider>
  );
}

/** F8 and Shift+F8 go through the findings wherever the focus is, be it in the grid beside the pane. */
function useStepKeys(step: Walk["step"]): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== "F8" || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [step]);
}

/** 1 and -1: the next and the one before; 0: close what is open; `null`: no key of ours. Letters count only where nothing is typed. */
function stepOf(event: KeyboardEvent): 1 | -1 | 0 | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === "Escape") return 0;
  if (isTyping(event.target)) return null;
  return event.key === "n" ? 1 : event.key === "p" ? -1 : null;
}

/** Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z act on our own history while the pane has the focus; where something is typed they are the field's. */
function turnOf(event: KeyboardEvent): "undo" | "redo" | null {
  if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey) || isTyping(event.target)) return null;
  const key = event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" && !event.shiftKey ? "redo" : null;
}

/** What is about to close has the focus: its row keeps it. */
function focusSelectedRow(pane: HTMLElement | null): void {
  const row = pane?.querySelector("[data-selected=true]");
  if (row?.contains(document.activeElement)) row.querySelector("button")?.focus();
}

/** The selected row is kept in view; the focus stays where it is. */
function useScrollToSelected(element: { readonly current: HTMLElement | null }, selected: string | null): void {
  useEffect(() => {
    if (selected === null) return;
    const row = element.current?.querySelector<HTMLElement>("[data-selected=true]");
    row?.scrollIntoView({ block: "nearest" });
  }, [element, selected]);
}
