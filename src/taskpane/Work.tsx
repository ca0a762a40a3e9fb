import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactElement } from "react";
import type { SessionState } from "../app/session";
import { usePane } from "./context";
import { useShared } from "./styles";
import type { PaneText } from "./text";

const useStyles = makeStyles({
  block: { padding: "16px", display: "grid", gap: "8px" },
  line: { display: "flex", gap: "8px", alignItems: "center" },
  bar: { width: "100%", height: "8px", accentColor: tokens.colorCompoundBrandBackground },
});

/** A re-check that is done at once needs no announcement. */
const PATIENCE_MS = 400;

/** The first check: what is being done, how far it is, and the way out. */
export function Work({ state }: { readonly state: SessionState }): ReactElement {
  const { session, text } = usePane();
  const styles = useStyles();
  const said = stepWords(state, text);
  return (
    <div className={styles.block}>
      <div role="status">{said}</div>
      <WorkBar state={state} label={said} />
      <div>
        <Button onClick={() => session.cancel()}>{text.actions.stop}</Button>
      </div>
    </div>
  );
}

/** A later check: one line under the verdict, which stays. */
export function Again({ state }: { readonly state: SessionState }): ReactElement | null {
  const { session, text } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const busy = state.phase === "reading" || state.phase === "checking";
  const late = useLate(busy);
  if (!busy || !late) return null;
  return (
    <div className={styles.line}>
      <div className={shared.grow}>
        <span className={shared.small}>{text.work.again}</span>
        <WorkBar state={state} label={text.work.again} />
      </div>
      <Button size="small" onClick={() => session.cancel()}>
        {text.actions.stop}
      </Button>
    </div>
  );
}

/** Two steps of equal length: nothing moves but what is done. */
function WorkBar({ state, label }: { readonly state: SessionState; readonly label: string }): ReactElement {
  const styles = useStyles();
  const { step, done, of } = state.progress ?? { step: "reading", done: null, of: null };
  const part = done === null || of === null || of === 0 ? HALF_WAY : done / of;
  return <progress className={styles.bar} aria-label={label} value={(step === "reading" ? 0 : 1) + part} max={2} />;
}

/** Where it cannot be counted. */
const HALF_WAY = 0.5;

function stepWords({ progress }: SessionState, text: PaneText): string {
  if (progress === null) return "";
  const { step, done, of } = progress;
  const counted = done !== null && of !== null;
  if (step === "reading") return counted ? text.work.readingSheet(done, of) : text.work.reading;
  return counted ? text.work.checkingPart(done, of) : text.work.checking;
}

function useLate(busy: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!busy) return;
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [busy]);
  return late;
}
