import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle24Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Circle24Regular } from "@fluentui/react-icons/svg/circle";
import { DismissCircle24Filled } from "@fluentui/react-icons/svg/dismiss-circle";
import { useMemo, type ReactElement } from "react";
import { countFixes, hasSafeFix, openFixes, type SessionState } from "../app/session";
import type { Judgement } from "../app";
import { usePane } from "./context";
import { ErrorLine } from "./ErrorLine";
import { Progress } from "./judged";
import { useShared } from "./styles";
import { verdictKind, type VerdictKind } from "./verdictKind";
import { momentText } from "./words";
import { Again } from "./Work";

const useStyles = makeStyles({
  block: { padding: "12px 16px", display: "grid", gap: "8px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: "flex", gap: "8px", alignItems: "flex-start" },
  words: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  ready: { color: tokens.colorStatusSuccessForeground1 },
  notReady: { color: tokens.colorStatusDangerForeground3 },
  unknown: { color: tokens.colorNeutralForeground2 },
  icon: { flexShrink: 0, display: "inline-flex" },
});

/** Can it be submitted, what is in the way, and the one sensible next step. */
export function Verdict({ state }: { readonly state: SessionState }): ReactElement {
  const { text } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { judgement } = state;
  const kind = verdictKind(judgement);
  const colour = kind === "ready" ? styles.ready : isOpen(kind) ? styles.unknown : styles.notReady;
  const counted = judgement !== null && kind !== "blank" && kind !== "noTable";
  return (
    <section className={styles.block} aria-label={text.verdict.label}>
      <div className={styles.head} role="status" aria-live="polite">
        <span className={mergeClasses(styles.icon, colour)}>
          <VerdictIcon kind={kind} />
        </span>
        <div className={shared.grow}>
          <h1 className={mergeClasses(styles.words, colour)}>{text.verdict[kind]}</h1>
          {counted && <div>{text.verdict.counts(judgement.counts)}</div>}
        </div>
      </div>
      {counted && <Progress judgement={judgement} />}
      {judgement && kind === "ready" && <Checked judgement={judgement} at={state.checkedAt} />}
      {judgement && state.stale && state.phase === "done" && (
        <div className={shared.small}>{state.editedElsewhere ? text.verdict.staleElsewhere : text.verdict.stale}</div>
      )}
      <ErrorLine state={state} />
      <Actions state={state} kind={kind} />
      {judgement && <Again state={state} />}
    </section>
  );
}

/** Nothing to judge yet: that is no fault. */
function isOpen(kind: VerdictKind): boolean {
  return kind === "idle" || kind === "blank";
}

function VerdictIcon({ kind }: { readonly kind: VerdictKind }): ReactElement {
  if (kind === "ready") return <CheckmarkCircle24Filled aria-hidden />;
  return isOpen(kind) ? <Circle24Regular aria-hidden /> : <DismissCircle24Filled aria-hidden />;
}

function Checked({ judgement, at }: { readonly judgement: Judgement; readonly at: number | null }): ReactElement {
  const { text, language } = usePane();
  const shared = useShared();
  const when = at === null ? null : momentText(at, language);
  return (
    <div className={shared.small}>
      {when !== null && <p className={shared.whole}>{text.verdict.checkedAt(judgement.snapshot.file, when)}</p>}
      <p className={shared.whole}>{text.verdict.checkedWhat(judgement.counts.readings)}</p>
    </div>
  );
}

function Actions({ state, kind }: { readonly state: SessionState; readonly kind: VerdictKind }): ReactElement | null {
  const { session, text } = usePane();
  const shared = useShared();
  const { judgement } = state;
  const easy = useMemo(() => (judgement ? countFixes(openFixes(judgement.findings.filter(hasSafeFix), judgement).fixes) : 0), [judgement]);
  const busy = state.phase === "reading" || state.phase === "checking";
  if (busy && !state.judgement) return null;
  const label = state.phase === "failed" ? text.actions.retry : state.judgement ? text.actions.checkAgain : text.actions.check;
  const first = easy === 0 && (kind !== "ready" || state.stale);
  return (
    <div className={shared.line}>
      {easy > 0 && (
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void session.applySafeFixes()}>
          {text.actions.fixEasy(easy)}
        </Button>
      )}
      <Button appearance={first ? "primary" : "secondary"} disabledFocusable={busy} onClick={() => void session.check()}>
        {label}
      </Button>
    </div>
  );
}
