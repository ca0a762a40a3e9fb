import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactElement } from "react";
import { hostSentence, refusalSentence } from "../app";
import type { SessionError, SessionState } from "../app/session";
import { usePane } from "./context";
import { useShared } from "./styles";
import type { Language, PaneText } from "./text";

const useStyles = makeStyles({
  line: {
    display: "flex",
    gap: "8px",
    alignItems: "flex-start",
    padding: "8px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorNeutralForeground1,
  },
});

/** What could not be done and what to do about it; stays until it is closed or the next check. */
export function ErrorLine({ state }: { readonly state: SessionState }): ReactElement | null {
  const { session, text, language } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { error, skippedFixes } = state;
  if (error === null && skippedFixes === 0) return null;
  const file = state.judgement?.snapshot.file;
  return (
    <div className={styles.line} role="alert">
      <div className={shared.grow}>
        {state.phase === "failed" && <strong>{text.empty.failedTitle}</strong>}
        {error && <p className={shared.whole}>{errorSentence(error, file, language, text)}</p>}
        {error?.kind === "bug" && <p className={shared.whole}>{text.app.bugHelp}</p>}
        {skippedFixes > 0 && <p className={shared.whole}>{text.actions.skippedFixes(skippedFixes)}</p>}
      </div>
      {state.phase !== "failed" && (
        <Button
          appearance="subtle"
          size="small"
          icon={<Dismiss16Regular />}
          aria-label={text.actions.close}
          onClick={() => session.dismissError()}
        />
      )}
    </div>
  );
}

function errorSentence(error: SessionError, file: string | undefined, language: Language, text: PaneText): string {
  switch (error.kind) {
    case "bug":
      return text.app.bug(error.id);
    case "refusal":
      return refusalSentence(error.refusal, language);
    case "host":
      return hostSentence(error.error, file ?? text.findings.thisFile, language);
  }
}
