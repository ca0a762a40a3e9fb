import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { SessionState } from "../app/session";
import { usePane } from "./context";
import { FormMaker } from "./form/late-form";
import { useShared } from "./styles";
import { shortText } from "./words";

const useStyles = makeStyles({
  block: { padding: "16px", display: "grid", gap: "8px", overflowY: "auto" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: "20px" },
});

interface EmptyProps {
  readonly state: SessionState;
  readonly kind: "idle" | "blank" | "noTable";
  readonly onSample?: (() => void) | undefined;
}

/** There is nothing to judge yet: what to do, not what went wrong. */
export function Empty({ state, kind, onSample }: EmptyProps): ReactElement | null {
  const { text, onForm } = usePane();
  const styles = useStyles();
  const shared = useShared();
  if (kind === "idle" && state.phase === "failed") return null;
  return (
    <div className={styles.block}>
      {kind === "idle" && <p className={shared.whole}>{text.empty.idle}</p>}
      {kind === "blank" && (
        <>
          <h2 className={styles.title}>{text.empty.blankTitle}</h2>
          <p className={shared.whole}>{text.empty.blank}</p>
        </>
      )}
      {kind === "noTable" && <NoTable state={state} />}
      {onForm && kind !== "idle" && <FormMaker judgement={state.judgement} onForm={onForm} />}
      {onSample && (
        <div>
          <Button onClick={onSample}>{text.firstRun.sample}</Button>
        </div>
      )}
    </div>
  );
}

const MOST_SHEETS = 8;

function NoTable({ state }: { readonly state: SessionState }): ReactElement {
  const { text } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const sheets = state.judgement?.located.otherSheets ?? [];
  const names = sheets.slice(0, MOST_SHEETS).map((name) => `“${shortText(name, 40)}”`);
  return (
    <>
      <h2 className={styles.title}>{text.empty.noTableTitle}</h2>
      <p className={shared.whole}>{text.empty.noTable}</p>
      <ul className={styles.list}>
        {text.empty.lookedFor.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {names.length > 0 && <p className={shared.whole}>{text.empty.sheets(sheets.length > MOST_SHEETS ? [...names, "…"] : names)}</p>}
    </>
  );
}
