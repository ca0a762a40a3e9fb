import { makeStyles } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { SessionState } from "../app/session";
import { usePane } from "./context";
import { Empty } from "./Empty";
import { NO_FILTER } from "./findingView";
import { Findings, Indicators, QuestionCard } from "./judged";
import { Scores } from "./scores";
import { Submit } from "./submit";
import { Tabs, type TabName } from "./Tabs";
import { verdictKind } from "./verdictKind";
import type { Walk } from "./walk";
import { Work } from "./Work";

const useStyles = makeStyles({
  body: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
  panel: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
});

interface BodyProps {
  readonly state: SessionState;
  readonly walk: Walk;
  readonly onSample?: (() => void) | undefined;
}

/** What stands under the verdict: the work being done, what to do in an empty state, or the tabs. */
export function Body({ state, walk, onSample }: BodyProps): ReactElement {
  const { text } = usePane();
  const styles = useStyles();
  const [tab, setTab] = useState<TabName>("findings");
  const { judgement, phase } = state;
  if (!judgement)
    return phase === "reading" || phase === "checking" ? <Work state={state} /> : <Empty state={state} kind="idle" onSample={onSample} />;
  const kind = verdictKind(judgement);
  if (kind === "blank" || kind === "noTable") return <Empty state={state} kind={kind} onSample={onSample} />;
  return (
    <div className={styles.body}>
      <QuestionCard state={state} />
      <Tabs current={tab} onChange={setTab} labels={text.tabs} />
      <div className={styles.panel} role="tabpanel" id={`pane-${tab}`} aria-labelledby={`pane-tab-${tab}`}>
        {tab === "findings" ? (
          <Findings state={state} walk={walk} />
        ) : tab === "scores" ? (
          <Scores state={state} />
        ) : tab === "submit" ? (
          <Submit
            state={state}
            onErrors={() => {
              walk.setFilter({ ...NO_FILTER, severity: "error" });
              setTab("findings");
            }}
          />
        ) : (
          <Indicators
            state={state}
            onFindings={(indicator) => {
              walk.setFilter({ ...walk.filter, severity: null, sheet: null, text: "", indicator });
              setTab("findings");
            }}
          />
        )}
      </div>
    </div>
  );
}
