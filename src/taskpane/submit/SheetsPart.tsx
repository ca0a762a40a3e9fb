import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { SessionState } from "../../app/session";
import { markedState } from "../../app";
import { usePane } from "../context";
import { useShared } from "../styles";
import { Legend } from "./Legend";
import { Section } from "./Section";
import type { SubmitText } from "./text";
import { submitText } from "./words";

/** Marks on the user's sheets, and the sheets of our own. */
export function SheetsPart({ state, busy }: { readonly state: SessionState; readonly busy: boolean }): ReactElement {
  const { session, language } = usePane();
  const shared = useShared();
  const [statusColumn, setStatusColumn] = useState(false);
  const text = submitText(language).sheets;
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
      {leftLines(state, text).map((line) => (
        <p key={line} className={shared.whole}>
          {line}
        </p>
      ))}
      <Legend />
      <p className={`${shared.whole} ${shared.small}`}>{text.clearWhat}</p>
    </Section>
  );
}

/** What marking or clearing could not do, and what to do about it. */
function leftLines({ marking, judgement }: SessionState, text: SubmitText["sheets"]): readonly string[] {
  const said = (names: readonly string[], words: (names: string) => string): readonly string[] =>
    names.length === 0 ? [] : [words(names.join(", "))];
  const isLeft = judgement !== null && markedState(judgement.snapshot)?.left === true;
  return [
    ...(marking?.did === "mark"
      ? [...said(marking.protectedSheets, text.protectedSheets), ...said(marking.withoutColumn, text.withoutColumn)]
      : []),
    ...(marking?.did === "clear" ? [...said(marking.keptSheets, text.keptSheets), ...said(marking.lockedSheets, text.lockedSheets)] : []),
    ...(marking?.did === "clear" && marking.keptWords > 0 ? [text.keptWords(marking.keptWords)] : []),
    ...(isLeft ? [text.marksLeft] : []),
  ];
}
