import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { SessionState } from "../../app/session";
import { usePane } from "../context";
import { useShared } from "../styles";
import { Section } from "./Section";
import { submitText } from "./words";

/** What can be taken back and done again, and what of it outlives the pane. */
export function UndoPart({ state, busy }: { readonly state: SessionState; readonly busy: boolean }): ReactElement {
  const { session, language } = usePane();
  const shared = useShared();
  const text = submitText(language).undo;
  const { undo, redo, kept } = state.history;
  const [last, next] = [undo.at(-1), redo.at(-1)];
  return (
    <Section title={text.title}>
      {last === undefined && next === undefined && <p className={`${shared.whole} ${shared.small}`}>{text.nothing}</p>}
      <div className={shared.line}>
        {last !== undefined && (
          <Button size="small" disabledFocusable={busy} onClick={() => void session.undo()}>
            {text.undoOf(text.action[last])}
          </Button>
        )}
        {next !== undefined && (
          <Button size="small" disabledFocusable={busy} onClick={() => void session.redo()}>
            {text.redoOf(text.action[next])}
          </Button>
        )}
      </div>
      {undo.length > 0 && (
        <p className={`${shared.whole} ${shared.small}`}>
          {text.kept(kept, undo.length)} {text.keys}.
        </p>
      )}
    </Section>
  );
}
