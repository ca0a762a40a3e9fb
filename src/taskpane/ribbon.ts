import type { Session } from "../app/session";
import type { Language } from "./text";

/** What a button of the ribbon asks for besides opening the pane. */
export type RibbonAction = "check" | "summarise" | "mark" | "clear";

const ACTIONS: readonly RibbonAction[] = ["check", "summarise", "mark", "clear"];

/**
 * The action that the pane's address names: `?check=1` or `?do=summarise`. `null`: the pane was opened to be looked at. What is not known (a newer
 * manifest over an older pane) is a check, which writes nothing.
 */
export function actionOf(search: string): RibbonAction | null {
  const query = new URLSearchParams(search);
  const asked = query.get("do");
  if (asked !== null) return ACTIONS.find((action) => action === asked) ?? "check";
  return query.has("check") ? "check" : null;
}

/**
 * Does what the button asked for. Writing comes behind a check, so that the verdict is in view while it goes on, and not at all where there is no table to
 * write about. What is done or refused is in the session's state, as for a button of the pane.
 */
export async function carryOut(action: RibbonAction, session: Session, language: Language): Promise<void> {
  if (action === "clear") {
    await session.clear();
    return;
  }
  const checked = await session.check();
  if (action === "check" || !checked.ok) return;
  if ((session.getState().judgement?.located.tables.length ?? 0) === 0) return;
  await (action === "mark" ? session.mark({ statusColumn: false, language }) : session.summarise(language));
}
