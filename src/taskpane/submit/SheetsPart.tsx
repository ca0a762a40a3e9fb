import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { SessionState } from "../../app/session";
import { usePane } from "../context";
import { useShared } from "../styles";
import { Section } from "./Section";
import { submitText } from "./words";

/** Marks on the user's sheets, and the sheets of our own. */
export function SheetsPart({ state, busy }: { readonly state: SessionState; readonly busy: boolean }): ReactElement {
  const { session, language } = usePane();
  const shared = useShared();
  const [statusColumn, setStatusColumn] = useState(false);
  const text = submitText(language).sheets;
  const { marking } = state;
  return (
    <Section title={text.title}>
      <label>
        <input type="checkbox" checked={statusColumn} onChange={({ target }) => setStatusColumn(target.checked)} /> {text.statusColumn}
      </label>
      <div className={shared.line}>
        <Button size="small" disabledFocusable={busy} onClick={() => void session.mark({ statusColumn, language })}>
          {text.mark}
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={() => void session.clear()}>
          {text.clear}
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={() => void session.summarise(language)}>
          {text.summary}
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={() => void session.writeFindingsSheet(language)}>
          {text.findings}
        </Button>
      </div>
      {marking?.did === "mark" && marking.protectedSheets.length > 0 && (
        <p className={shared.whole}>{text.protectedSheets(marking.protectedSheets.join(", "))}</p>
      )}
      {marking?.did === "mark" && marking.withoutColumn.length > 0 && (
        <p className={shared.whole}>{text.withoutColumn(marking.withoutColumn.join(", "))}</p>
      )}
      <p className={`${shared.whole} ${shared.small}`}>{text.clearWhat}</p>
    </Section>
  );
}
