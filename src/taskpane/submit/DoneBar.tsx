import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactElement } from "react";
import type { Done, SessionState } from "../../app/session";
import type { Left } from "../../core/plan/undo";
import { cellName, type CellRef, type Recovery } from "../../workbook";
import { usePane } from "../context";
import { useShared } from "../styles";
import type { SubmitText } from "./text";
import { submitText } from "./words";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    gap: "4px",
    alignItems: "flex-start",
    padding: "4px 8px 4px 16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    flexShrink: 0,
  },
  said: { paddingTop: "3px" },
});

/** The last action in a line, and the way back. */
export function DoneBar({ state }: { readonly state: SessionState }): ReactElement | null {
  const { session, language } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { done, history, phase, recovery } = state;
  if (done === null && recovery === null) return null;
  const text = submitText(language);
  const back = done === null ? false : done.turn === "undone" ? history.redo.length > 0 : history.undo.length > 0;
  const busy = phase === "reading" || phase === "checking";
  return (
    <div className={styles.bar}>
      <div className={`${shared.grow} ${styles.said}`} role="status">
        {recovery !== null &&
          recoveryLines(recovery, text).map((line) => (
            <p key={line} className={shared.whole}>
              {line}
            </p>
          ))}
        {done !== null && <span>{saidOf(done, text)}</span>}
        {done?.turn === "done" && done.action === "fix-all" && state.waivedFixes > 0 && (
          <p className={`${shared.whole} ${shared.small}`}>{text.undo.leftWaived(state.waivedFixes)}</p>
        )}
        {leftLines([...(recovery?.left ?? []).map(changed), ...(done?.left ?? [])], text).map((line) => (
          <p key={line} className={`${shared.whole} ${shared.small}`}>
            {line}
          </p>
        ))}
      </div>
      {done !== null && back && (
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={busy}
          onClick={() => void (done.turn === "undone" ? session.redo() : session.undo())}
        >
          {done.turn === "undone" ? text.undo.redo : text.undo.undo}
        </Button>
      )}
      <Button
        size="small"
        appearance="subtle"
        icon={<Dismiss16Regular />}
        aria-label={text.undo.close}
        onClick={() => session.dismissDone()}
      />
    </div>
  );
}

function recoveryLines({ cells, sheets, left, marks }: Recovery, { undo }: SubmitText): readonly string[] {
  const isRolledBack = cells.length + sheets.length + left.length > 0 || marks === "none";
  return [
    ...(isRolledBack ? [undo.recovered(cells.length, sheets.join(", "))] : []),
    ...(marks === "none" ? [] : [undo.recoveredMarks[marks]]),
  ];
}

function changed(at: CellRef): Left {
  return { kind: "cell", at, why: "changed" };
}

function saidOf({ action, turn, cells }: Done, { undo }: SubmitText): string {
  if (turn === "done") return undo.done(action, cells);
  return turn === "undone" ? undo.undone(undo.action[action]) : undo.redone(undo.action[action]);
}

/** So many cells are named; the number says how many there are. */
const MOST_NAMED = 6;

function leftLines(left: readonly Left[], { undo }: SubmitText): readonly string[] {
  const cells = left.flatMap((each) => (each.kind === "cell" ? [each] : []));
  const kept = cells.filter(({ why }) => why !== "unwritable");
  const unwritable = cells.filter(({ why }) => why === "unwritable");
  const sheets = left.flatMap((each) => (each.kind === "sheet" ? [undo.leftSheet(each.sheet)] : []));
  return [
    ...(kept.length > 0 ? [undo.leftCells(kept.length, placesOf(kept))] : []),
    ...(unwritable.length > 0 ? [undo.leftUnwritable(placesOf(unwritable))] : []),
    ...sheets,
    ...(left.some(({ kind }) => kind === "highlights") ? [undo.leftHighlights] : []),
    ...(left.some(({ kind }) => kind === "memory") ? [undo.leftMemory] : []),
  ];
}

function placesOf(cells: readonly Extract<Left, { kind: "cell" }>[]): string {
  const several = new Set(cells.map(({ at }) => at.sheet)).size > 1;
  const names = cells.slice(0, MOST_NAMED).map(({ at }) => (several ? `${at.sheet}!${cellName(at)}` : cellName(at)));
  return names.join(", ") + (cells.length > MOST_NAMED ? ", …" : "");
}
