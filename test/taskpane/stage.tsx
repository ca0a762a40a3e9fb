import "./browser";
import "@testing-library/jest-dom";
import { act, configure, render, screen, waitFor, type RenderResult } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { App, loadJudged, type Language } from "../../src/taskpane";
import { deskFor, type Desk } from "../app/session/books";

// Nothing of the pane is in the tree but unseen, and to ask for it costs most of the time of a test.
configure({ defaultHidden: true });

export interface Stage extends Desk {
  readonly user: UserEvent;
  readonly view: RenderResult;
}

interface StageOptions {
  readonly language?: Language;
  /** The guide of the first run is there; else it was seen before. */
  readonly firstRun?: boolean;
  readonly check?: boolean;
}

/** The pane over a real session over a real workbook, checked unless it is said otherwise. */
export async function stage(name: string, { language = "vi", firstRun = false, check = true }: StageOptions = {}): Promise<Stage> {
  localStorage.clear();
  if (!firstRun) localStorage.setItem("pii.pane.guide-seen", "1");
  await loadJudged();
  const desk = deskFor(name);
  const user = userEvent.setup();
  const view = render(<App session={desk.session} language={language} onLanguage={() => undefined} host="page" theme="light" />);
  if (check)
    await act(async () => {
      await desk.session.check();
    });
  return { ...desk, user, view };
}

/** The rows of findings, as far as they are shown. */
export function findingRows(): readonly HTMLElement[] {
  const list = screen.getByRole("group", { name: /Danh sách vấn đề|List of findings/ });
  return [...list.querySelectorAll<HTMLElement>("li > button")];
}

export async function until(check: () => void): Promise<void> {
  await waitFor(check, { timeout: 5000 });
}
