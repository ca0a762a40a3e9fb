import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { SessionState } from "../../app/session";
import { Gate } from "./Gate";
import { SheetsPart } from "./SheetsPart";
import { StampPart } from "./StampPart";
import { UndoPart } from "./UndoPart";
import { Waivers } from "./Waivers";

const useStyles = makeStyles({ scroll: { flexGrow: 1, minHeight: "120px", overflowY: "auto" } });

interface SubmitProps {
  readonly state: SessionState;
  /** Shows the open errors. */
  readonly onErrors: () => void;
}

/** What stands between the last check and the submission: the gate, the stamp, waivers, sheets, the way back. */
export function Submit({ state, onErrors }: SubmitProps): ReactElement | null {
  const styles = useStyles();
  const { judgement, phase } = state;
  if (!judgement) return null;
  const busy = phase === "reading" || phase === "checking";
  return (
    <div className={styles.scroll}>
      <Gate judgement={judgement} onErrors={onErrors} />
      <StampPart judgement={judgement} busy={busy} />
      <Waivers judgement={judgement} busy={busy} />
      <SheetsPart state={state} busy={busy} />
      <UndoPart state={state} busy={busy} />
    </div>
  );
}
