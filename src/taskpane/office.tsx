import { StrictMode, useCallback, useMemo, useState, type ReactElement } from "react";
import { createRoot } from "react-dom/client";
import { createSession, type Judge, type Session } from "../app/session";
import { excelPort, hasApi, readEnvironment, watchEdits } from "../host/excel";
import { App } from "./App";
import type { FormListener } from "./context";
import { loadJudged } from "./judged";
import { actionOf, carryOut } from "./ribbon";
import type { Language } from "./text";
import type { ThemeName } from "./theme";

/** What reading and writing need; the tests hold the host to it. */
const FLOOR = "1.9";
/** Edits come one by one in Excel, and each check reads the workbook: it waits until the hands rest. */
const PAUSE_MS = 1500;
const LANGUAGE_KEY = "pii.language";

/** The pane inside Excel: joins the hands of `host/excel` with the conductor and the face. */
async function start(): Promise<void> {
  // A failed script tag leaves no `Office` behind.
  if (!("Office" in globalThis)) {
    explain("no-office");
    return;
  }
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) explain("no-office");
  else if (!hasApi(FLOOR)) explain("too-old");
  else if (new URLSearchParams(location.search).get("do") === "conformance") await showPack();
  else show(openSession());
}

/** The pack of questions to real Excel, opened from the panel of the environment. */
async function showPack(): Promise<void> {
  const [{ showConformance }, { SCRIPT_CASES, HAND_CASES, runScript }] = await Promise.all([
    import(/* webpackChunkName: "conformance" */ "./conformance"),
    import(/* webpackChunkName: "conformance" */ "../host/excel/conformance"),
  ]);
  showConformance(paneRoot(), { scripts: SCRIPT_CASES, byHand: HAND_CASES, run: runScript }, keptLanguage());
}

function paneRoot(): HTMLElement {
  const root = document.getElementById("root");
  if (!root) throw new Error("taskpane.html has no root");
  return root;
}

/** The rules come as a chunk of their own, behind the first paint, and with them what shows their judgement. */
const judge: Judge = async (...request) => {
  const [{ judgeHere }] = await Promise.all([import(/* webpackChunkName: "rules" */ "../app/session/judge"), loadJudged()]);
  return judgeHere(...request);
};

/** The user quotes an id; whoever looks into it finds the cause in the web view's console. */
function tellConsole(id: string, error: unknown): void {
  if ("reportError" in globalThis) globalThis.reportError(new Error(id, { cause: error }));
}

function openSession(): Session {
  const session = createSession({ port: excelPort(), today, judge, now: Date.now, pauseMs: PAUSE_MS, onBug: tellConsole });
  const action = actionOf(location.search);
  if (action !== null) void carryOut(action, session, keptLanguage());
  void watchEdits((by) => session.noteEdited(by === "remote" ? "co-author" : "user"));
  return session;
}

/** A workbook with a table keeps to itself, so the form becomes a workbook of its own; into any other it is put as sheets. */
function formListener(session: Session): FormListener {
  return async (form, name) => {
    const readings = session.getState().judgement?.counts.readings ?? 0;
    if (readings === 0) return (await session.putForm(form)).ok;
    const [{ createWorkbook }, { openNewWorkbook }] = await Promise.all([
      import(/* webpackChunkName: "new-workbook" */ "../host/xlsx/create"),
      import(/* webpackChunkName: "new-workbook" */ "../host/excel/new-workbook"),
    ]);
    return (await openNewWorkbook(createWorkbook(`${name}.xlsx`, form.edits).save())).ok;
  };
}

function show(session: Session): void {
  createRoot(paneRoot()).render(
    <StrictMode>
      <ExcelPane session={session} theme={officeTheme()} />
    </StrictMode>,
  );
}

function ExcelPane({ session, theme }: { readonly session: Session; readonly theme: ThemeName | null }): ReactElement {
  const [language, setLanguage] = useState<Language>(keptLanguage);
  const choose = useCallback((chosen: Language) => {
    setLanguage(chosen);
    keepLanguage(chosen);
  }, []);
  const onForm = useMemo(() => formListener(session), [session]);
  return (
    <App
      session={session}
      language={language}
      onLanguage={choose}
      host="excel"
      environment={readEnvironment}
      onForm={onForm}
      {...(theme === null ? {} : { theme })}
    />
  );
}

/** One of the messages that taskpane.html holds ready. */
function explain(reason: "too-old" | "no-office"): void {
  const message = document.getElementById(reason);
  if (message) message.style.display = "block";
}

function today(): { readonly year: number; readonly month: number; readonly day: number } {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

/** Vietnamese unless the user chose otherwise: many here run Office in English, but work in Vietnamese. */
function keptLanguage(): Language {
  try {
    return localStorage.getItem(LANGUAGE_KEY) === "en" ? "en" : "vi";
  } catch {
    return "vi";
  }
}

function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(LANGUAGE_KEY, language);
  } catch {
    // Blocked storage: it lasts as long as the pane.
  }
}

/** Office's own theme where it gives one (desktop); `null`: as the system has it. */
function officeTheme(): ThemeName | null {
  const background = (Office.context as { readonly officeTheme?: Office.OfficeTheme }).officeTheme?.bodyBackgroundColor;
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(background ?? "");
  if (!parts) return null;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => Number.parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? "dark" : "light";
}

void start();
